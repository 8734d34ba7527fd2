/** New lines of an author's lists. Pure but for the id of a name that has no letter of a to z. */
import { SHAPES } from "../../shared/kinds";
import { entryId } from "../../shared/studio/entry-id";
import type { Kind, Level, Shape } from "../state";
import { textOf, type Line } from "./check";

const COLOURS = 9;

/** An id for a new line; one that was there before, among `known`, gets its own back. */
export const idOf = (text: string, taken: { id: string }[], known: (Kind | Level | Line)[]): string =>
  entryId(text, taken, known.map((one) => ({ id: one.id, text: textOf(one) })));

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
