import { describe, expect, it } from "vitest";
import { NOW } from "../fixtures";
import { board, row, rows } from "./fixtures";
import { filtered, others, rarest, sorted, standing, type Sort } from "./need";

const names = (sort: Sort) => sorted(rows(), sort, NOW).map(({ group }) => group.name);

describe("who needs somebody", () => {
  it.each([
    ["Abrigo", "needs", ["Nothing yet."]],
    ["Casa abierta", "needs", ["Quiet for 3 weeks.", "4 assets of 4 are no longer ideas."]],
    ["Night bus", "word", ["Nobody has been asked yet.", "All 2 assets are still ideas."]],
    ["Clear Wells, Kisumu", "way", ["Submitted 2 times.", "6 assets of 10 are no longer ideas."]],
    ["Zebra crossing", "way", ["1 asset of 3 is no longer an idea.", "Links: 2. Reflections shared: 1."]],
  ])("%s: %s", (name, level, reasons) => {
    expect(standing(rows().find(({ group }) => group.name === name)!, NOW)).toEqual({ level, reasons });
  });

  it("an open comment makes it a word, wherever else it stands better", () => {
    const submitted = row(1, "A", { assets: 2, asked: 2, versions: 1, last_at: NOW, open_comments: 2 });
    expect(standing(submitted, NOW)).toEqual({ level: "word", reasons: ["2 comments are open.", "2 assets of 2 are no longer ideas."] });
    expect(standing({ ...submitted, assets: 0 }, NOW).level).toBe("needs");
  });

  it("two weeks begin on the fourteenth day", () => {
    const at = (days: number) => standing(row(1, "A", { assets: 1, asked: 1, last_at: new Date(Date.parse(NOW) - days * 86_400_000).toISOString() }), NOW).level;
    expect([at(13.9), at(14)]).toEqual(["way", "needs"]);
  });
});

describe("the order of maps", () => {
  it.each<[Sort, string[]]>([
    ["need", ["Abrigo", "Casa abierta", "Night bus", "Clear Wells, Kisumu", "Zebra crossing"]],
    ["name", ["Abrigo", "Casa abierta", "Clear Wells, Kisumu", "Night bus", "Zebra crossing"]],
    ["few", ["Abrigo", "Night bus", "Zebra crossing", "Casa abierta", "Clear Wells, Kisumu"]],
    ["quiet", ["Abrigo", "Clear Wells, Kisumu", "Casa abierta", "Night bus", "Zebra crossing"]],
    ["kind people", ["Abrigo", "Casa abierta", "Night bus", "Zebra crossing", "Clear Wells, Kisumu"]],
  ])("by %s", (sort, order) => {
    expect(names(sort)).toEqual(order);
  });

  it("by open comments has most of them first", () => {
    expect(sorted([row(1, "A"), row(2, "B", { open_comments: 3 }), row(3, "C", { open_comments: 1 })], "comments", NOW).map(({ group }) => group.name)).toEqual(["B", "C", "A"]);
  });
});

describe("what the board says", () => {
  it("keeps those of one standing, and those with open comments", () => {
    expect(filtered(rows(), { level: "word", comments: false }, NOW).map(({ group }) => group.id)).toEqual([2]);
    expect(filtered([row(1, "A"), row(2, "B", { open_comments: 1 })], { level: "", comments: true }, NOW).map(({ group }) => group.id)).toEqual([2]);
  });

  it("counts assets of kinds that are off the author's list", () => {
    expect(others(row(1, "A", { assets: 5, counts: { people: 3, gone: 2 } }), board())).toBe(2);
  });

  it("knows the kind that most maps have none of, and none where all have some", () => {
    expect(rarest(board())).toMatchObject({ kind: { id: "institutions" }, without: 4 });
    const [kind] = board().kinds;
    expect(rarest(board({ kinds: [kind!], rows: [row(1, "A", { assets: 1, counts: { people: 1 } }), row(2, "B")] }))).toBeNull();
  });
});
