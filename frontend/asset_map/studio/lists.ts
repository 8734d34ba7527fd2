/** New lines of an author's lists. Pure but for the id of a name that has no letter of a to z. */
import { SHAPES } from "../glyph/looks";
import { newId } from "../here";
import type { Kind, Shape } from "../state";
import { textOf, type Line } from "./check";

const LONGEST = 40;
const COLOURS = 9;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * An id for a new line. Maps keep ids, so a line that was taken out and is written again gets its old one back, and what is on maps
 * finds it again; `known` are all lines that there were.
 */
export function idOf(text: string, taken: { id: string }[], known: (Kind | Line | { id: string; name: string })[]): string {
  const isFree = (id: string) => !taken.some((one) => one.id === id);
  const before = known.find((one) => same(textOf(one), text) && isFree(one.id));
  if (before) return before.id;
  const plain = text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "").slice(0, LONGEST);
  const isKnown = known.some(({ id }) => id === plain);
  return plain && isFree(plain) && !isKnown ? plain : newId();
}

/** A new kind: the next shape that no other has, then the next colour. One that comes back looks as it did where it can. */
export function newKind(name: string, kinds: Kind[], known: Kind[]): Kind {
  const id = idOf(name, kinds, known);
  const before = known.find((kind) => kind.id === id);
  const shapes = (Object.keys(SHAPES) as Shape[]).filter((shape) => !kinds.some((kind) => kind.shape === shape));
  const colours = Array.from({ length: COLOURS }, (_, colour) => colour).filter((colour) => !kinds.some((kind) => kind.colour === colour));
  const shape = before && shapes.includes(before.shape) ? before.shape : shapes[0]!;
  const colour = before && colours.includes(before.colour) ? before.colour : (colours[0] ?? 0);
  return { id, name, shape, colour };
}
