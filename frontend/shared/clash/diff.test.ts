import { describe, expect, it } from "vitest";
import { diff } from "./diff";

const told = (before: string, after: string) => diff(before, after).map(({ text, change }) => ({ same: text, added: `[+${text}]`, taken: `[-${text}]` })[change]).join("");

describe("what changed between two texts", () => {
  it("is told word by word", () => {
    expect(told("24 members, on Thursdays", "26 members, on Thursdays at the church")).toBe("[-24][+26] members, on Thursdays[+ at the church]");
  });

  it("is nothing for one text, and everything for two that share nothing", () => {
    expect([told("as it is", "as it is"), told("", "new"), told("old", "")]).toEqual(["as it is", "[+new]", "[-old]"]);
  });

  it("gives both texts back", () => {
    const [before, after] = ["Éine Ähre, zwei; drei\nvier", "zwei Ähren: drei, vier\n\nfünf"];
    const pieces = diff(before, after);
    const without = (change: string) => pieces.filter((piece) => piece.change !== change).map(({ text }) => text).join("");
    expect([without("added"), without("taken")]).toEqual([before, after]);
  });

  it("does not compare endless texts word by word", () => {
    const long = "word ".repeat(600);
    expect(diff(long, `${long}more`).map(({ change }) => change)).toEqual(["taken", "added"]);
  });
});
