/** Which maps need course staff, and why: a reason in words, not a score. Pure. */
import { locale } from "../../shared/i18n";
import type { Board, KindId } from "../state";
import * as say from "./strings";

export type Row = Board["rows"][number];
export type Sort = keyof typeof say.sorts | `kind ${KindId}`;

const DAY = 86_400_000;
const QUIET = 14; // days

export interface Standing { level: say.Level; reasons: string[] }

const weeksQuiet = ({ last_at }: Row, now: string): number => (last_at ? Math.floor((Date.parse(now) - Date.parse(last_at)) / DAY / 7) : 0);

const isQuiet = (row: Row, now: string): boolean => weeksQuiet(row, now) * 7 >= QUIET;

/** A map that was submitted may be quiet: its group has done what was asked. */
export function standing(row: Row, now: string): Standing {
  const { assets, asked, versions, open_comments: open } = row;
  const comments = open ? [say.commentsWait(open)] : [];
  const how = asked ? say.asked(asked, assets) : say.allIdeas(assets);
  if (!assets) return { level: "needs", reasons: [say.nothingYet(), ...comments] };
  if (!versions && isQuiet(row, now)) return { level: "needs", reasons: [say.quiet(weeksQuiet(row, now)), how, ...comments] };
  if (!versions && !asked) return { level: "word", reasons: [say.nobodyAsked(), how, ...comments] };
  if (open) return { level: "word", reasons: [...comments, how] };
  return { level: "way", reasons: versions ? [say.submitted(versions), how] : [how, say.linksAndReflections(row.links, row.reflections)] };
}

const LEVEL_AT: Record<say.Level, number> = { needs: 0, word: 1, way: 2 };

const at = ({ last_at }: Row): number => (last_at ? Date.parse(last_at) : 0);

/** In order; what is the same in it goes by name, so that the order is the same for everybody. */
export function sorted(rows: Row[], sort: Sort, now: string): Row[] {
  const words = new Intl.Collator(locale(), { numeric: true });
  const value: Record<Exclude<Sort, "name" | `kind ${string}`>, (row: Row) => number[]> = {
    need: (row) => [LEVEL_AT[standing(row, now).level], row.assets ? 1 : 0, at(row)],
    few: (row) => [row.assets],
    quiet: (row) => [at(row)],
    comments: (row) => [-row.open_comments],
  };
  const of = (row: Row): number[] => (sort === "name" ? [] : sort.startsWith("kind ") ? [row.counts[sort.slice(5)] ?? 0, row.assets] : value[sort as keyof typeof value](row));
  const keyed = rows.map((row) => ({ row, key: of(row) }));
  keyed.sort((a, b) => {
    const differs = a.key.findIndex((one, place) => one !== b.key[place]);
    return differs >= 0 ? a.key[differs]! - b.key[differs]! : words.compare(a.row.group.name, b.row.group.name) || a.row.group.id - b.row.group.id;
  });
  return keyed.map(({ row }) => row);
}

export interface Wanted { level: say.Level | ""; comments: boolean }

export const filtered = (rows: Row[], { level, comments }: Wanted, now: string): Row[] =>
  rows.filter((row) => (!level || standing(row, now).level === level) && (!comments || row.open_comments > 0));

/** Assets of kinds that the author has taken off the list since. */
export const others = (row: Row, { kinds }: Pick<Board, "kinds">): number =>
  row.assets - kinds.reduce((sum, { id }) => sum + (row.counts[id] ?? 0), 0);

/** The kind of which maps that have begun have least, and how many have none; null where every map has some of every kind. */
export function rarest({ kinds, rows }: Board): { kind: Board["kinds"][number]; without: number } | null {
  const begun = rows.filter(({ assets }) => assets > 0);
  const without = kinds.map((kind) => ({ kind, without: begun.filter(({ counts }) => !counts[kind.id]).length }));
  const [worst] = without.sort((a, b) => b.without - a.without);
  return worst?.without ? worst : null;
}
