import { expect, it } from "vitest";
import { layout, type Laid } from "./layout";
import { course, crowd, group, mine, person } from "./sample";
import { around, cellsOf, ownRows, rowsOf } from "./view";

const hullsApart = ({ hulls, width, height }: Laid) => {
  const all = [...hulls.values()];
  all.forEach((one, i) => {
    expect(one.x - one.r).toBeGreaterThanOrEqual(0);
    expect(one.x + one.r).toBeLessThanOrEqual(width);
    expect(one.y + one.r).toBeLessThanOrEqual(height);
    for (const other of all.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(0.97 * (one.r + other.r));
  });
};

it("keeps groups apart and inside the drawing, wide and on a phone", () => {
  for (const width of [340, 800]) hullsApart(layout(course(), width));
  hullsApart(layout(mine(), 800));
});

it("draws the same network in the same way", () => {
  expect(layout(course(), 800)).toEqual(layout(course(), 800));
});

it("puts the reader in the middle, and everybody into their group", () => {
  const { spots, hulls, of, width, height } = layout(mine(), 800);
  expect(spots.get("p Amina")).toEqual({ x: width / 2, y: Math.round(height / 2) });
  for (const [key, { x, y }] of spots) {
    const hull = hulls.get(of.get(key)!.key)!;
    expect(Math.hypot(x - hull.x, y - hull.y)).toBeLessThan(hull.r);
  }
});

it("places groups without a tie below the others", () => {
  const { hulls } = layout(course(), 800);
  const lowest = Math.max(...[...hulls].filter(([key]) => key !== "g10" && key !== "g11").map(([, { y }]) => y));
  expect(Math.min(hulls.get("g10")!.y, hulls.get("g11")!.y)).toBeGreaterThan(lowest);
});

it("draws 5,000 learners as one disc a group, with the ties between groups", () => {
  const { crowded, spots, hulls, between } = layout(crowd(), 800);
  expect(crowded).toBe(true);
  expect([hulls.size, spots.size]).toEqual([1000, 0]);
  expect(between.every(({ a, b }) => a !== b)).toBe(true);
});

it("opens one group out of a crowd: its people, whom they know, and the groups of these", () => {
  const whole = crowd(500);
  const near = around(whole, "g3");
  expect(near.people.filter((one) => one.group === "g3")).toHaveLength(5);
  expect(near.ties.every(({ a, b }) => [a, b].some((key) => near.people.find((one) => one.key === key)!.group === "g3"))).toBe(true);
  expect(layout(near, 800).crowded).toBe(false);
});

it("lists groups with the fewest ties first, and people without a group in a row of their own", () => {
  const network = course();
  network.people.push(person("Solo", "", { connected: false, received: 0, given: 0 }));
  const rows = rowsOf(cellsOf(network));
  expect(rows.map((row) => row.tied).slice(0, 3)).toEqual([0, 0, 1]);
  expect(rows.at(-1)!.cell).toBeNull();
  expect(rows.at(-1)!.alone.map((one) => one.name)).toEqual(["Solo"]);
  expect(rows.find((row) => row.cell?.key === "g10")!.alone).toHaveLength(2);
});

it("lists one's own people with the fewest exchanges first, and whose turn it is", () => {
  const network = mine();
  const rows = ownRows(network, cellsOf(network));
  expect(rows.map((row) => row.times)).toEqual([1, 1, 1, 1, 2, 2, 2, 3, 4]);
  expect(rows.find((row) => row.person.name === "Joaquín")!.turn).toBe("mine");
  expect(rows.find((row) => row.person.name === "Salim")!.turn).toBe("theirs");
});

it("stands people alone whose group may not be known", () => {
  const { cells } = cellsOf({ ...mine(), groups: [group("g1", "The Riverside Circle", { mine: true })], people: [person("Amina", "g1", { mine: true }), person("", "")], ties: [], says: [] });
  expect(cells.map(({ isGroup, people }) => [isGroup, people.length])).toEqual([[true, 1], [false, 1]]);
});
