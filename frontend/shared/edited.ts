/**
 * A store of texts and choices that several people change at once. An edit that meets another's waits, with what was typed since, until
 * somebody chooses: both texts stay. A block says where a value stands and what its ops do; here is how they are kept, sent and answered.
 */
import { request, sameValue, type EditOp, type Target } from "./edits";
import { newId } from "./ids";
import type { Keyed, Shelf } from "./shelf";
import { stored, type Stored, type StoredWork } from "./stored";
import type { Send } from "./xblock";

/** What two people made of one text or choice, and what came together without asking. */
export interface Meeting { base: string; yours: string; theirs: string; together: string; version: number; merged: { field: string; by: number }[] }

/** `key` is that of the op that met the other; `before` how the fields that came together looked to its writer, where that was something else. */
export type Held<Clash extends Meeting> = Clash & Keyed & { before: Record<string, unknown> };

export interface Contents<Op extends EditOp, Clash extends Meeting> { line: Op[]; clashes: Held<Clash>[] }

export interface EditedWork<Op extends EditOp, State, Patch, Clash extends Meeting>
  extends Pick<StoredWork<Op, State, Patch>, "initial" | "queued" | "applied" | "merged" | "rebased" | "changed"> {
  send: Send;
  kept: Shelf<Contents<Op, Clash>>;
  isKept(handler: string): boolean;
  typed: readonly Op["handler"][]; // more may be typed into these
  target(op: Op, state: State): Target | null;
  textOf(op: Op): string;
  /** The ops of a line that write the same text as an op, and the others. */
  sameText(line: Op[], op: Op): [Op[], Op[]];
  isSame(a: Clash, b: Clash): boolean;
  /** A clash as the view shows it, where that is not what the server tells. */
  clashOf?(told: any, op: Op, server: State): Clash;
  /** What writes the text somebody chose. */
  answer(held: Held<Clash>, text: string): Pick<Op, "handler" | "payload">;
}

export interface Edited<Op extends EditOp, State, Clash extends Meeting> extends Pick<Stored<Op, State, unknown>, "state" | "line" | "refused" | "box" | "dismiss"> {
  clashes: Held<Clash>[];
  act(handler: string, payload?: object): Promise<State>;
  /** Answers a clash; null keeps theirs. */
  settle(held: Held<Clash>, text: string | null): void;
  /** It turned out to be another one's: nothing is sent to it any more. What was not sent stays kept for what it was meant for. */
  leave(): State;
  /** Asks for news, and tells where the reader writes; what was done meanwhile makes an answer old news. */
  poll(writing: object | null): Promise<void>;
}

export function edited<Op extends EditOp, State extends { version: string }, Patch, Clash extends Meeting>(
  work: EditedWork<Op, State, Patch, Clash>,
): Edited<Op, State, Clash> {
  const { kept, send, target } = work;
  const loaded = kept.load();

  /** Theirs stays where it is, ours goes into the clash. */
  const meet = (op: Op, told: Clash, was: State) => {
    const [later, rest] = work.sameText(store.line.filter(({ key }) => key !== op.key), op);
    store.line = [op, ...rest];
    const last = later[later.length - 1];
    const yours = last ? work.textOf(last) : told.yours;
    const clash = work.clashOf?.(told, op, store.server) ?? told;
    const together = yours === told.yours ? told.together : `${told.together}\n${yours}`;
    store.clashes = [...store.clashes.filter((other) => !work.isSame(other, clash)), { ...clash, yours, together, key: op.key, before: changedOf(op, clash, was) }];
    store.drop(op);
  };

  const changedOf = (op: Op, { merged }: Clash, was: State): Record<string, unknown> =>
    Object.fromEntries(merged.flatMap(({ field }) => {
      const edit = { ...op, payload: { ...op.payload, changes: { [field]: null } } };
      const [before, now] = [target(edit, was), target(edit, store.server)];
      return before && now && !sameValue(before.value, now.value) ? [[field, before.value]] : [];
    }));

  const keep = (op: Op): Promise<State> => store.keep(op, work.typed.includes(op.handler)); // nothing more is typed into the others

  /** What stands on the state as it is shown. */
  const opOf = (handler: Op["handler"], payload: object): Op => {
    const op = { key: newId(), handler, payload, at: new Date().toISOString() } as Op;
    const now = target(op, store.state);
    return now ? { ...op, from: now.value, base: now.version } : op;
  };

  const store: Edited<Op, State, Clash> & Stored<Op, State, Patch> = Object.assign(stored<Op, State, Patch>({
    ...work,
    line: loaded.line,
    send: (op, server) => send<Patch>(op.handler, request(op, target(op, server), server.version)),
    said(op, body, was) {
      if (body.clash) meet(op, body.clash as Clash, was);
      return Boolean(body.clash);
    },
    save: (line) => kept.save({ line, clashes: store.clashes }),
  }), {
    clashes: loaded.clashes,
    act(handler: string, payload: object = {}) {
      if (!work.isKept(handler)) return store.direct(() => send<Patch>(handler, { ...payload, since: store.server.version }));
      const { changes, ...rest } = payload as EditOp["payload"];
      const payloads = changes ? Object.entries(changes).map(([field, value]) => ({ ...rest, changes: { [field]: value } })) : [payload];
      const done = Promise.all(payloads.map((one) => keep(opOf(handler, one)))).then(() => store.state);
      done.catch(() => undefined); // told by `refused`; whoever waits hears it as well
      return done;
    },
    settle(held: Held<Clash>, text: string | null) {
      store.clashes = store.clashes.filter((other) => other !== held);
      if (text === null || text === held.theirs) return store.tell();
      const { handler, payload } = work.answer(held, text);
      void keep({ ...opOf(handler, payload), from: held.theirs, base: held.version, settles: true });
      void store.box.flush();
    },
    leave() {
      store.line = [];
      return store.server;
    },
    poll: (writing: object | null) => store.news(() => send<Patch | null>("poll", { version: store.server.version, writing })),
  });
  return store;
}
