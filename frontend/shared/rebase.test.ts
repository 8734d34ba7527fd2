import { describe, expect, it } from "vitest";
import { follow, rebase, tidy } from "./rebase";

describe("taking in what others wrote", () => {
  it.each<[string, string, string, string, string | null]>([
    ["nothing new", "a\nb", "a\nb", "a\nB", "a\nB"],
    ["their line above mine", "a\nb", "x\na\nb", "a\nb2", "x\na\nb2"],
    ["their line below mine", "a\nb\nc", "a\nb\nc\nd", "A\nb\nc", "A\nb\nc\nd"],
    ["a line they took out", "a\nb\nc", "a\nb", "A\nb\nc", "A\nb"],
    ["the same change by both", "a\nb", "a\nB", "a\nB", "a\nB"],
    ["both changed one line", "a\nb", "a\nB", "a\nß", null],
    ["lines that both put in at one place, theirs first", "a\nb", "a\ntheirs\nsame\nb", "a\nsame\nmine\nb", "a\ntheirs\nsame\nmine\nb"],
    ["both began in an empty section", "", "theirs", "mine", null],
    ["my blank at the end of a line", "a\nb", "x\na\nb", "a \nb\n", "x\na \nb\n"],
  ])("%s", (_, base, theirs, yours, joined) => {
    expect(rebase(base, theirs, yours)).toBe(joined);
  });

  it("never leaves out a line that either side added", () => {
    let seed = 5;
    const next = (n: number) => (seed = (seed * 16807) % 2147483647) % n;
    const change = (lines: string[], mark: string) =>
      lines.flatMap((line, at) => [[line], [line, `${mark}${at}`], [], [line], [line], [`${mark}${at}`]][next(6)]!);
    for (let round = 0; round < 500; round++) {
      const base = Array.from({ length: next(7) + 1 }, (_, at) => `line ${at}`);
      const [theirs, mine] = [change(base, "theirs "), change(base, "mine ")];
      const joined = rebase(base.join("\n"), theirs.join("\n"), mine.join("\n"))?.split("\n");
      if (joined) for (const line of [...theirs, ...mine]) if (!base.includes(line)) expect(joined).toContain(line);
    }
  });

  it("tidies as the server does", () => {
    expect(tidy("\n\na  \n\tb\t\n\n")).toBe("a\n\tb");
  });
});

describe("the caret", () => {
  it.each<[string, string, string]>([
    ["one\ntw|o", "zero\none\ntwo", "zero\none\ntw|o"],
    ["on|e", "one\nmore", "on|e\nmore"],
    ["|a", "b\na", "b\n|a"],
    ["gone|", "x", "x|"],
  ])("of “%s” stands in its line of “%s”", (marked, after, expected) => {
    const caret = marked.indexOf("|");
    const place = follow(marked.replace("|", ""), after, caret);
    expect(`${after.slice(0, place)}|${after.slice(place)}`).toBe(expected);
  });
});
