/** Taking in what another person wrote, line by line, while one's own text is not sent yet. The server has the last word. */

/** As the server keeps texts: no blanks after a line, no blank lines around. */
export const tidy = (text: string): string => text.replace(/[ \t]+$/gm, "").replace(/^\n+|\n+$/g, "");

const alike = (a: string | undefined, b: string | undefined): boolean => a?.trimEnd() === b?.trimEnd();

/** For each line of `base` its place in `other`, -1 when it is gone: the longest common subsequence. */
function kept(base: string[], other: string[]): number[] {
  const table = Array.from({ length: base.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let i = base.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      table[i]![j] = alike(base[i], other[j]) ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  const places = new Array<number>(base.length).fill(-1);
  for (let i = 0, j = 0; i < base.length && j < other.length; ) {
    if (alike(base[i], other[j])) places[i++] = j++;
    else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++;
    else j++;
  }
  return places;
}

const same = (a: string[], b: string[]): boolean => a.length === b.length && a.every((line, at) => alike(line, b[at]));

/** `yours` with what changed from `base` to `theirs`; null when both changed the same lines. Blanks after a line are no change. */
export function rebase(base: string, theirs: string, yours: string): string | null {
  const [b, t, y] = [base, theirs, yours].map((text) => text.split("\n")) as [string[], string[], string[]];
  const inT = [...kept(b, t), t.length];
  const inY = [...kept(b, y), y.length];
  const out: string[] = [];
  let [i, j, k] = [0, 0, 0];
  for (let n = 0; n <= b.length; n++) {
    if (inT[n]! < 0 || inY[n]! < 0) continue;
    const [was, their, mine] = [b.slice(i, n), t.slice(j, inT[n]), y.slice(k, inY[n])];
    if (same(was, mine)) out.push(...their);
    else if (same(was, their) || same(their, mine)) out.push(...mine);
    else if (!was.length) out.push(...their, ...mine.filter((line) => !their.some((other) => alike(line, other)))); // both put lines in here
    else return null;
    if (n < b.length) out.push(y[inY[n]!]!);
    [i, j, k] = [n + 1, inT[n]! + 1, inY[n]! + 1];
  }
  return out.join("\n");
}

/** Where a caret belongs after a text around it changed: in the same line, at the same letter. */
export function follow(before: string, after: string, caret: number): number {
  const above = before.slice(0, caret).split("\n");
  const row = above.length - 1;
  const line = before.split("\n")[row]!;
  const lines = after.split("\n");
  const rows = lines.flatMap((text, at) => (text === line ? [at] : [])).sort((a, b) => Math.abs(a - row) - Math.abs(b - row));
  if (rows[0] === undefined) return Math.min(caret, after.length);
  return lines.slice(0, rows[0]).join("\n").length + (rows[0] ? 1 : 0) + above[row]!.length;
}
