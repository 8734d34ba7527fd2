/** A map for the tests of the picture. */
import type { Asset, Kind, Level, Link, Shape } from "../state";

const SHAPES: Shape[] = ["disc", "hexagon", "square", "diamond", "triangle", "star"];
export const KINDS: Kind[] = ["people", "groups", "institutions", "places", "trade", "culture"].map((id, i) => ({ id, name: id, shape: SHAPES[i]!, colour: i }));
export const LEVELS: Level[] = ["self", "team", "organisation", "community"].map((id) => ({ id, name: id }));

const pick = <Value,>(list: readonly Value[], turn: number): Value => list[turn % list.length]!;

export function asset(id: string, more: Partial<Asset> = {}): Asset {
  return {
    id, version: 1, name: id, kind: "people", level: "self", offers: "", place: "", note: "", knows: [], state: "idea",
    states: [], person: false, by: 1, at: "2026-11-12T12:00:00Z", marks: {}, ...more,
  };
}

/** Assets of every kind and level; more of them further out, as in life. */
export const someAssets = (count: number): Asset[] =>
  Array.from({ length: count }, (_, i) => asset(`asset${String(i).padStart(4, "0")}`, {
    name: `Asset number ${i}`, kind: pick(KINDS, i).id, level: pick([...LEVELS, LEVELS[2]!, LEVELS[3]!, LEVELS[3]!], i * 3 + Math.floor(i / 6)).id,
    state: pick(["idea", "asked", "agreed", "active"] as const, i * 7),
  }));

export const someLinks = (assets: readonly Asset[], count: number): Link[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `link${String(i).padStart(4, "0")}`, version: 1, from: pick(assets, i * 5 + 1).id, verb: "uses", to: i % 9 ? pick(assets, i * 11 + 2).id : "problem", by: 1, at: "",
  }));
