/** A map as a list for paper: by kind, numbered, the same wherever it is printed. Pure. */
import { kindOf } from "./looks";
import type { Kind, Lists, MapAsset } from "./types";

export interface OfKind<Asset> { kind: Kind; rows: { number: number; asset: Asset }[] }

/**
 * Every kind of the author's, also without assets; what is of a kind that the author has dropped since stands behind as `other`.
 * `assets` are in the order of their age; the documents that the server writes (documents/map_docx.py) count in the same order.
 */
export function byKind<Asset extends MapAsset>(assets: Asset[], settings: Lists, other: string): OfKind<Asset>[] {
  const offered = new Set(settings.kinds.map(({ id }) => id));
  const lost = assets.filter(({ kind }) => !offered.has(kind));
  const found = settings.kinds.map((kind) => ({ kind, assets: assets.filter((asset) => asset.kind === kind.id) }));
  if (lost.length) found.push({ kind: { ...kindOf(settings, ""), name: other }, assets: lost });
  let number = 0;
  return found.map(({ kind, assets: of }) => ({ kind, rows: of.map((asset) => ({ number: (number += 1), asset })) }));
}

export const numbers = (kinds: OfKind<MapAsset>[]): Map<string, number> => new Map(kinds.flatMap(({ rows }) => rows.map(({ asset, number }) => [asset.id, number] as const)));
