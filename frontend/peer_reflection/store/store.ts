/** What the server knows and what was done since: shown at once, sent in order. No component in here. */
import { newId } from "../../shared/ids";
import type { Outbox } from "../../shared/outbox";
import { sending } from "../../shared/sending";
import type { Shelf } from "../../shared/shelf";
import { RefusalError, type Send } from "../../shared/xblock";
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

const TYPED: readonly string[] = ["save_draft", "save_response_draft"]; // more may be typed into these

export function reflectionStore(initial: State, send: Send, kept: Shelf<Contents>, changed: () => void): Store {
  let server = initial;
  const loaded = kept.load();
  let { found } = loaded;
  let refused: Refused[] = [];
  let shown: State | null = null;

  const state = (): State => (shown ??= own.line.reduce(applied, server));

  const tell = () => {
    shown = null;
    kept.save({ line: own.line, found });
    changed();
  };

  /** An answer without a version is no part of a state: it says that something is kept, and no more. */
  const take = (patch: Partial<Patch> | undefined | null) => {
    if (patch?.version) server = { ...server, ...patch };
  };

  const own = sending<Op, State>({
    line: loaded.line,
    state,
    changed: tell,
    progressed: changed,
    queued,
    send: ({ handler, payload }) => send(handler, payload),
    took(op, answer: Partial<Patch> | null) {
      server = applied(server, op);
      take(answer);
      if (op.handler === "respond") found = found.filter(({ contribution }) => contribution.id !== op.payload.contribution);
    },
    said(op, error) {
      const body = error.body as unknown as Refusal;
      take(body.state);
      if (!TYPED.includes(op.handler) && op.handler !== "seen") refused = [...refused, { op, message: body.message, fields: body.fields ?? {} }];
      own.leave(op, error);
    },
  });

  const keep = (op: Op): Promise<State> => {
    refused = refused.filter((one) => !isSame(one.op, op)); // it is tried anew
    const done = own.keep(op, TYPED.includes(op.handler));
    done.catch(() => undefined); // told by `refused`; whoever waits hears it as well
    return done;
  };

  const direct = async (handler: Direct, payload: object): Promise<State> => {
    try {
      take(await own.direct(() => send<Patch | null>(handler, payload)));
    } catch (error) {
      if (error instanceof RefusalError) take(error.body.state as Patch | undefined);
      throw error;
    } finally {
      tell();
    }
    return state();
  };

  return {
    get state() { return state(); },
    get line() { return own.line; },
    get refused() { return refused; },
    get found() { return found.filter(({ open }) => open); },
    box: own.box,
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
      const patch = await own.news(() => send<Patch | null>("poll", { version: server.version }));
      if (patch) {
        take(patch);
        tell();
      }
    },
  };
}

const isSame = (a: Op, b: Op): boolean =>
  a.handler === b.handler && ["contribution", "response"].every((one) => a.payload[one] === b.payload[one]);
