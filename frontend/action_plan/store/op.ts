/** One thing done that the server does not know yet. It can be written down, and sent again without doing it twice. */
import type { Held as HeldOf, Meeting } from "../../shared/edited";
import { queueing, type EditOp, type Target } from "../../shared/edits";
import { rebase } from "../../shared/rebase";
import type { RefusedOp } from "../../shared/stored";
import type { Kept } from "../here";
import type { State } from "../state";

export interface Op extends EditOp { handler: Kept }

export type Refused = RefusedOp<Op>;

/** Two people changed one text or choice. `place` is that of `Here.unsent`, `field` the one of a row or note, `op` what met the other. */
export interface Met extends Meeting { place: string; field: string; op: Op; by: number; at: string }
export type Held = HeldOf<Met>;

export const PROBLEM = "problem";

/** The one field an edit of a row or a note is about. */
export const fieldOf = (op: Op): string => Object.keys(op.payload.changes ?? {})[0] ?? "";

const isFieldEdit = ({ handler }: Op): boolean => handler === "edit_row" || handler === "edit_note";

/** What an op is about: the id of a row or note, "part.section", "problem", "" when it is none of these. */
export function placeOfOp({ handler, payload }: Op): string {
  if (handler === "write_problem") return PROBLEM;
  if (handler === "write_section") return payload.section;
  return /_(row|note)$/.test(handler) ? payload.id : "";
}

/** Where the text or choice stands that an op changes; null for other ops. */
export function target(op: Op, state: State): Target | null {
  const { payload, handler } = op;
  if (handler === "write_problem") return { value: state.problem.text, version: state.problem.version };
  if (handler === "write_section") {
    const now = state.sections[payload.section];
    return { value: now?.text ?? "", version: now?.version ?? 0 };
  }
  if (!isFieldEdit(op)) return null;
  const now = handler === "edit_row" ? state.rows[payload.id] : state[payload.kind as "checkins"][payload.id];
  return now ? { value: (now as unknown as Record<string, unknown>)[fieldOf(op)], version: now.version } : null;
}

export const valueOf = (op: Op): unknown => (isFieldEdit(op) ? op.payload.changes[fieldOf(op)] : op.payload.text);

export const textOf = (op: Op): string => (typeof valueOf(op) === "string" ? (valueOf(op) as string) : "");

/** Of these only the latest counts while it is not sent, for the same things in the payload. */
const LAST_COUNTS: Partial<Record<Kept, string[]>> = {
  write_section: ["section"], write_problem: [], tick: ["part", "section", "item"], set_pace: ["part"], consent: [], choose_final: [], move_row: ["id"], settle_comment: ["id"],
};

function isSameText(other: Op, op: Op): boolean {
  if (other.handler !== op.handler) return false;
  if (isFieldEdit(op)) return other.payload.id === op.payload.id && fieldOf(other) === fieldOf(op);
  return LAST_COUNTS[op.handler]?.every((name) => other.payload[name] === op.payload[name]) ?? false;
}

/** An edit of what is not sent yet becomes part of its adding. */
const ADDING: Partial<Record<Kept, Kept>> = { edit_row: "add_row", edit_note: "add_note" };

function joined(other: Op, op: Op): Op["payload"] | null {
  if (ADDING[op.handler] === other.handler && other.payload.id === op.payload.id) {
    return { ...other.payload, fields: { ...other.payload.fields, ...op.payload.changes } };
  }
  return isSameText(other, op) ? { ...other.payload, ...op.payload } : null;
}

export const queued = queueing<Op>({ joined, valueOf });

/** Later edits of the same text, which a clash takes along: [those, the others]. */
export function sameText(line: Op[], op: Op): [Op[], Op[]] {
  const is = (other: Op) => isSameText(other, op);
  return [line.filter(is), line.filter((other) => !is(other))];
}

/** Texts of sections that wait, each with the lines in it that others wrote meanwhile; one that met another's stays as it is. */
export function rebased(line: Op[], server: State): Op[] {
  const below = new Map<string, string>(); // what the next op of a section stands on
  return line.map((op) => {
    if (op.handler !== "write_section") return op;
    const { section, text } = op.payload;
    const { value, version } = target(op, server)!;
    const theirs = below.get(section) ?? String(value);
    const both = op.settles || theirs === op.from ? null : rebase(String(op.from), theirs, text);
    const next = both === null ? op : { ...op, payload: { ...op.payload, text: both }, from: theirs, base: version };
    below.set(section, next.payload.text);
    return next;
  });
}
