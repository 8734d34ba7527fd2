import { expect, it } from "vitest";
import { boxOf, freest, meet, names } from "./placing";

const FRAME = { width: 800, height: 600 };
const wish = (id: string, x: number, y: number, rows = ["Mama Rose"]) => ({ id, at: { x, y }, rows, room: 25 });
const spots = (...wishes: ReturnType<typeof wish>[]) => new Map(wishes.map(({ id, at }) => [id, at]));

it("a name stands below its shape, and above it where something else is below", () => {
  const rose = wish("rose", 400, 300);
  expect(names([rose], spots(rose), [], FRAME)[0]).toMatchObject({ x: 400, y: 325, anchor: "middle" });
  const disc = { x: 400, y: 350, width: 120, height: 60 };
  expect(names([rose], spots(rose), [disc], FRAME)[0]!.y).toBeLessThan(300);
});

it("names of neighbours do not lie on each other, nor on a shape", () => {
  const all = [wish("a", 400, 300), wish("b", 405, 322), wish("c", 440, 300)];
  const placed = names(all, spots(...all), [], FRAME);
  const boxes = placed.map(boxOf);
  expect(boxes.some((box, i) => boxes.some((other, j) => j < i && meet(box, other)))).toBe(false);
  expect(boxes.some((box, i) => all.some(({ at }, j) => i !== j && meet(box, { ...at, width: 24, height: 24 })))).toBe(false);
});

it("a name at the edge stays in the drawing", () => {
  const edge = wish("edge", 790, 300);
  expect(names([edge], spots(edge), [], FRAME)[0]!.anchor).toBe("end");
});

it("words of an arrow take the first free spot, or the one with least in the way", () => {
  const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });
  expect(freest([box(0), box(5), box(20)], [box(2)])).toEqual(box(20));
  expect(freest([box(0), box(11)], [box(0), box(1), box(12)])).toEqual(box(11));
});
