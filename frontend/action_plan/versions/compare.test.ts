import { describe, expect, it } from "vitest";
import { state } from "../fixtures";
import type { Row } from "../state";
import { compare, lineChanges, nowOf } from "./compare";

const fields = (row: Row): Record<string, string> => ({ what: row.what, when: row.kind === "action" ? row.when : "" });

describe("comparing two versions", () => {
  const now = nowOf(state(), "work");

  it("says what of texts and rows was added, changed and removed, and how much stayed the same", () => {
    const { askmslindqvist01: ask, printtalkcards01: print, ...rest } = now.rows;
    const before = { problem: now.problem, sections: { "work.first": now.sections["work.first"]!, "work.old": "A thing we gave up" }, rows: { ...rest, printtalkcards01: { ...print, when: "" } as Row, gone0001: { ...ask, id: "gone0001" } as Row } };
    const { changes, same } = compare(before, now, ["work.first", "work.stop"], fields);
    expect(changes.map((change) => [change.sign, change.of === "row" ? change.row.id : change.where])).toEqual([
      ["added", "work.stop"], ["removed", "work.old"], ["added", "askmslindqvist01"], ["changed", "printtalkcards01"], ["removed", "gone0001"],
    ]);
    expect(changes[3]).toMatchObject({ fields: [{ field: "when", before: "", after: "2026-11-26" }] });
    expect(same).toBe(5); // the problem, a text, two actions, a line
  });

  it("finds nothing between a part and itself", () => expect(compare(now, now, [], fields).changes).toEqual([]));

  it("takes the part that is asked for, and all of them for the final one", () => {
    expect(Object.keys(now.sections)).toEqual(["work.first", "work.stop"]);
    expect(Object.keys(nowOf(state(), "final").rows)).toHaveLength(7);
  });
});

it("texts are compared by lines: a new line, one that is gone, one that is otherwise", () => {
  expect(lineChanges("one\ntwo\nthree", "one\n2\nthree\nfour")).toEqual([{ before: "two", after: "2" }, { before: "", after: "four" }]);
  expect(lineChanges("one\ntwo", "one")).toEqual([{ before: "two", after: "" }]);
  expect(lineChanges("", "first\n\nsecond")).toEqual([{ before: "", after: "first" }, { before: "", after: "second" }]);
  expect(lineChanges("same\n", "same")).toEqual([]);
});
