import { expect, it } from "vitest";
import { asset, settings } from "../fixtures";
import { numbered, numbers } from "./order";

const keyed = (...assets: ReturnType<typeof asset>[]) => Object.fromEntries(assets.map((one) => [one.id, one]));

it("numbers the assets by kind and age, as the document does, and leaves no kind out", () => {
  const found = numbered(keyed(
    asset({ id: "newaaaaa", name: "New", at: "2026-11-03T12:00:00Z" }),
    asset({ id: "placeaaa", name: "Place", kind: "places", at: "2026-11-01T12:00:00Z" }),
    asset({ id: "lostaaaa", name: "Lost", kind: "dropped", at: "2026-10-01T12:00:00Z" }),
    asset({ id: "oldaaaaa", name: "Old", at: "2026-11-02T12:00:00Z" }),
  ), settings(), "Other");
  expect(found.map(({ kind }) => kind.name)).toEqual([...settings().kinds.map(({ name }) => name), "Other"]);
  expect(Object.fromEntries(numbers(found))).toEqual({ oldaaaaa: 1, newaaaaa: 2, placeaaa: 3, lostaaaa: 4 });
});

it("breaks a tie by the id, whatever came first", () => {
  const twins = [asset({ id: "bbbbbbbb", name: "B" }), asset({ id: "aaaaaaaa", name: "A" })];
  expect(numbered(keyed(...twins), settings(), "")[0]!.rows.map(({ asset: { id } }) => id)).toEqual(["aaaaaaaa", "bbbbbbbb"]);
});
