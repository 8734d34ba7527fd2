/**
 * What a block's view knows: the state as the server has it, and what was done since, shown at once and sent in order. A block says
 * what its ops do to a state, how they are sent and what news mean; here is what all stores have in common. No component in here.
 */
import type { Outbox } from "./outbox";
import { sending } from "./sending";
import type { Keyed } from "./shelf";
import { RefusalError, type RefusalBody } from "./xblock";

/** Something the server did not take, and why; what was written is in the op. `fields` are its words about single fields, by their names. */
export interface RefusedOp<Op> { op: Op; message: string; code: string; fields: Record<string, string> }

export interface StoredWork<Op extends Keyed, State, Patch> {
  initial: State;
  line: Op[]; // what was kept before
  queued(line: Op[], op: Op, started: number): { line: Op[]; key: string };
  applied(state: State, op: Op): State;
  merged(state: State, patch: Patch): State;
  send(op: Op, server: State): Promise<unknown>;
  /** What is not sent yet, now that the server knows something else. */
  rebased?(line: Op[], server: State): Op[];
  /** The server has taken an op. */
  took?(op: Op): void;
  /** The server did not take it; `was` is what it knew before. True when that is dealt with, and not to be told. */
  said?(op: Op, body: RefusalBody, was: State): boolean;
  /** Keeps on this machine what is not sent. */
  save(line: Op[]): void;
  changed(): void;
}

export interface Stored<Op extends Keyed, State, Patch> {
  readonly state: State; // with what is not sent yet
  readonly server: State;
  line: Op[];
  refused: RefusedOp<Op>[];
  readonly box: Outbox;
  keep(op: Op, typed: boolean): Promise<State>;
  leave(op: Op, error?: unknown): void;
  /** What waits until all that was done before is sent. Rejects when that cannot be, or when the server will not have it. */
  direct(ask: () => Promise<Patch | null>): Promise<State>;
  /** Asks for news; what was done meanwhile makes an answer old news. */
  poll(ask: () => Promise<Patch | null>): Promise<void>;
  dismiss(refused: RefusedOp<Op>): void;
  /** Something that is kept has changed. */
  tell(): void;
}

export function stored<Op extends Keyed, State, Patch>(work: StoredWork<Op, State, Patch>): Stored<Op, State, Patch> {
  let server = work.initial;
  let shown: State | null = null;

  const take = (patch: Patch | null | undefined) => {
    if (!patch) return;
    server = work.merged(server, patch);
    if (work.rebased) own.line = work.rebased(own.line, server);
  };

  const own = sending<Op, State>({
    line: work.line,
    state: () => store.state,
    changed: () => store.tell(),
    progressed: work.changed,
    queued: work.queued,
    send: (op) => work.send(op, server),
    took(op, answer: Patch | null) {
      work.took?.(op);
      own.line = own.line.filter(({ key }) => key !== op.key); // what waits behind it stands on the answer
      take(answer);
    },
    said(op, error) {
      const { body } = error;
      const was = server;
      take(body.state as Patch | undefined);
      if (work.said?.(op, body, was)) return;
      store.refused = [...store.refused, { op, message: body.message, code: body.code, fields: body.fields ?? {} }];
      own.leave(op, error);
    },
  });

  const store: Stored<Op, State, Patch> = {
    get state() { return (shown ??= own.line.reduce(work.applied, server)); },
    get server() { return server; },
    get line() { return own.line; },
    set line(line) { own.line = line; },
    refused: [],
    box: own.box,
    keep: own.keep,
    leave: own.leave,
    async direct(ask) {
      try {
        take(await own.direct(ask));
      } catch (error) {
        if (error instanceof RefusalError) take(error.body.state as Patch | undefined);
        throw error;
      } finally {
        store.tell();
      }
      return store.state;
    },
    async poll(ask) {
      const patch = await own.news(ask);
      if (!patch) return;
      take(patch);
      store.tell();
    },
    dismiss(one) {
      store.refused = store.refused.filter((other) => other !== one);
      work.changed();
    },
    tell() {
      shown = null;
      work.save(own.line);
      work.changed();
    },
  };
  return store;
}
