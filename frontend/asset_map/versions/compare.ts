/** What changed between two states of a map: added, changed and removed assets, and how far one came. Pure. */
import { PROBLEM, type Asset, type AssetField, type AssetState, type Link, type Settings } from "../state";

/** A map as it was or is. */
export interface Copy { assets: Record<string, Asset>; links: Record<string, Link> }

/** One field of an asset, before and after, in the reader's words. */
export interface FieldChange { field: AssetField; before: string; after: string }

export type Change =
  | { sign: "added"; asset: Asset }
  | { sign: "removed"; asset: Asset }
  | { sign: "changed"; asset: Asset; fields: FieldChange[]; links: [before: number, after: number] | null };

export interface Comparison { changes: Change[]; same: number }

type Words = Record<AssetField, (asset: Asset) => string>;

const linksOf = (copy: Copy, id: string): string[] =>
  Object.values(copy.links).filter(({ from, to }) => from === id || to === id).map(({ from, verb, to }) => `${from} ${verb} ${to}`).sort();

/** `words` says a field of an asset; fields that read the same are the same. Added first, then changed, then removed, each in the order of the map. */
export function compare(before: Copy, after: Copy, words: Words): Comparison {
  const added: Change[] = [];
  const changed: Change[] = [];
  let same = 0;
  for (const asset of Object.values(after.assets)) {
    const old = before.assets[asset.id];
    if (!old) {
      added.push({ sign: "added", asset });
      continue;
    }
    const fields = (Object.keys(words) as AssetField[])
      .map((field) => ({ field, before: words[field](old), after: words[field](asset) }))
      .filter((one) => one.before !== one.after);
    const [had, has] = [linksOf(before, asset.id), linksOf(after, asset.id)];
    const links: [number, number] | null = had.join("\n") === has.join("\n") ? null : [had.length, has.length];
    if (fields.length || links) changed.push({ sign: "changed", asset, fields, links });
    else same++;
  }
  const removed = Object.values(before.assets).filter(({ id }) => !after.assets[id]).map((asset): Change => ({ sign: "removed", asset }));
  return { changes: [...added, ...changed, ...removed], same };
}

export interface Tally { assets: number; links: number; kinds: number; states: Record<AssetState, number> }

export function tally({ assets, links }: Copy, { kinds }: Pick<Settings, "kinds">): Tally {
  const states: Tally["states"] = { idea: 0, asked: 0, agreed: 0, active: 0 };
  const found = new Set<string>();
  for (const { state, kind } of Object.values(assets)) {
    states[state]++;
    if (kinds.some(({ id }) => id === kind)) found.add(kind);
  }
  const standing = Object.values(links).filter(({ from, to }) => assets[from] && (to === PROBLEM || assets[to]));
  return { assets: Object.keys(assets).length, links: standing.length, kinds: found.size, states };
}
