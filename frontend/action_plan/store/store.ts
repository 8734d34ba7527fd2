/** The plan as the server knows it and what was done since: shown at once, sent in order. No component in here. */
import { edited, type Contents as ContentsOf, type Edited } from "../../shared/edited";
import { merging } from "../../shared/merged";
import type { Shelf } from "../../shared/shelf";
import type { Send } from "../../shared/xblock";
import type { Patch, RowClash, State, TextClash } from "../state";
import { applied, isKept } from "./applied";
import { placeOfOp, queued, rebased, sameText, target, textOf, type Met, type Op } from "./op";

export type Contents = ContentsOf<Op, Met>;
export type Store = Edited<Op, State, Met>;

/** Of these a patch holds only the newer entries, and null for what is gone. */
const merged = merging<State, Patch>([
  "sections", "rows", "removed", "removed_notes", "chips", "checks", "standings", "changed_since", "comments", "checkins", "meetings", "readings", "charts",
  "pace", "former", "appreciations", "feedback",
]);

/** Texts of sections know their latest writers, fields of rows and notes who changed them and when. */
function clashOf(told: Partial<TextClash & RowClash> & Met, op: Op, server: State): Met {
  const place = placeOfOp(op);
  const { base, yours, theirs, together, version, field = "", merged: fields = [] } = told;
  const by = Array.isArray(told.by) ? (told.by[0] ?? 0) : told.by;
  return { place, field, op, base, yours, theirs, together, version, by, at: told.at ?? server.sections[place]?.at ?? server.now, merged: fields };
}

export const planStore = (initial: State, send: Send, kept: Shelf<Contents>, changed: () => void): Store => edited<Op, State, Patch, Met>({
  initial, send, kept, changed, isKept, queued, applied, merged, rebased, target, textOf, sameText, clashOf,
  typed: ["write_section", "write_problem", "edit_row", "edit_note"],
  isSame: (a, b) => a.place === b.place && a.field === b.field,
  answer({ op: { handler, payload }, field }, text) {
    const value = typeof payload.changes?.[field] === "boolean" ? text !== "" : text;
    return { handler, payload: payload.changes ? { ...payload, changes: { [field]: value } } : { ...payload, text } };
  },
});

/** What is not on the server: ids of rows and notes, places of texts. */
export const unsentPlaces = (line: readonly Op[]): ReadonlySet<string> => new Set(line.map(placeOfOp).filter(Boolean));
