import { newId } from "../ids";

const LONGEST = 40;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * An id for a new line of an author's list. What learners wrote keeps ids, so a line that was taken out and is written again gets
 * its old one back and is found again; `taken` are those of the list, `known` all lines that there were. Pure but for the id of a
 * text that has no letter of a to z.
 */
export function entryId(text: string, taken: { id: string }[], known: { id: string; text: string }[]): string {
  const isFree = (id: string) => !taken.some((one) => one.id === id);
  const before = known.find((one) => same(one.text, text) && isFree(one.id));
  if (before) return before.id;
  const plain = text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "").slice(0, LONGEST);
  const isKnown = known.some(({ id }) => id === plain);
  return plain && isFree(plain) && !isKnown ? plain : newId();
}
