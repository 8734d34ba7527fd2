/** The map as the server knows it and what was done since: shown at once, sent in order. No component in here. */
import { edited, type Edited } from "../../shared/edited";
import type { RefusedOp } from "../../shared/stored";
import type { Send } from "../../shared/xblock";
import type { Clash, Patch, State } from "../state";
import { applied, isKept } from "./applied";
import { merged } from "./merged";
import { assetOf, queued, sameText, target, textOf, type Op } from "./op";
import type { Shelf } from "./shelf";

export type Refused = RefusedOp<Op>;
export type Store = Edited<Op, State, Clash>;

export const mapStore = (initial: State, send: Send, kept: Shelf, changed: () => void): Store => edited<Op, State, Patch, Clash>({
  initial, send, kept, changed, isKept, queued, applied, merged, target, textOf, sameText,
  typed: ["edit_asset", "write_problem", "save_draft"],
  isSame: (a, b) => a.asset === b.asset && a.field === b.field,
  answer: ({ asset, field }, text) =>
    (field === "problem" ? { handler: "write_problem", payload: { text } } : { handler: "edit_asset", payload: { id: asset, changes: { [field]: text } } }),
});

/** Assets with something that is not on the server. */
export const unsentAssets = (line: Op[]): ReadonlySet<string> => new Set(line.map(assetOf).filter(Boolean));
