/** One thing done that the server does not know yet. It can be written down, and sent again without doing it twice. */
import { queueing, type EditOp, type Target } from "../../shared/edits";
import type { Kept } from "../here";
import type { Asset, AssetField, State } from "../state";

export interface Op extends EditOp { handler: Kept }

/** The one field an edit is about. */
export const fieldOf = (op: Op): AssetField => Object.keys(op.payload.changes)[0] as AssetField;

/** What a row has to do with an op: the asset it is about, "" when it is about none. */
export function assetOf({ handler, payload }: Op): string {
  if (handler === "link_assets") return payload.from;
  if (handler === "comment_asset") return payload.asset;
  return handler.endsWith("_asset") ? payload.id : "";
}

/** Where the text or choice stands that an op changes: the asset's field or the problem; null for other ops. */
export function target(op: Op, state: State): Target | null {
  if (op.handler === "write_problem") return { value: state.problem.text, version: state.problem.version };
  if (op.handler !== "edit_asset") return null;
  const asset = state.assets[op.payload.id];
  return asset ? { value: asset[fieldOf(op)], version: asset.version } : null;
}

/** Handlers of which only the latest matters while it is not sent. */
const LAST_COUNTS: Kept[] = ["write_problem", "save_draft", "consent", "set_pace"];

const isSameEdit = (a: Op, b: Op): boolean => a.handler === "edit_asset" && b.handler === a.handler && a.payload.id === b.payload.id && fieldOf(a) === fieldOf(b);

/** What is typed on is one edit; an edit of an asset that is not sent yet becomes part of its adding. */
function joined(other: Op, op: Op): Op["payload"] | null {
  if (other.handler === "add_asset" && op.handler === "edit_asset") return other.payload.id === op.payload.id ? { ...other.payload, ...op.payload.changes } : null;
  if (other.handler !== op.handler) return null;
  if (op.handler === "move_assets") return { positions: { ...other.payload.positions, ...op.payload.positions } };
  return isSameEdit(other, op) || LAST_COUNTS.includes(op.handler) ? op.payload : null;
}

const valueOf = (op: Op): unknown => (op.handler === "write_problem" ? op.payload.text : op.payload.changes[fieldOf(op)]);

export const queued = queueing<Op>({ joined, valueOf });

/** Later edits of the same text, which a clash takes along: [those, the others]. */
export function sameText(line: Op[], op: Op): [Op[], Op[]] {
  const is = (other: Op) => isSameEdit(op, other) || (op.handler === "write_problem" && other.handler === op.handler);
  return [line.filter(is), line.filter((other) => !is(other))];
}

export const textOf = (op: Op): string => String(valueOf(op) ?? "");

export type Fields = Partial<Pick<Asset, AssetField>>;
