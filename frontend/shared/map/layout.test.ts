import { describe, expect, it } from "vitest";
import { neighbour } from "../neighbour";
import { band, firstSector, layout, ring } from "./layout";
import { KINDS, LEVELS, someAssets } from "./sample";

const settings = { kinds: KINDS, levels: LEVELS };
const angle = ({ x, y }: { x: number; y: number }) => (Math.atan2(y, x) - firstSector(KINDS.length) + 4 * Math.PI) % (2 * Math.PI);

describe("the places of a map of 200 assets", () => {
  const assets = someAssets(200);
  const rings = layout(assets, settings, "rings", {});

  it("are in the ring of the level and the sector of the kind", () => {
    for (const asset of assets) {
      const place = rings.get(asset.id)!;
      const level = LEVELS.findIndex(({ id }) => id === asset.level);
      const kind = KINDS.findIndex(({ id }) => id === asset.kind);
      const [inner, outer] = ring(level, LEVELS.length);
      expect(Math.hypot(place.x, place.y)).toBeGreaterThanOrEqual(inner);
      expect(Math.hypot(place.x, place.y)).toBeLessThanOrEqual(outer);
      expect(Math.floor(angle(place) / ((2 * Math.PI) / KINDS.length))).toBe(kind);
    }
  });

  it("are in the band of the level", () => {
    const bands = layout(assets, settings, "bands", {});
    for (const asset of assets) {
      const [upper, lower] = band(LEVELS.findIndex(({ id }) => id === asset.level), LEVELS.length);
      expect(bands.get(asset.id)!.y).toBeGreaterThanOrEqual(upper);
      expect(bands.get(asset.id)!.y).toBeLessThanOrEqual(lower);
    }
  });

  it("hardly ever lie on each other", () => {
    const points = [...rings.values()];
    const close = points.filter((a, i) => points.some((b, j) => j < i && Math.hypot(a.x - b.x, a.y - b.y) < 30));
    expect(close.length).toBeLessThan(20);
  });

  it("are the same however the assets are ordered", () => {
    expect(layout([...assets].reverse(), settings, "rings", {})).toEqual(rings);
  });

  it("leave what was arranged by hand where it is", () => {
    const kept = { [assets[3]!.id]: { x: -700, y: 650 } };
    expect(layout(assets, settings, "rings", kept).get(assets[3]!.id)).toEqual({ x: -700, y: 650 });
  });
});

it("an asset of a level and a kind that are not on the list any more still has a place", () => {
  const places = layout([{ id: "aaaaaaaa", kind: "gone", level: "gone" }], settings, "rings", {});
  expect(Math.hypot(places.get("aaaaaaaa")!.x, places.get("aaaaaaaa")!.y)).toBeLessThanOrEqual(1000);
});

it("two sectors meet on the left, and the first one is about the top", () => {
  for (const kinds of [1, 2, 3, 5, 6, 7, 9]) {
    const width = (2 * Math.PI) / kinds;
    const turns = (firstSector(kinds) + Math.PI) / width;
    expect(turns).toBeCloseTo(Math.round(turns));
    expect(Math.abs(firstSector(kinds) + width / 2 + Math.PI / 2)).toBeLessThanOrEqual(width / 2 + 1e-9);
  }
});

it("an arrow key goes to what lies ahead, and nowhere at the edge", () => {
  const places = new Map([["a", { x: 0, y: 0 }], ["b", { x: 100, y: 20 }], ["c", { x: 60, y: 200 }], ["d", { x: 400, y: 0 }]]);
  expect(neighbour(places, "a", 1, 0)).toBe("b");
  expect(neighbour(places, "a", 0, 1)).toBe("c");
  expect(neighbour(places, "a", -1, 0)).toBeUndefined();
});
