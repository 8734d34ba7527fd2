/** One thing done that the server does not know yet. It can be written down, and sent again without doing it twice. */
import type { Kept } from "../here";
import type { Asset, AssetField, State } from "../state";

export interface Op {
  key: string; // its own, among all of this learner's windows
  handler: Kept;
  payload: Record<string, any>;
  at: string; // when it was done
  /** For edits: the value that was seen, and the version of the asset (or the problem) that had it. */
  from?: unknown;
  base?: number;
  /** Answers a clash: stands on that version, whatever has come since. */
  settles?: boolean;
}

export const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The one field an edit is about. */
export const fieldOf = (op: Op): AssetField => Object.keys(op.payload.changes)[0] as AssetField;

/** What a row has to do with an op: the asset it is about, "" when it is about none. */
export function assetOf({ handler, payload }: Op): string {
  if (handler === "link_assets") return payload.from;
  if (handler === "comment_asset") return payload.asset;
  return handler.endsWith("_asset") ? payload.id : "";
}

/** Where the text or choice stands that an op changes: the asset's field or the problem; null for other ops. */
export function target(op: Op, state: State): { value: unknown; version: number } | null {
  if (op.handler === "write_problem") return { value: state.problem.text, version: state.problem.version };
  if (op.handler !== "edit_asset") return null;
  const asset = state.assets[op.payload.id];
  return asset ? { value: asset[fieldOf(op)], version: asset.version } : null;
}

/**
 * What is sent. An edit stands on the newest version that still shows what its writer saw; so one's own earlier edit, or somebody's
 * edit of another field, is no clash, and whatever else came meanwhile is left to the server to bring together.
 */
export function request(op: Op, server: State): object {
  const now = target(op, server);
  const base = now && !op.settles && sameValue(now.value, op.from) ? now.version : op.base;
  return { ...op.payload, ...(op.base === undefined ? {} : { base: base ?? op.base }), since: server.version };
}

/** Handlers of which only the latest matters while it is not sent. */
const LAST_COUNTS: Kept[] = ["write_problem", "save_draft", "consent", "set_pace"];

const isSameEdit = (a: Op, b: Op): boolean => a.handler === "edit_asset" && b.handler === a.handler && a.payload.id === b.payload.id && fieldOf(a) === fieldOf(b);

/**
 * The line with one more op. `started` at its head are being sent, and so stay as they are. What is typed on is one edit; an edit of
 * an asset that is not sent yet becomes part of its adding.
 */
export function queued(line: Op[], op: Op, started: number): { line: Op[]; joined: Op } {
  const place = line.findIndex((other, at) => at >= started && joins(other, op));
  const other = line[place];
  if (!other) return { line: [...line, op], joined: op };
  const joined = { ...other, payload: together(other, op) };
  const back = joined.base !== undefined && !joined.settles && sameValue(valueOf(joined), joined.from);
  return { line: line.flatMap((one, at) => (at === place ? (back ? [] : [joined]) : [one])), joined };
}

function joins(other: Op, op: Op): boolean {
  if (op.settles || other.settles) return false;
  if (other.handler === "add_asset" && op.handler === "edit_asset") return other.payload.id === op.payload.id;
  if (op.handler === "move_assets") return other.handler === op.handler;
  return isSameEdit(other, op) || (LAST_COUNTS.includes(op.handler) && other.handler === op.handler);
}

function together(other: Op, op: Op): Op["payload"] {
  if (other.handler === "add_asset") return { ...other.payload, ...op.payload.changes };
  if (op.handler === "move_assets") return { positions: { ...other.payload.positions, ...op.payload.positions } };
  return op.payload;
}

const valueOf = (op: Op): unknown => (op.handler === "write_problem" ? op.payload.text : op.payload.changes[fieldOf(op)]);

/** Later edits of the same text, which a clash takes along: [those, the others]. */
export function sameText(line: Op[], op: Op): [Op[], Op[]] {
  const is = (other: Op) => isSameEdit(op, other) || (op.handler === "write_problem" && other.handler === op.handler);
  return [line.filter(is), line.filter((other) => !is(other))];
}

export const textOf = (op: Op): string => String(valueOf(op) ?? "");

export type Fields = Partial<Pick<Asset, AssetField>>;
