/** Where words that people comment on stand in the lines of a text. Pure. */
export interface Quote { id: string; quote: string }
export interface Range { from: number; to: number; id: string }

/**
 * By line the places of the quotes in it, in order. A quote is looked for once, line by line where it has several; of two that
 * overlap the first one is marked.
 */
export function places(lines: string[], quotes: readonly Quote[]): Range[][] {
  const found: Range[][] = lines.map(() => []);
  for (const { id, quote } of quotes) {
    let at = 0;
    for (const piece of quote.split("\n").filter((words) => words.trim())) {
      const line = lines.findIndex((words, i) => i >= at && words.includes(piece));
      if (line < 0) break;
      const from = lines[line]!.indexOf(piece);
      const range = { from, to: from + piece.length, id };
      if (!found[line]!.some((other) => other.from < range.to && range.from < other.to)) found[line]!.push(range);
      at = line;
    }
  }
  return found.map((ranges) => ranges.sort((a, b) => a.from - b.from));
}

/** Whether words stand in a text, as it is read. */
export const stands = (lines: string[], quote: string): boolean => lines.join("\n").includes(quote);
