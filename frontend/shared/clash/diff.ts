/** What changed between two texts, word by word or line by line. Pure. */
export interface Piece { text: string; change: "same" | "added" | "taken" }

const LONGEST = 1_000; // words; beyond that the table would be too large, and the texts are shown as a whole

export const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

/** The length of the longest common subsequence from each pair of places on. */
function table(a: string[], b: string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      rows[i]![j] = a[i] === b[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
    }
  }
  return rows;
}

export const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** `after` against `before`: what stayed, what was added and what was taken away, in order, taken before added. `cut` says in which pieces. */
export function diff(before: string, after: string, cut: (text: string) => string[] = words): Piece[] {
  const [a, b] = [cut(before), cut(after)];
  if (Math.max(a.length, b.length) > LONGEST) return [{ text: before, change: "taken" }, { text: after, change: "added" }];
  const common = table(a, b);
  const pieces: Piece[] = [];
  const put = (text: string, change: Piece["change"]) => {
    const last = pieces[pieces.length - 1];
    if (last?.change === change) last.text += text;
    else pieces.push({ text, change });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      put(a[i++]!, "same");
      j++;
    } else if (i < a.length && (j >= b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) put(a[i++]!, "taken");
    else put(b[j++]!, "added");
  }
  return pieces;
}
