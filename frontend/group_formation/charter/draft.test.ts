import { describe, expect, it } from "vitest";
import type { Clash, Section } from "../state";
import { draftOf, isDirty, meet, settle, takeIn } from "./draft";

const section = (text: string, version: number): Section => ({ id: "why", text, version, by: [2], at: null });
const typed = (base: string, text: string) => ({ ...draftOf(section(base, 1)), text });
const clash = (more: Partial<Clash>): Clash =>
  ({ section: "why", base: "a", yours: "mine", theirs: "theirs", together: "theirs\nmine", version: 5, by: [2], ...more });

describe("a draft of a section", () => {
  it("takes in what others wrote in other lines, and stands on it", () => {
    const draft = takeIn(typed("a\nb", "a\nb and more"), section("new\na\nb", 2), null);
    expect(draft).toMatchObject({ text: "new\na\nb and more", base: 2, baseText: "new\na\nb" });
  });

  it("stays on its old base where both changed one line, so that the server shows both", () => {
    const mine = typed("a", "mine");
    expect(takeIn(mine, section("theirs", 2), null)).toBe(mine);
  });

  it("keeps what was typed after the sending when the answer comes late", () => {
    const draft = takeIn(typed("a", "a, sent, and typed later"), section("a, sent", 2), "a, sent");
    expect(draft).toMatchObject({ text: "a, sent, and typed later", base: 2 });
    expect(isDirty(draft)).toBe(true);
  });

  it("keeps the blank or the new line one is about to write after, though the server takes it away", () => {
    const draft = takeIn(typed("", "a line \n"), section("a line", 2), "a line \n");
    expect(draft.text).toBe("a line \n");
    expect(isDirty(draft)).toBe(false);
  });

  it("takes in others' lines with the answer while typing goes on", () => {
    const draft = takeIn(typed("a\nb", "a\nb!\nlater"), section("x\na\nb!", 3), "a\nb!\n");
    expect(draft.text).toBe("x\na\nb!\nlater");
  });

  it("does not go back to an older version", () => {
    const draft = { ...typed("a", "b"), base: 7 };
    expect(takeIn(draft, section("old", 6), null)).toBe(draft);
  });
});

describe("a clash", () => {
  it("puts the joined proposal into the editor", () => {
    const draft = meet(typed("a", "mine"), clash({}));
    expect(draft).toMatchObject({ text: "theirs\nmine", base: 5, baseText: "theirs" });
    expect(draft.clash).toMatchObject({ yours: "mine", theirs: "theirs" });
  });

  it("has in the proposal also what was typed after the sending", () => {
    expect(meet(typed("a", "mine\nlater"), clash({})).text).toBe("theirs\nmine\nlater");
    expect(meet(typed("a", "mine, changed"), clash({})).text).toContain("mine, changed");
  });

  it("takes in nothing more until it is settled, then stands on their version", () => {
    const met = meet(typed("a", "mine"), clash({}));
    expect(takeIn(met, section("even newer", 9), null)).toBe(met);
    expect(isDirty(settle(met, "theirs"))).toBe(false);
    expect(settle(met, "mine")).toMatchObject({ text: "mine", base: 5, clash: null });
  });
});
