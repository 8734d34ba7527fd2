import { describe, expect, it } from "vitest";
import { action, state } from "../fixtures";
import { isAddress } from "./address";
import { afterMove, counts, FIRST_VIEW, rowsOf, viewed } from "./view";

const actions = () => rowsOf(state().rows, "work", "actions", "action");
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
const about = { ...state(), overdue: ["printtalkcards01"] };

describe("the actions of a section", () => {
  it("stand in the group's order, or by day with those that have none last", () => {
    expect(ids(viewed(actions(), FIRST_VIEW, about, []))).toEqual(["askmslindqvist01", "printtalkcards01", "explainthecards1", "firstlessonquiet"]);
    expect(ids(viewed(actions(), { ...FIRST_VIEW, byDate: true }, about, []))).toEqual(["askmslindqvist01", "printtalkcards01", "firstlessonquiet", "explainthecards1"]);
  });

  it("are counted and shown by whose they are, whether they have begun and whether their day is over", () => {
    expect(counts(actions(), about)).toEqual({ all: 4, mine: 1, not_begun: 2, overdue: 1 });
    expect(ids(viewed(actions(), { ...FIRST_VIEW, filter: "overdue" }, about, []))).toEqual(["printtalkcards01"]);
    expect(ids(viewed(actions(), { ...FIRST_VIEW, filter: "mine" }, about, []))).toEqual(["askmslindqvist01"]);
  });

  it("keep the place of one that is open, whatever is written in it", () => {
    const open = actions()[3]!;
    const now = actions().map((row) => (row.id === open.id ? { ...row, when: "2026-01-01", status: "done" as const } : row));
    expect(ids(viewed(now, { byDate: true, filter: "not_begun" }, about, [open]))).toEqual(["firstlessonquiet", "explainthecards1"]);
  });

  it("of the same order stand the same for everybody", () => {
    const twins = [action("zzzzzzzz", 5, "", [], "", [], "", "done"), action("aaaaaaaa", 5, "", [], "", [], "", "done")];
    expect(ids(viewed(twins, FIRST_VIEW, about, []))).toEqual(["aaaaaaaa", "zzzzzzzz"]);
  });
});

it("a row goes one step up or down, and no further than the ends", () => {
  const all = ["a", "b", "c"];
  expect([afterMove(all, "b", 1), afterMove(all, "c", -1), afterMove(all, "b", -1), afterMove(all, "a", -1), afterMove(all, "c", 1), afterMove(all, "gone", 1)]).toEqual(["c", "a", "", null, null, null]);
});

it.each([
  ["https://docs.example.org/plan?x=1", true], ["http://example.org", true], ["javascript:alert(1)", false], ["https://", false], ["ftp://example.org", false],
  ["https://a b.org", false], ["https://user:pass@example.org", false], ["example.org", false], ["https://example.org/\"onclick", false],
])("%s is the address of a page: %s", (text, fits) => expect(isAddress(text)).toBe(fits));
