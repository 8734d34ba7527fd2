/**
 * The map as the server knows it and what was done since: shown at once, sent in order, one request at a time, again when the
 * connection is back. No component in here.
 */
import { outbox, type Outbox } from "../../shared/outbox";
import { Offline, RefusalError, type Send } from "../../shared/xblock";
import { newId, type Direct, type Kept } from "../here";
import type { Asset, Clash, Patch, Refusal, State } from "../state";
import { applied, isKept } from "./applied";
import { merged } from "./merged";
import { assetOf, queued, request, sameText, sameValue, target, textOf, type Op } from "./op";
import type { Held, Shelf } from "./shelf";

/** Something the server did not take, and why; what was written is in the op. */
export interface Refused { op: Op; message: string; code: string }

export interface Store {
  readonly state: State; // with what is not sent yet
  readonly line: Op[];
  readonly clashes: Held[];
  readonly refused: Refused[];
  readonly box: Outbox;
  act(handler: Kept | Direct, payload?: object): Promise<State>;
  /** Answers a clash; null keeps theirs. */
  settle(held: Held, text: string | null): void;
  dismiss(refused: Refused): void;
  /** The map turned out to be another one's: nothing is sent to it any more. What was not sent stays kept for the map it was meant for. */
  leave(): State;
  /** Asks for news; what was done meanwhile makes an answer old news. */
  poll(writing: object | null): Promise<void>;
}

const PAUSE = 900;

/** Codes with which the server, and nobody on the way to it, says that it will not take this one. */
const isAnswer = ({ status, body: { code } }: RefusalError): boolean => code !== "unexpected" && [400, 403, 404, 409, 422].includes(status);

export function mapStore(initial: State, send: Send, kept: Shelf, changed: () => void): Store {
  let server = initial;
  let { line, clashes } = kept.load();
  let refused: Refused[] = [];
  let started = 0; // at the head of the line, being sent
  let turns = 0; // of requests, begun or ended
  let shown: State | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const waiting = new Map<string, { yes(state: State): void; no(error: unknown): void }[]>();

  const state = (): State => (shown ??= line.reduce(applied, server));

  const tell = () => {
    shown = null;
    kept.save({ line, clashes });
    changed();
  };

  const take = (patch: Patch | undefined | null) => {
    if (patch) server = merged(server, patch);
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

  /** Both texts stay: theirs on the map, ours in the clash, with whatever was typed since. */
  const meet = (op: Op, clash: Clash, was: Asset | undefined) => {
    const [later, rest] = sameText(line.filter(({ key }) => key !== op.key), op);
    line = [op, ...rest];
    const last = later[later.length - 1];
    const yours = last ? textOf(last) : clash.yours;
    const joined = yours === clash.yours ? clash.together : `${clash.together}\n${yours}`;
    clashes = [...clashes.filter(({ asset, field }) => asset !== clash.asset || field !== clash.field), { ...clash, yours, together: joined, key: op.key, before: changedOf(clash, was) }];
    leave(op);
  };

  /** What the fields that came together without asking held for the writer until now, where that was something else. */
  const changedOf = ({ asset, merged: fields }: Clash, was: Asset | undefined): Partial<Asset> => {
    const now = server.assets[asset];
    return Object.fromEntries(fields.flatMap(({ field }) => (was && now && !sameValue(was[field], now[field]) ? [[field, was[field]]] : [])));
  };

  const sendFirst = async () => {
    const op = line[0]!;
    started = 1;
    try {
      take(await inTurn(() => send<Patch>(op.handler, request(op, server))));
      leave(op);
    } catch (error) {
      started = 0;
      if (!(error instanceof RefusalError) || !isAnswer(error)) throw error;
      const body = error.body as unknown as Refusal;
      const was = server.assets[op.payload.id];
      take(body.state);
      if (body.clash) return meet(op, body.clash, was);
      refused = [...refused, { op, message: body.message, code: body.code }];
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
    tell();
    if (!line.some(({ key }) => key === next.joined.key)) return Promise.resolve(state());
    const done = new Promise<State>((yes, no) => {
      waiting.set(next.joined.key, [...(waiting.get(next.joined.key) ?? []), { yes, no }]);
    });
    box.touch();
    if (!["edit_asset", "write_problem", "save_draft"].includes(op.handler)) void box.flush(); // nothing more is typed into it
    return done;
  };

  const direct = async (handler: Direct, payload: object): Promise<State> => {
    while (line.length) {
      await box.flush();
      if (line.length && box.status.progress === "offline") throw new Offline();
      if (line.length && box.status.progress === "failed") throw new RefusalError(0, { code: "unsent", message: box.status.message });
    }
    try {
      take(await inTurn(() => send<Patch>(handler, { ...payload, since: server.version })));
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
    get clashes() { return clashes; },
    get refused() { return refused; },
    box,
    act(handler, payload = {}) {
      if (!isKept(handler)) return direct(handler, payload);
      const edits = handler === "edit_asset" ? Object.entries((payload as Op["payload"]).changes) : [null];
      const done = Promise.all(edits.map((edit) => keep(opOf(handler, payload, edit)))).then(() => state());
      done.catch(() => undefined); // told by `refused`; whoever waits hears it as well
      return done;
    },
    settle(held, text) {
      clashes = clashes.filter((other) => other !== held);
      if (text === null || text === held.theirs) return tell();
      const base = { from: held.theirs, base: held.version, settles: true };
      const edit = held.field === "problem" ? null : ([held.field, text] as [string, unknown]);
      void keep({ ...opOf(edit ? "edit_asset" : "write_problem", edit ? { id: held.asset } : { text }, edit), ...base });
      void box.flush();
    },
    dismiss(one) {
      refused = refused.filter((other) => other !== one);
      changed();
    },
    leave() {
      line = [];
      return server;
    },
    async poll(writing) {
      const before = turns;
      const patch = await send<Patch | null>("poll", { version: server.version, writing });
      if (patch && before === turns) {
        take(patch);
        tell();
      }
    },
  };

  function opOf(handler: Kept, payload: Op["payload"], edit: [string, unknown] | null): Op {
    const own = { key: newId(), handler, payload: edit ? { id: payload.id, changes: { [edit[0]]: edit[1] } } : payload, at: new Date().toISOString() };
    const now = target(own, state());
    return now ? { ...own, from: now.value, base: now.version } : own;
  }
}

/** Assets with something that is not on the server. */
export const unsentAssets = (line: Op[]): ReadonlySet<string> => new Set(line.map(assetOf).filter(Boolean));
