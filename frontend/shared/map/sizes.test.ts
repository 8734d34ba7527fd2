import { expect, it } from "vitest";
import { frame, lines, moved, scale, WHOLE, zoomed } from "./sizes";

const at = frame(800, "rings");

it("the whole map fits into the frame", () => {
  const { x, y } = scale(at, WHOLE);
  expect([x(-1000), x(1000)]).toEqual([64, 736]);
  expect(y(-1000)).toBeGreaterThan(0);
  expect(y(1000)).toBeLessThan(at.height);
});

it("zooming keeps the point under the pointer", () => {
  const point = { x: 300, y: 250 };
  const before = scale(at, WHOLE).back(point.x, point.y);
  const after = scale(at, zoomed(at, WHOLE, 2, point)).back(point.x, point.y);
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
});

it("one cannot go further away than the whole, nor out of the map", () => {
  expect(zoomed(at, WHOLE, 0.5)).toEqual(WHOLE);
  expect(moved(at, WHOLE, 500, 500)).toEqual({ zoom: 1, x: 0, y: 0 });
  expect(moved(at, { zoom: 2, x: 0, y: 0 }, 9_999, 0).x).toBe(-500);
});

it("a wide page gets a picture that is seen whole", () => {
  expect(frame(1_400, "rings").height).toBeLessThan(800);
});

it("a phone gets a high picture", () => {
  expect(frame(360, "rings").height).toBeGreaterThan(360);
});

it("a long name stands on two lines and is cut with an ellipsis", () => {
  expect(lines("Mama Rose Adhiambo", 12)).toEqual(["Mama Rose", "Adhiambo"]);
  expect(lines("Workshop behind the market", 19)).toEqual(["Workshop behind", "the market"]);
  expect(lines("Mzee", 16)).toEqual(["Mzee"]);
  expect(lines("one two three four five six seven eight nine ten", 10)).toHaveLength(2);
  expect(lines("one two three four five six seven eight nine ten", 10)[1]).toMatch(/…$/);
});
