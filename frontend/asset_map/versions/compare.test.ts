import { describe, expect, it } from "vitest";
import type { Asset, AssetField } from "../state";
import { asset, link, settings } from "../fixtures";
import { compare, tally } from "./compare";

const FIELDS: AssetField[] = ["name", "kind", "level", "state", "offers", "place", "note", "knows", "person"];
const words = Object.fromEntries(FIELDS.map((field) => [field, (one: Asset) => String(one[field])])) as Record<AssetField, (one: Asset) => string>;
const copy = (assets: Asset[], links = [] as ReturnType<typeof link>[]) => ({
  assets: Object.fromEntries(assets.map((one) => [one.id, one])), links: Object.fromEntries(links.map((one) => [one.id, one])),
});
const rose = asset({ id: "mamarose", name: "Mama Rose" });
const hall = asset({ id: "thehall1", name: "The hall", kind: "places" });

describe("comparing two versions", () => {
  it("says what was added, changed and removed, and how many stayed the same", () => {
    const before = copy([rose, hall, asset({ id: "borehole", name: "The old rig" })]);
    const after = copy([{ ...rose, state: "agreed" }, hall, asset({ id: "thesong1", name: "The song" })]);
    const { changes, same } = compare(before, after, words);
    expect(changes.map(({ sign, asset: { name } }) => [sign, name])).toEqual([["added", "The song"], ["changed", "Mama Rose"], ["removed", "The old rig"]]);
    expect(changes[1]).toMatchObject({ fields: [{ field: "state", before: "idea", after: "agreed" }], links: null });
    expect(same).toBe(1);
  });

  it("counts links of an asset, also when another link took the place of one", () => {
    const before = copy([rose, hall], [link("link0001", "mamarose", "knows", "thehall1")]);
    const after = copy([rose, hall], [link("link0002", "mamarose", "uses", "thehall1")]);
    expect(compare(before, after, words).changes).toMatchObject([{ sign: "changed", links: [1, 1] }, { sign: "changed", links: [1, 1] }]);
  });

  it("finds nothing between a map and itself", () => {
    const one = copy([rose, hall], [link("link0001", "mamarose", "knows", "problem")]);
    expect(compare(one, one, words)).toEqual({ changes: [], same: 2 });
  });
});

it("a tally counts assets by state, kinds of the list, and links whose ends are there", () => {
  const map = copy([rose, { ...hall, state: "active" }, asset({ id: "lostkind", name: "?", kind: "gone" })], [link("link0001", "mamarose", "knows", "problem"), link("link0002", "mamarose", "knows", "nobody00")]);
  expect(tally(map, settings())).toEqual({ assets: 3, links: 1, kinds: 2, states: { idea: 2, asked: 0, agreed: 0, active: 1 } });
});
