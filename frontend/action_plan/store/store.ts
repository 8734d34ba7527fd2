/** The plan as the server knows it and what was done since: shown at once, sent in order. No component in here. */
import { request, sameValue } from "../../shared/edits";
import { newId } from "../../shared/ids";
import { merging } from "../../shared/merged";
import type { Outbox } from "../../shared/outbox";
import type { Shelf } from "../../shared/shelf";
import { stored } from "../../shared/stored";
import type { Send } from "../../shared/xblock";
import type { Direct, Kept } from "../here";
import type { Patch, RowClash, State, TextClash } from "../state";
import { applied, isKept } from "./applied";
import { fieldOf, placeOfOp, queued, rebased, sameText, target, textOf, type Held, type Op, type Refused } from "./op";

export interface Contents { line: Op[]; clashes: Held[] }

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
  /** The plan turned out to be another one's: nothing is sent to it any more. What was not sent stays kept for the plan it was meant for. */
  leave(): State;
  /** Asks for news; what was done meanwhile makes an answer old news. */
  poll(writing: { where: string }): Promise<void>;
}

/** More may be typed into these. */
const TYPED: Kept[] = ["write_section", "write_problem", "edit_row", "edit_note"];

/** Of these a patch holds only the newer entries, and null for what is gone. */
const merged = merging<State, Patch>([
  "sections", "rows", "removed", "removed_notes", "chips", "checks", "standings", "changed_since", "comments", "checkins", "meetings", "readings",
  "charts", "pace", "former", "appreciations", "feedback",
]);

type Clash = (TextClash | RowClash) & Partial<TextClash & RowClash>;

export function planStore(initial: State, send: Send, kept: Shelf<Contents>, changed: () => void): Store {
  const loaded = kept.load();
  let { clashes } = loaded;

  /** Both texts stay: theirs in the plan, ours in the clash, with whatever was typed since. */
  const meet = (op: Op, told: Clash, was: State) => {
    const [later, rest] = sameText(own.line.filter(({ key }) => key !== op.key), op);
    own.line = [op, ...rest];
    const last = later[later.length - 1];
    const yours = last ? textOf(last) : told.yours;
    const { base, theirs, version } = told;
    const place = placeOfOp(op);
    const field = told.field ?? "";
    const held: Held = {
      key: op.key, place, field, op, base, yours, theirs, version, together: yours === told.yours ? told.together : `${told.together}\n${yours}`,
      by: Array.isArray(told.by) ? (told.by[0] ?? 0) : told.by, at: told.at ?? own.server.sections[place]?.at ?? own.server.now,
      merged: told.merged ?? [], before: changedOf(op, told, was),
    };
    clashes = [...clashes.filter((other) => other.place !== place || other.field !== field), held];
    own.leave(op);
  };

  /** What the fields that came together without asking held for the writer until now, where that was something else. */
  const changedOf = (op: Op, { merged: fields = [] }: Clash, was: State): Record<string, unknown> =>
    Object.fromEntries(fields.flatMap(({ field }) => {
      const edit = { ...op, payload: { ...op.payload, changes: { [field]: null } } };
      const [before, now] = [target(edit, was), target(edit, own.server)];
      return before && now && !sameValue(before.value, now.value) ? [[field, before.value]] : [];
    }));

  const own = stored<Op, State, Patch>({
    initial,
    line: loaded.line,
    queued,
    applied,
    merged,
    rebased,
    send: (op, server) => send<Patch>(op.handler, request(op, target(op, server), server.version)),
    said(op, body, was) {
      if (body.clash) meet(op, body.clash as Clash, was);
      return Boolean(body.clash);
    },
    save: (line) => kept.save({ line, clashes }),
    changed,
  });

  const keep = (op: Op): Promise<State> => own.keep(op, TYPED.includes(op.handler)); // nothing more is typed into the others

  return {
    get state() { return own.state; },
    get line() { return own.line; },
    get clashes() { return clashes; },
    get refused() { return own.refused; },
    box: own.box,
    act(handler, payload = {}) {
      if (!isKept(handler)) return own.direct(() => send<Patch>(handler, { ...payload, since: own.server.version }));
      const { changes, ...rest } = payload as Op["payload"];
      const payloads = changes ? Object.entries(changes).map(([field, value]) => ({ ...rest, changes: { [field]: value } })) : [payload];
      const done = Promise.all(payloads.map((one) => keep(opOf(handler, one)))).then(() => own.state);
      done.catch(() => undefined); // told by `refused`; whoever waits hears it as well
      return done;
    },
    settle(held, text) {
      clashes = clashes.filter((other) => other !== held);
      if (text === null || text === held.theirs) return own.tell();
      const { op } = held;
      const field = held.field || fieldOf(op);
      const value = typeof op.payload.changes?.[field] === "boolean" ? text !== "" : text;
      const payload = op.payload.changes ? { ...op.payload, changes: { [field]: value } } : { ...op.payload, text };
      void keep({ ...opOf(op.handler, payload), from: held.theirs, base: held.version, settles: true });
      void own.box.flush();
    },
    dismiss: own.dismiss,
    leave() {
      own.line = [];
      return own.server;
    },
    poll: (writing) => own.poll(() => send<Patch | null>("poll", { version: own.server.version, writing })),
  };

  function opOf(handler: Kept, payload: object): Op {
    const op: Op = { key: newId(), handler, payload, at: new Date().toISOString() };
    const now = target(op, own.state);
    return now ? { ...op, from: now.value, base: now.version } : op;
  }
}

/** What is not on the server: ids of rows and notes, places of texts. */
export const unsentPlaces = (line: readonly Op[]): ReadonlySet<string> => new Set(line.map(placeOfOp).filter(Boolean));
