/**
 * Where groups and people stand in the drawing, in its points.
 *
 * The whole course: groups that are tied attract each other (d3-force, Bostock, d3js.org/d3-force; it draws no random numbers,
 * so the same network always looks the same), those without a tie stand in rows below. One's own: the own group in the middle, the
 * others around it. People stand on a circle in their group, each on the side of those they have ties with.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import type { Point } from "../../shared/neighbour";
import type { Network } from "../state";
import { cellsOf, type Cell, type Cells } from "./view";

export interface Spot extends Point { r: number }

export interface Laid extends Cells {
  width: number;
  height: number;
  narrow: boolean;
  /** So many groups that each is one disc, without its people. */
  crowded: boolean;
  hulls: ReadonlyMap<string, Spot>; // by cell
  spots: ReadonlyMap<string, Point>; // by person
}

export const CROWD = 60; // from so many groups, or people without one, on
const LABEL = 30; // room for a name below a hull
export const LETTER = 3.7; // half of a letter's width, about
export const NAME = { wide: 34, narrow: 18 }; // letters of a name that are shown
const TURNS = { few: 160, many: 40 }; // a crowd is near enough by then
const TRIES = 10; // beginnings of which the one with the fewest crossings stays

interface Node extends Omit<SimulationNodeDatum, keyof Point>, Spot { id: string; label: number; home?: Point }

const limit = (value: number, least: number, most: number): number => (least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value)));

/** How far from the middle of a group its people stand, and how large it is drawn. */
function size(cell: Cell, own: boolean, crowded: boolean, scale: number): { ring: number; r: number } {
  const others = cell.people.length - Number(own && cell.mine);
  if (crowded) return { ring: 0, r: limit(scale * (3 + Math.sqrt(others)), 3.5, 24) };
  if (!own) return cell.isGroup ? { ring: limit(5 * others, others > 1 ? 20 : 0, 90) * scale, r: (limit(5 * others, 20, 90) + 15) * scale } : { ring: 0, r: 10 };
  const ring = cell.mine ? Math.max(84, 13 * others) : others > 1 ? Math.max(36, 14 * others) : 0;
  return { ring: (others ? ring : 0) * scale, r: ((others ? ring : 0) + (cell.isGroup ? 50 : 26)) * scale };
}

export function layout(network: Network, width: number): Laid {
  const found = cellsOf(network);
  const { cells } = found;
  const own = network.scope === "mine";
  const narrow = width < 520;
  const crowded = cells.length > CROWD;
  const height = Math.round(own ? limit(width * (narrow ? (cells.length > 3 ? 1.55 : 1.25) : 0.64), 300, 560) : limit(width * (narrow ? 1.5 : 0.7), 420, 640));
  const fits = crowded ? Math.sqrt((width * height) / cells.length) / 18 : limit(Math.sqrt(18 / cells.length), 0.5, 1) * (narrow ? (own ? 0.72 : 0.62) : 1);
  const sizes = new Map(cells.map((cell) => [cell.key, size(cell, own, crowded, fits)]));
  const label = ({ name }: Cell) => LETTER * Math.min([...name].length, narrow ? NAME.narrow : NAME.wide);
  const nodes = cells.map((cell): Node => ({ id: cell.key, x: 0, y: 0, r: sizes.get(cell.key)!.r, label: label(cell) }));
  const room = { width, height };
  const laid = own ? { nodes: circled(nodes, cells, room), height } : webbed(nodes, found, room, crowded);
  const hulls = new Map(laid.nodes.map(({ id, x, y, r }) => [id, { x: Math.round(x), y: Math.round(y), r: Math.round(r * 10) / 10 }]));
  const spots = crowded ? new Map<string, Point>() : peopleIn(network, found, hulls, (cell) => sizes.get(cell.key)!.ring);
  return { ...found, width, height: Math.round(laid.height), narrow, crowded, hulls, spots };
}

type Room = { width: number; height: number };

/** Back into the drawing, with room for the name. */
function hold(nodes: Node[], { width, height }: Room): void {
  for (const node of nodes) {
    node.x = limit(node.x, node.r + 8, width - node.r - 8);
    node.y = limit(node.y, node.r + LABEL, height - node.r - LABEL);
  }
}

/** Nobody on anybody else, and near to where they belong. */
function apart(nodes: Node[], room: Room, gap: number, turns: number): void {
  const simulation = forceSimulation(nodes)
    .force("x", forceX<Node>(({ home }) => home!.x).strength(0.05))
    .force("y", forceY<Node>(({ home }) => home!.y).strength(0.05))
    .force("apart", forceCollide<Node>(({ r }) => r + gap).strength(0.9).iterations(2))
    .stop();
  for (let turn = 0; turn < turns; turn++) {
    simulation.tick();
    hold(nodes, room);
  }
}

/** The reader's own group in the middle, the others around it. */
function circled(nodes: Node[], cells: Cell[], room: Room): Node[] {
  const mine = cells.findIndex((cell) => cell.mine);
  const middle = { x: room.width / 2, y: room.height / 2 };
  const others = nodes.filter((_, i) => i !== mine);
  others.forEach((node, i) => {
    const angle = (others.length > 2 ? -Math.PI * 0.75 : room.width > room.height ? 0 : -Math.PI / 2) + (2 * Math.PI * i) / others.length;
    node.home = { x: middle.x + Math.cos(angle) * (room.width / 2 - node.r), y: middle.y + Math.sin(angle) * (room.height / 2 - node.r) };
    Object.assign(node, node.home);
  });
  if (mine >= 0) Object.assign(nodes[mine]!, { home: middle, ...middle, fx: middle.x, fy: middle.y });
  apart(nodes, room, 12, 120);
  return nodes;
}

/** Groups by their ties; those without any in rows at the lower edge, and the drawing as high as it takes. */
function webbed(nodes: Node[], { cells, between }: Cells, { width, height }: Room, crowded: boolean): { nodes: Node[]; height: number } {
  const tied = nodes.filter((_, i) => cells[i]!.near.size);
  const rest = nodes.filter((_, i) => !cells[i]!.near.size);
  const largest = rest.reduce((most, { r }) => Math.max(most, r), 0);
  const label = crowded ? 6 : 44;
  const step = { x: 2 * largest + (crowded ? 6 : Math.max(24, 110 - 2 * largest)), y: 2 * largest + label };
  const inRow = Math.max(1, Math.floor((width - 16) / step.x));
  const rows = Math.ceil(rest.length / inRow);
  const above = tied.length ? (tied.length > 3 ? height - Math.min(rows * step.y, height / 3) : height / 2) : 16;
  if (tied.length) web(tied, between, { width, height: above }, crowded);
  rest.forEach((node, i) => {
    const row = Math.floor(i / inRow);
    const many = Math.min(inRow, rest.length - row * inRow);
    node.x = width / 2 + step.x * (i % inRow - (many - 1) / 2);
    node.y = above + largest + 8 + row * step.y;
  });
  return { nodes, height: above + rows * step.y + (rows ? 16 : 0) };
}

function web(nodes: Node[], between: Cells["between"], room: Room, crowded: boolean): void {
  let least = Infinity;
  let best: Point[] = [];
  for (let turn = 0; turn < (crowded ? 1 : TRIES) && least > 0; turn++) {
    pull(nodes, between, room, crowded, turn);
    const cost = crowded ? 0 : crossings(nodes, between);
    if (cost >= least) continue;
    least = cost;
    best = nodes.map(({ x, y }) => ({ x, y }));
  }
  nodes.forEach((node, i) => Object.assign(node, best[i]));
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Lets ties pull and groups keep their distance; `turn` is where everybody begins. */
function pull(nodes: Node[], between: Cells["between"], room: Room, crowded: boolean, turn: number): void {
  const order = shuffled(nodes.length, turn);
  nodes.forEach((node, i) => {
    const place = order[i]!;
    Object.assign(node, { x: Math.cos(place * GOLDEN) * Math.sqrt(place) * 40, y: Math.sin(place * GOLDEN) * Math.sqrt(place) * 40, vx: 0, vy: 0 });
  });
  const gap = crowded ? 3 : 24;
  forceSimulation(nodes)
    .force("ties", forceLink<Node, { source: string | Node; target: string | Node }>(between.map(({ a, b }) => ({ source: a, target: b }))).id(({ id }) => id)
      .distance(({ source, target }) => (source as Node).r + (target as Node).r + 3 * gap))
    .force("many", forceManyBody<Node>().strength(({ r }) => -14 * (r + gap)).distanceMax(crowded ? 200 : 900).theta(1.2))
    .force("apart", crowded ? null : forceCollide<Node>(({ r }) => r + gap))
    .force("x", forceX<Node>(0).strength((0.06 * room.height) / room.width))
    .force("y", forceY<Node>(0).strength(0.06))
    .stop()
    .tick(crowded ? TURNS.many : TURNS.few);
  fit(nodes, room);
  for (const node of nodes) node.home = { x: node.x, y: node.y };
  apart(nodes, room, crowded ? 1 : 20, crowded ? 12 : 50);
}

/** 0 to n - 1 in an order that `turn` alone decides; turn 0 leaves them as they are. The numbers are those of Numerical Recipes' quick generator. */
function shuffled(n: number, turn: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  let seed = turn;
  for (let last = n - 1; turn && last > 0; last--) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((seed / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

const side = (a: Point, b: Point, c: Point): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

/** How many ties cross each other or a name, and twice how many run through a group that is not theirs or under whose name one lies. */
function crossings(nodes: Node[], between: Cells["between"]): number {
  const by = new Map(nodes.map((node) => [node.id, node]));
  const lines = between.map(({ a, b }) => [by.get(a)!, by.get(b)!] as const);
  let cost = 0;
  lines.forEach(([a, b], i) => {
    for (const [c, d] of lines.slice(i + 1)) {
      if (a !== c && a !== d && b !== c && b !== d && side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) cost += 1;
    }
    for (const node of nodes) {
      const under = { x: node.x, y: node.y + node.r + 13 };
      if (node !== a && node !== b && off(a, b, node) < node.r) cost += 2;
      if (off(a, b, under) < 12) cost += 1;
    }
  });
  for (const { x, y, r, label } of nodes) {
    for (const other of nodes) if (Math.abs(other.x - x) < label + other.r && Math.abs(other.y - y - r - 13) < other.r + 10) cost += 2;
  }
  return cost;
}

/** How far a point is from the line between two others, where it is beside it. */
function off(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const long = Math.hypot(dx, dy) || 1;
  const along = ((x - a.x) * dx + (y - a.y) * dy) / long;
  return along > 0 && along < long ? Math.abs(dx * (y - a.y) - dy * (x - a.x)) / long : Infinity;
}

/** Stretches what was found over the whole room, each way by itself. */
function fit(nodes: Node[], { width, height }: Room): void {
  const stretch = (of: "x" | "y", room: number, label: number) => {
    const [least, most] = nodes.reduce(([low, high], node) => [Math.min(low, node[of]), Math.max(high, node[of])], [Infinity, -Infinity]);
    const edge = nodes.reduce((all, { r }) => Math.max(all, r), 0) + label;
    const factor = most > least ? Math.max(0, room - 2 * edge) / (most - least) : 0;
    for (const node of nodes) node[of] = factor ? edge + (node[of] - least) * factor : room / 2;
  };
  stretch("x", width, 12);
  stretch("y", height, LABEL);
}

const slots = (many: number, start: number): number[] => Array.from({ length: many }, (_, i) => start + (2 * Math.PI * i) / many);

/** Where a circle of people begins: in one's own network such that no tie of the reader's runs through anybody else. */
function startOf(cell: Cell, hulls: ReadonlyMap<string, Spot>, cells: Cell[], own: boolean): number {
  const many = cell.people.length - Number(own && cell.mine);
  if (!own || !many) return -Math.PI / 2;
  const hull = hulls.get(cell.key)!;
  const towards = (other: Cell) => Math.atan2(hulls.get(other.key)!.y - hull.y, hulls.get(other.key)!.x - hull.x);
  const ways = cells.filter((other) => other !== cell && (cell.mine || other.mine)).map(towards);
  if (!cell.mine) return (ways[0] ?? 0) + Math.PI / many;
  const nearest = (start: number) => Math.min(...slots(many, start).flatMap((slot) => ways.map((way) => 1 - Math.cos(slot - way))));
  return Array.from({ length: 24 }, (_, i) => -Math.PI / 2 + (2 * Math.PI * i) / (24 * many)).reduce((best, start) => (nearest(start) > nearest(best) + 1e-9 ? start : best));
}

/** Each on the circle of their group, those with ties outside on that side; the reader in the middle. */
function peopleIn({ ties, scope }: Network, { cells, of }: Cells, hulls: ReadonlyMap<string, Spot>, ringOf: (cell: Cell) => number): Map<string, Point> {
  const outside = new Map<string, Cell[]>();
  for (const { a, b } of ties) {
    const [one, other] = [of.get(a), of.get(b)];
    if (!one || !other || one === other) continue;
    outside.set(a, [...(outside.get(a) ?? []), other]);
    outside.set(b, [...(outside.get(b) ?? []), one]);
  }
  const spots = new Map<string, Point>();
  for (const cell of cells) {
    const hull = hulls.get(cell.key)!;
    const ring = ringOf(cell);
    const onRing = cell.people.filter((person) => scope === "course" || !person.mine);
    const free = slots(onRing.length, startOf(cell, hulls, cells, scope === "mine"));
    const towards = (key: string) => {
      const [dx, dy] = (outside.get(key) ?? []).map(({ key: other }) => hulls.get(other)!).reduce(([x, y], to) => [x + to.x - hull.x, y + to.y - hull.y], [0, 0] as [number, number]);
      return dx || dy ? Math.atan2(dy, dx) : null;
    };
    const many = (key: string) => outside.get(key)?.length ?? 0;
    for (const { key } of [...onRing].sort((a, b) => many(b.key) - many(a.key))) {
      const wish = towards(key);
      const off = (angle: number) => (wish === null ? 0 : 1 - Math.cos(angle - wish));
      const best = free.reduce((found, angle, i) => (off(angle) < off(free[found]!) - 1e-9 ? i : found), 0);
      const [angle] = free.splice(best, 1);
      spots.set(key, { x: Math.round(hull.x + Math.cos(angle!) * ring), y: Math.round(hull.y + Math.sin(angle!) * ring) });
    }
    for (const { key } of cell.people) if (!spots.has(key)) spots.set(key, { x: hull.x, y: hull.y });
  }
  return spots;
}
