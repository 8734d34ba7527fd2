/** What of a chart is written, and where, so that no words lie on each other. Pure. */
import type { Chart } from "../state";

/** The room that is drawn on, in points; around it stand the words. */
export interface Frame { width: number; height: number; left: number; right: number; top: number; bottom: number }

export const LETTER = 6.8; // points a letter takes at most times, at 12 points
const APART = 8; // points between two words of the same line

export const wide = (words: string): number => [...words].length * LETTER;

export const heightOf = (width: number): number => Math.round(Math.min(300, Math.max(200, width * 0.58)));

/** A frame of a width, with room for the values of the axis before it and for the words of its lines behind it. */
export function frame(width: number, values: string[], lines: string[]): Frame {
  const left = Math.max(20, ...values.map(wide)) + 10;
  const right = Math.min(Math.max(24, ...lines.map((words) => wide(words) + 10)), width * 0.32);
  return { width, height: heightOf(width), left, right, top: 24, bottom: 30 };
}

export const across = (x: number, { width, left, right }: Frame): number => left + x * (width - left - right);
export const up = (y: number, { height, top, bottom }: Frame): number => height - bottom - y * (height - top - bottom);

/** Words around their middle, or from where they begin or to where they end. */
export interface Spot { x: number; y: number; words: string }

const clear = (a: Spot, b: Spot): boolean => Math.abs(a.y - b.y) > 13 || Math.abs(a.x - b.x) >= (wide(a.words) + wide(b.words)) / 2 + APART;

/** Of several spots in the order in which they matter, those for which there is room. */
export function fitting(spots: Spot[], taken: Spot[] = []): Spot[] {
  const found: Spot[] = [];
  for (const spot of spots) {
    if ([...taken, ...found].every((other) => clear(spot, other))) found.push(spot);
  }
  return found;
}

/** The last, the first, then the others from the newest on: what is left out stands in the table. */
export function byWeight<Item>(items: Item[]): Item[] {
  return items.length < 3 ? [...items].reverse() : [items.at(-1)!, items[0]!, ...items.slice(1, -1).reverse()];
}

/** The pieces of the line through the points: whole ones, and those that cross a time without readings. */
export function pieces({ points, gaps }: Pick<Chart, "points" | "gaps">): { whole: number[][]; crossing: [number, number][] } {
  const cut = new Set(gaps.map(({ before }) => before));
  const whole: number[][] = [];
  let run: number[] = [];
  points.forEach((_, i) => {
    run.push(i);
    if (cut.has(i) || i === points.length - 1) {
      whole.push(run);
      run = [];
    }
  });
  return { whole: whole.filter((one) => one.length > 1), crossing: gaps.map(({ before, after }) => [before, after]) };
}
