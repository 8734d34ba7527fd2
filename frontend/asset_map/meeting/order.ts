/** The map as a list for paper: by kind, numbered, in an order that is the same wherever it is printed. Pure. */
import { kindOf } from "../../shared/map/looks";
import type { Asset, Kind, Settings } from "../state";

export interface OfKind { kind: Kind; rows: { number: number; asset: Asset }[] }

const earlier = (a: Asset, b: Asset): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);

/**
 * Every kind of the author's, also without assets; what is of a kind that the author has dropped since stands behind as `other`.
 * The document (documents/map_docx.py) counts in the same order.
 */
export function numbered(assets: Record<string, Asset>, settings: Settings, other: string): OfKind[] {
  const all = Object.values(assets).sort(earlier);
  const offered = new Set(settings.kinds.map(({ id }) => id));
  const lost = all.filter(({ kind }) => !offered.has(kind));
  const found = settings.kinds.map((kind) => ({ kind, assets: all.filter((asset) => asset.kind === kind.id) }));
  if (lost.length) found.push({ kind: { ...kindOf(settings, ""), name: other }, assets: lost });
  let number = 0;
  return found.map(({ kind, assets: of }) => ({ kind, rows: of.map((asset) => ({ number: (number += 1), asset })) }));
}

export const numbers = (kinds: OfKind[]): Map<string, number> => new Map(kinds.flatMap(({ rows }) => rows.map(({ asset, number }) => [asset.id, number] as const)));
