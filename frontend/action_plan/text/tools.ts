/** What the tool bar does to a text and the selection in it. Pure. */
export interface Selected { text: string; start: number; end: number }
export type Sign = "heading" | "bullets" | "numbers";

const ANY = /^[ \t]*(?:#|[-*•]|\p{Nd}{1,3}[.)])[ \t]+/u;
const HAS: Record<Sign, RegExp> = { heading: /^[ \t]*#[ \t]+/, bullets: /^[ \t]*[-*•][ \t]+/, numbers: /^[ \t]*\p{Nd}{1,3}[.)][ \t]+/u };

const signOf = (sign: Sign, at: number): string => ({ heading: "# ", bullets: "- ", numbers: `${at + 1}. ` })[sign];

/** The selected lines with a sign before each, instead of any other; without it when all of them have it. */
export function withSign({ text, start, end }: Selected, sign: Sign): Selected {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end);
  const lines = text.slice(from, to).split("\n");
  const said = lines.filter((line) => line.trim());
  const off = said.length > 0 && said.every((line) => HAS[sign].test(line));
  let at = 0;
  const next = lines.map((line) => {
    if (!line.trim() && lines.length > 1) return line;
    const words = line.replace(ANY, "");
    return off ? words : signOf(sign, at++) + words;
  }).join("\n");
  const place = lines.length === 1 ? Math.max(from, start + next.length - (to - from)) : from;
  return { text: text.slice(0, from) + next + text.slice(to), start: place, end: lines.length === 1 ? place : from + next.length };
}

/** The selection as words that lead to an address. */
export function withLink({ text, start, end }: Selected, words: string, address: string): Selected {
  const link = `[${words.replace(/[[\]\n]/g, " ").trim()}](${address})`;
  const place = start + link.length;
  return { text: text.slice(0, start) + link + text.slice(end), start: place, end: place };
}
