/** Where words stand in the drawing so that they do not lie on each other. Pure. */
import type { Point } from "./layout";

/** Around its middle. */
export interface Box extends Point { width: number; height: number }
export type Anchor = "start" | "middle" | "end";
/** Lines of a name, the first one's base line at `y`. */
export interface Name { id: string; rows: string[]; x: number; y: number; anchor: Anchor }

export const LETTER = 6.9; // points a letter takes at most times, at 13 points
export const LINE = 16;
const SHAPE = 24;

export const shapeBox = ({ x, y }: Point): Box => ({ x, y, width: SHAPE, height: SHAPE });

export const meet = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

export const boxOf = ({ x, y, anchor, rows }: Omit<Name, "id">): Box => {
  const width = Math.max(...rows.map((row) => [...row].length)) * LETTER;
  const height = rows.length * LINE;
  return { x: anchor === "start" ? x + width / 2 : anchor === "end" ? x - width / 2 : x, y: y - 11 + height / 2, width, height };
};

/** Names in the order in which they may choose: below their shape, above it, or at a side, wherever nothing is yet and the drawing is wide enough. */
export function names(
  wanted: { id: string; at: Point; rows: string[]; room: number }[], shapes: ReadonlyMap<string, Point>, taken: readonly Box[], frame: { width: number; height: number },
): Name[] {
  const boxes = [...taken];
  const around = [...shapes].map(([id, point]) => ({ id, box: shapeBox(point) }));
  return wanted.map(({ id, at: { x, y }, rows, room }) => {
    const beside = y + 4.5 - ((rows.length - 1) * LINE) / 2;
    const ways: Omit<Name, "id">[] = [
      { rows, x, y: y + room, anchor: "middle" },
      { rows, x, y: y - room + 10 - (rows.length - 1) * LINE, anchor: "middle" },
      { rows, x: x + room - 6, y: beside, anchor: "start" },
      { rows, x: x - room + 6, y: beside, anchor: "end" },
    ];
    const trouble = (way: Omit<Name, "id">): number => {
      const box = boxOf(way);
      const out = Math.abs(box.x - frame.width / 2) + box.width / 2 > frame.width / 2;
      return (out ? 100 : 0) + boxes.filter((other) => meet(box, other)).length + around.filter((other) => other.id !== id && meet(box, other.box)).length;
    };
    const best = least(ways, trouble);
    boxes.push(boxOf(best));
    return { id, ...best };
  });
}

/** The first of several spots at which a box meets nothing, else the one at which it meets least. */
export const freest = (spots: readonly Box[], taken: readonly Box[]): Box => least(spots, (spot) => taken.filter((box) => meet(spot, box)).length);

function least<Way extends object>(ways: readonly Way[], trouble: (way: Way) => number): Way {
  let best = ways[0]!;
  let found = Infinity;
  for (const way of ways) {
    const now = trouble(way);
    if (now < found) [best, found] = [way, now];
    if (!now) break;
  }
  return best;
}
