/**
 * What a block's view knows: the state as the server has it, and what was done since, which shows at once. It is sent in the order in
 * which it was done, one request at a time, again when the connection is back, and kept by the block until then. A block says what its
 * ops do to a state, how they are sent and what news mean; here is what all stores have in common. No component in here.
 */
import { outbox, type Outbox } from "./outbox";
import type { Keyed } from "./shelf";
import { Offline, RefusalError, type RefusalBody } from "./xblock";

/** Something the server did not take, and why; what was written is in the op. `fields` are its words about single fields, by their names. */
export interface RefusedOp<Op> { op: Op; message: string; code: string; fields: Record<string, string> }

export interface StoredWork<Op extends Keyed, State, Patch> {
  initial: State;
  line: Op[]; // what was kept before
  /** The line with one more op, and under which key that is now in it; `started` at its head are being sent, and stay as they are. */
  queued(line: Op[], op: Op, started: number): { line: Op[]; key: string };
  applied(state: State, op: Op): State;
  merged(state: State, patch: Patch): State;
  send(op: Op, server: State): Promise<unknown>;
  /** What is not sent yet, now that the server knows something else. */
  rebased?(line: Op[], server: State): Op[];
  /** The server has taken an op, and may answer without a word of the state: what it knows now. */
  took?(op: Op, server: State): State;
  /** The server did not take it; `was` is what it knew before. True when nobody needs to be told. */
  said?(op: Op, body: RefusalBody, was: State): boolean;
  /** Keeps on this machine what is not sent. */
  save(line: Op[]): void;
  changed(): void;
}

export interface Stored<Op extends Keyed, State, Patch> {
  readonly state: State; // with what is not sent yet
  readonly server: State;
  /** In the order in which they were done; the first is being sent. Whoever changes it calls `tell`. */
  line: Op[];
  refused: RefusedOp<Op>[];
  readonly box: Outbox;
  /** Puts an op into the line; resolves when the server has it, rejects when it will not take it. `typed`: more may come, it can wait. */
  keep(op: Op, typed: boolean): Promise<State>;
  /** Takes an op out of the line, and tells whoever waits for it. */
  drop(op: Op, error?: unknown): void;
  /** What must not overtake what was done before: waits until all of that is sent. Rejects when that cannot be, or the server says no. */
  direct(ask: () => Promise<Patch | null>): Promise<State>;
  /** Asks for news; an answer that something was done to meanwhile is old news. */
  news(ask: () => Promise<Patch | null>): Promise<void>;
  dismiss(refused: RefusedOp<Op>): void;
  /** Something that is kept has changed. */
  tell(): void;
}

const PAUSE = 900;

/** Codes with which the server, and nobody on the way to it, says that it will not take this one. */
const isAnswer = (error: unknown): error is RefusalError =>
  error instanceof RefusalError && error.body.code !== "unexpected" && [400, 403, 404, 409, 422].includes(error.status);

export function stored<Op extends Keyed, State, Patch>(work: StoredWork<Op, State, Patch>): Stored<Op, State, Patch> {
  let server = work.initial;
  let shown: State | null = null;
  let started = 0; // at the head of the line, being sent
  let turns = 0; // of requests, begun or ended
  let turn: Promise<unknown> = Promise.resolve();
  const waiting = new Map<string, { yes(state: State): void; no(error: unknown): void }[]>();

  const without = ({ key: gone }: Op) => store.line.filter(({ key }) => key !== gone);

  const take = (patch: Patch | null | undefined) => {
    if (!patch) return;
    server = work.merged(server, patch);
    if (work.rebased) store.line = work.rebased(store.line, server);
  };

  const inTurn = <Answer>(task: () => Promise<Answer>): Promise<Answer> => {
    const result = turn.catch(() => undefined).then(() => {
      turns += 1;
      return task().finally(() => { turns += 1; });
    });
    turn = result;
    return result;
  };

  const said = (op: Op, error: RefusalError) => {
    const { body } = error;
    const was = server;
    take(body.state as Patch | undefined);
    if (!work.said?.(op, body, was)) store.refused = [...store.refused, { op, message: body.message, code: body.code, fields: body.fields ?? {} }];
    store.drop(op, error);
  };

  const sendFirst = async () => {
    const op = store.line[0]!;
    started = 1;
    try {
      const answer = (await inTurn(() => work.send(op, server))) as Patch | null;
      if (work.took) server = work.took(op, server);
      store.line = without(op); // what waits behind it stands on the answer
      take(answer);
      store.drop(op);
    } catch (error) {
      started = 0;
      if (!isAnswer(error)) throw error;
      said(op, error);
    }
  };

  const box = outbox({
    pause: PAUSE,
    changed: work.changed,
    send: async () => {
      const due = new Set(store.line.map(({ key }) => key)); // what comes meanwhile has its own pause
      while (store.line[0] && due.has(store.line[0].key)) await sendFirst();
      return !store.line.length;
    },
  });

  const store: Stored<Op, State, Patch> = {
    get state() { return (shown ??= store.line.reduce(work.applied, server)); },
    get server() { return server; },
    line: work.line,
    refused: [],
    box,
    keep(op, typed) {
      const next = work.queued(store.line, op, started);
      store.line = next.line;
      store.tell();
      if (!next.line.some(({ key }) => key === next.key)) return Promise.resolve(store.state);
      const done = new Promise<State>((yes, no) => {
        waiting.set(next.key, [...(waiting.get(next.key) ?? []), { yes, no }]);
      });
      box.touch();
      if (!typed) void box.flush();
      return done;
    },
    drop(op, error) {
      store.line = without(op);
      started = 0;
      store.tell();
      for (const { yes, no } of waiting.get(op.key) ?? []) error === undefined ? yes(store.state) : no(error);
      waiting.delete(op.key);
    },
    async direct(ask) {
      try {
        while (store.line.length) {
          await box.flush();
          const { progress, message } = box.status;
          if (store.line.length && progress === "offline") throw new Offline();
          if (store.line.length && progress === "failed") throw new RefusalError(0, { code: "unsent", message });
        }
        take(await inTurn(ask));
      } catch (error) {
        if (error instanceof RefusalError) take(error.body.state as Patch | undefined);
        throw error;
      } finally {
        store.tell();
      }
      return store.state;
    },
    async news(ask) {
      const before = turns;
      const patch = await ask();
      if (!patch || before !== turns) return;
      take(patch);
      store.tell();
    },
    dismiss(one) {
      store.refused = store.refused.filter((other) => other !== one);
      work.changed();
    },
    tell() {
      shown = null;
      work.save(store.line);
      work.changed();
    },
  };
  if (store.line.length) {
    box.touch();
    void box.flush();
  }
  return store;
}
