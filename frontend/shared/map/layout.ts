/**
 * Where the assets stand in the picture: from -1000 to 1000 both ways, the same for everybody who looks.
 *
 * Rings: the problem in the middle, a ring a level, self inside; every kind keeps to its sector, so that an empty sector is seen.
 * Bands: a band a level, self at the bottom beside the problem; every kind keeps to its column. Within ring and sector d3-force
 * (Bostock, d3js.org/d3-force) keeps the shapes apart; it draws no random numbers, so the same map always looks the same.
 */
import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import type { Places, Point } from "../neighbour";
import type { Lists, MapAsset } from "./types";

export type Arrangement = "rings" | "bands";
export type { Places, Point } from "../neighbour";
type Placed = Pick<MapAsset, "id" | "kind" | "level">;

export const EDGE = 1000;
export const CENTRE = 190; // the radius of the problem's disc
const MARGIN = 40; // shapes keep clear of the line of their ring
const TURNS = { few: 120, many: 25 }; // the simulation has come to rest by then; a crowd is near enough
const MANY = 250;

/** Inner and outer radius of the ring of a level. */
export function ring(level: number, levels: number): [inner: number, outer: number] {
  const step = (EDGE - CENTRE) / levels;
  return [CENTRE + step * level, CENTRE + step * (level + 1)];
}

/** Upper and lower edge of the band of a level. */
export function band(level: number, levels: number): [upper: number, lower: number] {
  const step = (2 * EDGE - CENTRE) / levels;
  const lower = EDGE - CENTRE - step * level;
  return [lower - step, lower];
}

/** The number a level or kind has; what the author has taken off the list goes with the last. */
const indexIn = (list: readonly { id: string }[], id: string): number => {
  const found = list.findIndex((one) => one.id === id);
  return found < 0 ? list.length - 1 : found;
};

/** Where the first sector begins: as near to the top as it can with two sectors meeting on the left, where the names of the rings stand. */
export function firstSector(kinds: number): number {
  const width = (2 * Math.PI) / kinds;
  return -Math.PI + width * Math.round((Math.PI / 2 - width / 2) / width);
}

interface Node extends SimulationNodeDatum {
  id: string;
  home: Point;
  hold(point: Point): Point; // back into its own ring and sector, or band and column
}

const limit = (value: number, least: number, most: number): number => (least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value)));

function inRing(level: number, levels: number, kind: number, kinds: number, part: number): Pick<Node, "home" | "hold"> {
  const [inner, outer] = ring(level, levels);
  const width = (2 * Math.PI) / kinds;
  const start = firstSector(kinds) + width * kind;
  const radius = (inner + outer) / 2;
  const aside = level % 2 ? 0.08 : -0.08; // so that single assets of a kind do not stand one above the other
  const angle = start + width * (0.14 + 0.72 * part + aside);
  const hold = ({ x, y }: Point): Point => {
    const r = limit(Math.hypot(x, y), inner + MARGIN, outer - MARGIN);
    const slack = Math.min(0.09, width / 6);
    const turned = (Math.atan2(y, x) - start + 4 * Math.PI) % (2 * Math.PI);
    const within = turned > width / 2 + Math.PI ? slack : limit(turned, slack, width - slack);
    return { x: r * Math.cos(start + within), y: r * Math.sin(start + within) };
  };
  return { home: { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }, hold };
}

function inBand(level: number, levels: number, kind: number, kinds: number, part: number): Pick<Node, "home" | "hold"> {
  const [upper, lower] = band(level, levels);
  const width = (2 * EDGE) / kinds;
  const start = -EDGE + width * kind;
  const hold = ({ x, y }: Point): Point => ({ x: limit(x, start + MARGIN, start + width - MARGIN), y: limit(y, upper + MARGIN, lower - MARGIN) });
  return { home: { x: start + width * (0.2 + 0.6 * part), y: (upper + lower) / 2 }, hold };
}

/** Places every asset; those in `kept` stay where they were put. */
export function layout(assets: readonly Placed[], { kinds, levels }: Pick<Lists, "kinds" | "levels">, arrangement: Arrangement, kept: Record<string, Point>): Places {
  const cells = new Map<string, Placed[]>();
  for (const asset of [...assets].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const cell = `${indexIn(levels, asset.level)} ${indexIn(kinds, asset.kind)}`;
    cells.set(cell, [...(cells.get(cell) ?? []), asset]);
  }
  const put = arrangement === "rings" ? inRing : inBand;
  const nodes: Node[] = [];
  for (const [cell, members] of cells) {
    const [level, kind] = cell.split(" ").map(Number) as [number, number];
    members.forEach(({ id }, i) => {
      const placed = put(level, levels.length, kind, kinds.length, (i + 0.5) / members.length);
      const own = kept[id];
      nodes.push({ id, ...placed, ...(own ? { home: own, hold: (point) => point, fx: own.x, fy: own.y } : {}), x: own?.x ?? placed.home.x, y: own?.y ?? placed.home.y });
    });
  }
  settle(nodes);
  return new Map(nodes.map(({ id, x, y }) => [id, { x: Math.round(x!), y: Math.round(y!) }]));
}

function settle(nodes: Node[]): void {
  const room = limit(1_300 / Math.sqrt(nodes.length + 1), 34, 180);
  const simulation = forceSimulation(nodes)
    .force("x", forceX<Node>(({ home }) => home.x).strength(0.08))
    .force("y", forceY<Node>(({ home }) => home.y).strength(0.08))
    .force("apart", forceCollide<Node>(room / 1.4).strength(0.9).iterations(nodes.length > MANY ? 1 : 2))
    .stop();
  const turns = nodes.length > MANY ? TURNS.many : TURNS.few;
  for (let turn = 0; turn < turns; turn++) {
    simulation.tick();
    for (const node of nodes) {
      Object.assign(node, node.hold({ x: node.x!, y: node.y! }));
    }
  }
}
