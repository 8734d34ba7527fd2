/**
 * What the server knows and what was done since: shown at once, sent in order, one request at a time, again when the connection is
 * back. No component in here.
 */
import { newId } from "../../shared/ids";
import { outbox, type Outbox } from "../../shared/outbox";
import type { Shelf } from "../../shared/shelf";
import { Offline, RefusalError, type Send } from "../../shared/xblock";
import type { Direct } from "../here";
import type { Answers, Contribution, Patch, Refusal, State } from "../state";
import { applied, isKept, queued, type Found, type Kept, type Op, type Refused } from "./op";

export interface Contents { line: Op[]; found: Found[] }

export interface Store {
  readonly state: State; // with what is not sent yet
  readonly line: Op[];
  readonly refused: Refused[];
  /** What the learner is answering without having been handed it. */
  readonly found: Found[];
  readonly box: Outbox;
  act(handler: Kept | Direct, payload?: object): Promise<State>;
  dismiss(refused: Refused): void;
  /** Takes a reflection up, with what was written to it before. */
  find(contribution: Contribution): void;
  /** Keeps what is written to it; null puts it back, and keeps what was written. */
  write(contribution: number, answers: Answers | null): void;
  /** Asks for news; what was done meanwhile makes an answer old news. */
  poll(): Promise<void>;
}

const PAUSE = 900;
const TYPED: readonly string[] = ["save_draft", "save_response_draft"]; // more may be typed into these

/** Codes with which the server, and nobody on the way to it, says that it will not take this one. */
const isAnswer = ({ status, body: { code } }: RefusalError): boolean => code !== "unexpected" && [400, 403, 404, 409, 422].includes(status);

export function reflectionStore(initial: State, send: Send, kept: Shelf<Contents>, changed: () => void): Store {
  let server = initial;
  let { line, found } = kept.load();
  let refused: Refused[] = [];
  let started = 0; // at the head of the line, being sent
  let turns = 0; // of requests, begun or ended
  let turn: Promise<unknown> = Promise.resolve();
  let shown: State | null = null;
  const waiting = new Map<string, { yes(state: State): void; no(error: unknown): void }[]>();

  const state = (): State => (shown ??= line.reduce(applied, server));

  const tell = () => {
    shown = null;
    kept.save({ line, found });
    changed();
  };

  /** An answer without a version is no part of a state: it says that something is kept, and no more. */
  const take = (patch: Partial<Patch> | undefined | null) => {
    if (patch?.version) server = { ...server, ...patch };
  };

  /** One request after the other, whoever asks. */
  const inTurn = <Answer>(task: () => Promise<Answer>): Promise<Answer> => {
    const result = turn.catch(() => undefined).then(() => {
      turns += 1;
      return task().finally(() => { turns += 1; });
    });
    turn = result;
    return result;
  };

  const leave = (op: Op, error?: unknown) => {
    line = line.filter(({ key }) => key !== op.key);
    started = 0;
    tell();
    for (const { yes, no } of waiting.get(op.key) ?? []) error === undefined ? yes(state()) : no(error);
    waiting.delete(op.key);
  };

  const sendFirst = async () => {
    const op = line[0]!;
    started = 1;
    try {
      const answer = await inTurn(() => send<Partial<Patch> | null>(op.handler, op.payload));
      server = applied(server, op);
      take(answer);
      if (op.handler === "respond") found = found.filter(({ contribution }) => contribution.id !== op.payload.contribution);
      leave(op);
    } catch (error) {
      started = 0;
      if (!(error instanceof RefusalError) || !isAnswer(error)) throw error;
      const body = error.body as unknown as Refusal;
      take(body.state);
      if (!TYPED.includes(op.handler) && op.handler !== "seen") refused = [...refused, { op, message: body.message, fields: body.fields ?? {} }];
      leave(op, error);
    }
  };

  const box = outbox({
    pause: PAUSE,
    changed,
    send: async () => {
      const due = new Set(line.map(({ key }) => key)); // what comes meanwhile has its own pause
      while (line[0] && due.has(line[0].key)) await sendFirst();
      return !line.length;
    },
  });

  const keep = (op: Op): Promise<State> => {
    const next = queued(line, op, started);
    line = next.line;
    refused = refused.filter((one) => !isSame(one.op, op)); // it is tried anew
    tell();
    const done = new Promise<State>((yes, no) => {
      waiting.set(next.key, [...(waiting.get(next.key) ?? []), { yes, no }]);
    });
    done.catch(() => undefined); // told by `refused`; whoever waits hears it as well
    box.touch();
    if (!TYPED.includes(op.handler)) void box.flush();
    return done;
  };

  const direct = async (handler: Direct, payload: object): Promise<State> => {
    while (line.length) {
      await box.flush();
      if (line.length && box.status.progress === "offline") throw new Offline();
      if (line.length && box.status.progress === "failed") throw new RefusalError(0, { code: "unsent", message: box.status.message });
    }
    try {
      take(await inTurn(() => send<Patch | null>(handler, payload)));
    } catch (error) {
      if (error instanceof RefusalError) take(error.body.state as Patch | undefined);
      throw error;
    } finally {
      tell();
    }
    return state();
  };

  if (line.length) {
    box.touch();
    void box.flush();
  }

  return {
    get state() { return state(); },
    get line() { return line; },
    get refused() { return refused; },
    get found() { return found.filter(({ open }) => open); },
    box,
    act(handler, payload = {}) {
      return isKept(handler) ? keep({ key: newId(), handler, payload, at: new Date().toISOString() }) : direct(handler, payload);
    },
    dismiss(one) {
      refused = refused.filter((other) => other !== one);
      changed();
    },
    find(contribution) {
      const key = `${contribution.id}`;
      const before = found.find((one) => one.key === key);
      found = [...found.filter((one) => one !== before), { key, contribution, answers: before?.answers ?? {}, open: true }];
      tell();
    },
    write(contribution, answers) {
      found = found.map((one) => (one.contribution.id !== contribution ? one : answers ? { ...one, answers } : { ...one, open: false }));
      tell();
    },
    async poll() {
      const before = turns;
      const patch = await send<Patch | null>("poll", { version: server.version });
      if (patch && before === turns) {
        take(patch);
        tell();
      }
    },
  };
}

const isSame = (a: Op, b: Op): boolean =>
  a.handler === b.handler && ["contribution", "response"].every((one) => a.payload[one] === b.payload[one]);
