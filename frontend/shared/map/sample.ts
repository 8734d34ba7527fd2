/** A map for the tests of the picture. */
import type { Shape } from "../kinds";
import type { Kind, MapAsset, MapLink, Named } from "./types";

const SHAPES: Shape[] = ["disc", "hexagon", "square", "diamond", "triangle", "star"];
export const KINDS: Kind[] = ["people", "groups", "institutions", "places", "trade", "culture"].map((id, i) => ({ id, name: id, shape: SHAPES[i]!, colour: i }));
export const LEVELS: Named[] = ["self", "team", "organisation", "community"].map((id) => ({ id, name: id }));

const pick = <Value,>(list: readonly Value[], turn: number): Value => list[turn % list.length]!;

export function asset(id: string, more: Partial<MapAsset> = {}): MapAsset {
  return { id, name: id, kind: "people", level: "self", state: "idea", ...more };
}

/** Assets of every kind and level; more of them further out, as in life. */
export const someAssets = (count: number): MapAsset[] =>
  Array.from({ length: count }, (_, i) => asset(`asset${String(i).padStart(4, "0")}`, {
    name: `Asset number ${i}`, kind: pick(KINDS, i).id, level: pick([...LEVELS, LEVELS[2]!, LEVELS[3]!, LEVELS[3]!], i * 3 + Math.floor(i / 6)).id,
    state: pick(["idea", "asked", "agreed", "active"] as const, i * 7),
  }));

export const someLinks = (assets: readonly MapAsset[], count: number): MapLink[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `link${String(i).padStart(4, "0")}`, from: pick(assets, i * 5 + 1).id, verb: "uses", to: i % 9 ? pick(assets, i * 11 + 2).id : "problem",
  }));
