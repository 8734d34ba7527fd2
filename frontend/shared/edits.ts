/**
 * Ops that change a value which others may change as well: they remember what their writer saw, and in which version. A block says
 * where such a value stands; here is how edits join while they wait, and on which version they are sent. Pure.
 */
import type { Keyed } from "./shelf";

export interface EditOp extends Keyed {
  handler: string;
  payload: Record<string, any>;
  at: string; // when it was done
  /** For edits: the value that was seen, and the version of the thing that had it. */
  from?: unknown;
  base?: number;
  /** Answers a clash: stands on that version, whatever has come since. */
  settles?: boolean;
}

export const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The value an edit changes, as a state has it now, with its version. */
export interface Target { value: unknown; version: number }

/**
 * What is sent. An edit stands on the newest version that still shows what its writer saw; so one's own earlier edit, or somebody's
 * edit of another field, is no clash, and whatever else came meanwhile is left to the server to bring together.
 */
export function request(op: EditOp, now: Target | null, since: string): object {
  const base = now && !op.settles && sameValue(now.value, op.from) ? now.version : op.base;
  return { ...op.payload, ...(op.base === undefined ? {} : { base: base ?? op.base }), since };
}

/** How the ops of a block go together. */
export interface Joining<Op extends EditOp> {
  /** What both do, when an op may become part of another that is not sent yet; else null. */
  joined(other: Op, op: Op): Op["payload"] | null;
  /** What an edit writes. */
  valueOf(op: Op): unknown;
}

/**
 * The line with one more op. `started` at its head are being sent, and so stay as they are. What is typed on is one edit; one that
 * was taken back is none.
 */
export const queueing = <Op extends EditOp>({ joined, valueOf }: Joining<Op>) => (line: Op[], op: Op, started: number): { line: Op[]; key: string } => {
  const settles = (other: Op) => op.settles || other.settles;
  const place = line.findLastIndex((other, at) => at >= started && !settles(other) && joined(other, op));
  const other = line[place];
  if (!other) return { line: [...line, op], key: op.key };
  const both = { ...other, payload: joined(other, op)! };
  const back = both.base !== undefined && sameValue(valueOf(both), both.from);
  return { line: line.flatMap((one, at) => (at === place ? (back ? [] : [both]) : [one])), key: both.key };
};
