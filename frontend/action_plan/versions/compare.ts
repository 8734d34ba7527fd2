/** What changed between two states of a part: texts line by line, rows field by field. Pure. */
import { diff, lines as linesOf } from "../../shared/clash/diff";
import type { ChangeSign } from "../../shared/versions/Changes";
import type { PlanVersion, Row, State } from "../state";

/** A part as it was or is; texts by "part.section". */
export interface Copy { problem: string; sections: Record<string, string>; rows: Record<string, Row> }

/** A line of a text, before and after; "" before is a new one, "" after one that is gone. */
export interface LineChange { before: string; after: string }
export interface FieldChange { field: string; before: string; after: string }

export type Change =
  | { of: "text"; sign: ChangeSign; where: string; lines: LineChange[] }
  | { of: "row"; sign: ChangeSign; row: Row; fields: FieldChange[] };

export interface Comparison { changes: Change[]; same: number }

export const PROBLEM = "problem";

export const copyOf = ({ problem, sections, rows }: PlanVersion): Copy => ({ problem, sections, rows });

/** The part as it is now; the final one is all of them. */
export function nowOf({ problem, sections, rows }: Pick<State, "problem" | "sections" | "rows">, part: string): Copy {
  const isOf = (other: string) => part === "final" || other === part;
  return {
    problem: problem.text,
    sections: Object.fromEntries(Object.entries(sections).filter(([where]) => isOf(where.split(".")[0]!)).map(([where, { text }]) => [where, text])),
    rows: Object.fromEntries(Object.entries(rows).filter(([, row]) => isOf(row.part))),
  };
}

/** The lines that are not the same; a line that took the place of another stands beside it. */
export function lineChanges(before: string, after: string): LineChange[] {
  const changes: LineChange[] = [];
  let taken: string[] = [];
  const flush = (added: string[]) => {
    for (let i = 0; i < Math.max(taken.length, added.length); i++) changes.push({ before: taken[i] ?? "", after: added[i] ?? "" });
    taken = [];
  };
  const cut = (text: string) => text.split("\n").filter((line) => line.trim());
  for (const { text, change } of diff(`${before}\n`, `${after}\n`, linesOf)) {
    if (change === "taken") taken = cut(text);
    else flush(change === "added" ? cut(text) : []);
  }
  flush([]);
  return changes;
}

const signOf = (before: string, after: string): ChangeSign => (!before.trim() ? "added" : !after.trim() ? "removed" : "changed");

/** `places`: the texts in the author's order. `words` says a field of a row, "" for none; fields that read the same are the same. */
export function compare(before: Copy, after: Copy, places: string[], fields: (row: Row) => Record<string, string>): Comparison {
  const texts = (copy: Copy): Record<string, string> => ({ [PROBLEM]: copy.problem, ...copy.sections });
  const [were, are] = [texts(before), texts(after)];
  const changes: Change[] = [];
  let same = 0;
  for (const where of new Set([PROBLEM, ...places, ...Object.keys(were), ...Object.keys(are)])) {
    const [was, is] = [were[where] ?? "", are[where] ?? ""];
    const lines = lineChanges(was, is);
    if (lines.length) changes.push({ of: "text", sign: signOf(was, is), where, lines });
    else if (is.trim()) same++;
  }
  const rows = [...Object.values(after.rows), ...Object.values(before.rows).filter(({ id }) => !after.rows[id])];
  const found: Record<ChangeSign, Change[]> = { added: [], changed: [], removed: [] };
  for (const row of rows.sort((a, b) => a.order - b.order)) {
    const [was, is] = [before.rows[row.id], after.rows[row.id]];
    if (!was || !is) {
      found[was ? "removed" : "added"].push({ of: "row", sign: was ? "removed" : "added", row, fields: [] });
      continue;
    }
    const [old, now] = [fields(was), fields(is)];
    const changed = Object.keys(now).filter((field) => old[field] !== now[field]).map((field) => ({ field, before: old[field] ?? "", after: now[field]! }));
    if (changed.length) found.changed.push({ of: "row", sign: "changed", row: is, fields: changed });
    else same++;
  }
  return { changes: [...changes, ...found.added, ...found.changed, ...found.removed], same };
}
