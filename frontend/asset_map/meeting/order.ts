/** The map as a list for paper: by kind, numbered, in an order that is the same wherever it is printed. Pure. */
import { kindOf } from "../glyph/looks";
import type { Asset, Kind, Settings } from "../state";

export interface OfKind { kind: Kind; rows: { number: number; asset: Asset }[] }

const earlier = (a: Asset, b: Asset): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);

/** Every kind of the author's, also without assets; kinds that the author has dropped since stand behind. The document (documents/map_docx.py) counts in the same order. */
export function numbered(assets: Record<string, Asset>, settings: Settings): OfKind[] {
  const all = Object.values(assets).sort(earlier);
  const offered = new Set(settings.kinds.map(({ id }) => id));
  const dropped = [...new Set(all.map(({ kind }) => kind).filter((id) => !offered.has(id)))].sort();
  let number = 0;
  return [...offered, ...dropped].map((id) => ({
    kind: kindOf(settings, id),
    rows: all.filter(({ kind }) => kind === id).map((asset) => ({ number: (number += 1), asset })),
  }));
}

export const numbers = (kinds: OfKind[]): Map<string, number> => new Map(kinds.flatMap(({ rows }) => rows.map(({ asset, number }) => [asset.id, number] as const)));
