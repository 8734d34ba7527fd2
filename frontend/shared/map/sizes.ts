/** From the map's own measure (-1000..1000) to points of the drawing, with how near one has come. */
import { EDGE, type Arrangement, type Point } from "./layout";

/** How near, and which point of the map is in the middle. */
export interface View { zoom: number; x: number; y: number }
export const WHOLE: View = { zoom: 1, x: 0, y: 0 };
export const NEAREST = 8;

export interface Frame { width: number; height: number; narrow: boolean; arrangement: Arrangement }

const HIGHEST = 780; // so that a wide picture is seen whole

/** A wide page gets a wide picture, a phone a high one. */
export function frame(width: number, arrangement: Arrangement): Frame {
  const narrow = width < 520;
  return { width, height: Math.min(Math.round(width * (narrow ? 1.38 : 0.87)), HIGHEST), narrow, arrangement };
}

/** Room for labels at the edges. */
const INSET = { wide: { x: 64, y: 34 }, narrow: { x: 14, y: 26 } };

export interface Scale { x(x: number): number; y(y: number): number; rx: number; ry: number; back(x: number, y: number): Point }

export function scale({ width, height, narrow }: Frame, { zoom, x: cx, y: cy }: View): Scale {
  const inset = narrow ? INSET.narrow : INSET.wide;
  const rx = ((width / 2 - inset.x) / EDGE) * zoom;
  const ry = ((height / 2 - inset.y) / EDGE) * zoom;
  return {
    rx, ry,
    x: (x) => width / 2 + (x - cx) * rx,
    y: (y) => height / 2 + (y - cy) * ry,
    back: (x, y) => ({ x: (x - width / 2) / rx + cx, y: (y - height / 2) / ry + cy }),
  };
}

const held = (value: number, zoom: number) => {
  const most = EDGE * (1 - 1 / zoom);
  return most ? Math.min(most, Math.max(-most, value)) : 0;
};

/** The view nearer by `factor` around a point of the drawing, which stays where it is; never further than the whole map. */
export function zoomed(at: Frame, view: View, factor: number, point: Point = { x: at.width / 2, y: at.height / 2 }): View {
  const zoom = Math.min(NEAREST, Math.max(1, view.zoom * factor));
  const before = scale(at, view).back(point.x, point.y);
  const after = scale(at, { ...view, zoom }).back(point.x, point.y);
  return { zoom, x: held(view.x + before.x - after.x, zoom), y: held(view.y + before.y - after.y, zoom) };
}

/** The view moved by so many points of the drawing. */
export function moved(at: Frame, view: View, dx: number, dy: number): View {
  const { rx, ry } = scale(at, view);
  return { zoom: view.zoom, x: held(view.x - dx / rx, view.zoom), y: held(view.y - dy / ry, view.zoom) };
}

/** A name on at most `most` lines of about so many letters, two of them about even; what does not fit is cut with an ellipsis. */
export function lines(text: string, letters: number, most = 2): string[] {
  const words = text.trim().split(/\s+/);
  const found: string[] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (last !== undefined && [...last, ...word].length < letters) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  const cut = (line: string) => ([...line].length > letters + 6 ? `${[...line].slice(0, letters + 4).join("")}…` : line);
  if (found.length > most) return [...found.slice(0, most - 1).map(cut), `${cut(found[most - 1]!).replace(/[,;.…]+$/, "")}…`];
  return (found.length === 2 ? even(words) : found).map(cut);
}

/** Words on two lines, of the ways to do so the one with the shortest longer line. */
function even(words: string[]): string[] {
  const ways = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  const length = (way: string[]) => Math.max(...way.map((line) => [...line].length));
  return ways.reduce((best, way) => (length(way) < length(best) ? way : best));
}
