import { beforeEach, describe, expect, it, vi } from "vitest";
import { shelf } from "../../shared/shelf";
import { connection, refuse, type ServerAnswers } from "../../shared/test-page";
import { comment, state, text } from "../fixtures";
import type { Patch, RowClash, State, TextClash } from "../state";
import { planStore, type Contents } from "./store";

const NAME = "grooc plan test";
const FIRST = "work.first";
const pass = (ms = 1000) => vi.advanceTimersByTimeAsync(ms);
const own = () => shelf<Contents>(NAME, { line: [], clashes: [] });

/** A store on a server of the test's own that takes whatever it is sent, unless `answers` say otherwise. */
function begin(start: State = state(), answers: ServerAnswers = {}) {
  let turn = 40;
  const done = () => ({ version: `v${(turn += 1)}` });
  const wire = connection(new Proxy(answers, { get: (some, name: string) => some[name] ?? done }));
  return { ...wire, answers, store: planStore(start, wire.send, own(), () => undefined) };
}
const withText = (words: string, version = 5) => state({ sections: { [FIRST]: text(words, { version }) } });
const news = (words: string, version: number): Patch => ({ version: `v${version}`, sections: { [FIRST]: text(words, { version, by: [3] }) } });
const write = (store: ReturnType<typeof begin>["store"], words: string) => void store.act("write_section", { section: FIRST, text: words });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-20T12:03:50Z") });
  window.localStorage.clear();
});

describe("a text of a section", () => {
  it("shows at once, and is sent as one edit of what its writer saw", async () => {
    const { store, sent } = begin(withText("one"));
    write(store, "one t");
    write(store, "one two");
    expect(store.state.sections[FIRST]).toMatchObject({ text: "one two", by: [1, 2, 3] });
    await pass();
    expect(sent("write_section")).toEqual([{ section: FIRST, text: "one two", base: 5, since: "g1.1.40.0" }]);
    expect(store.line).toEqual([]);
  });

  it("takes in the lines that others wrote while it waits, and is sent on top of them", async () => {
    const { store, sent, answers } = begin(withText("one\ntwo"));
    write(store, "one\ntwo!");
    answers.poll = () => news("zero\none\ntwo", 6);
    await store.poll({ where: "" });
    expect(store.state.sections[FIRST]!.text).toBe("zero\none\ntwo!");
    await pass();
    expect(sent("write_section")).toMatchObject([{ text: "zero\none\ntwo!", base: 6 }]);
  });

  it("that went on while it was sent keeps what the server made of the first half", async () => {
    const { store, sent, answers } = begin(withText("one"));
    let answer: (patch: Patch) => void = () => undefined;
    answers.write_section = () => new Promise<Patch>((yes) => { answer = yes; });
    write(store, "one\ntwo");
    await pass();
    write(store, "one\ntwo\nthree");
    answer(news("zero\none\ntwo", 6));
    await pass(0);
    expect(store.state.sections[FIRST]!.text).toBe("zero\none\ntwo\nthree");
    await pass();
    expect(sent("write_section").at(-1)).toMatchObject({ text: "zero\none\ntwo\nthree", base: 6 });
  });

  it("outlives a reload without a connection, in the order in which it was written", async () => {
    const before = begin(withText("one"));
    before.net.cut = true;
    write(before.store, "one two");
    await pass();
    write(before.store, "one two three");
    void before.store.act("tick", { part: "work", section: "ready", item: "Everybody knows their part", done: true });
    await pass();
    const after = begin(withText("one"));
    expect(after.store.state.sections[FIRST]!.text).toBe("one two three");
    await pass();
    expect(after.calls.map(([name]) => name)).toEqual(["write_section", "tick"]);
    expect(after.sent("write_section")).toMatchObject([{ text: "one two three", base: 5 }]);
  });

  const clash: TextClash = { section: FIRST, base: "one", yours: "mine", theirs: "theirs", together: "theirs\nmine", version: 9, by: [3, 2] };
  const meeting = () => begin(withText("one"), { write_section: ({ base }) => (base === 9 ? news("settled", 10) : refuse(409, { code: "section_clash", message: "Both", clash, state: news("theirs", 9) })) });

  it("that meets another's waits with what was typed since, while the other is shown", async () => {
    const { store } = meeting();
    write(store, "mine");
    await pass();
    expect(store.state.sections[FIRST]!.text).toBe("theirs");
    expect(store.clashes).toMatchObject([{ place: FIRST, base: "one", yours: "mine", theirs: "theirs", together: "theirs\nmine", by: 3 }]);
    expect(own().load().clashes).toHaveLength(1); // over a reload as well
  });

  it.each([["mine", "mine"], ["both", "both"], [null, null], ["theirs", null]])("is settled with %s", async (answer, written) => {
    const { store, sent } = meeting();
    write(store, "mine");
    await pass();
    store.settle(store.clashes[0]!, answer);
    await pass();
    expect(store.clashes).toEqual([]);
    expect(sent("write_section").slice(1).map(({ text: words, base }) => [words, base])).toEqual(written === null ? [] : [[written, 9]]);
  });
});

describe("rows and notes", () => {
  it("are sent field by field; what is typed into a new one is part of its adding", async () => {
    const { store, sent } = begin();
    void store.act("edit_row", { id: "printtalkcards01", changes: { when: "2026-11-27", done_when: "On the shelf" } });
    void store.act("add_note", { kind: "readings", id: "reading000000003", fields: { value: "9" } });
    void store.act("edit_note", { kind: "readings", id: "reading000000003", changes: { date: "2026-11-20" } });
    expect(store.state.readings.reading000000003).toMatchObject({ value: "9", date: "2026-11-20", writers: [1] });
    await pass();
    expect(sent("edit_row").map(({ changes, base }) => [changes, base])).toEqual([[{ when: "2026-11-27" }, 4], [{ done_when: "On the shelf" }, 4]]);
    expect(sent("add_note")).toMatchObject([{ fields: { value: "9", date: "2026-11-20" } }]);
  });

  it("log a change of status, and are moved, removed and restored before the server has answered", () => {
    const { store } = begin();
    void store.act("edit_row", { id: "firstlessonquiet", changes: { status: "under_way" } });
    expect(store.state.rows.firstlessonquiet).toMatchObject({ status: "under_way", statuses: [{}, { status: "under_way", by: 1 }] });
    void store.act("move_row", { id: "firstlessonquiet", after: "askmslindqvist01" });
    expect(Object.values(store.state.rows).filter(({ section }) => section === "actions").sort((a, b) => a.order - b.order)[1]!.id).toBe("firstlessonquiet");
    void store.act("remove_row", { id: "firstlessonquiet" });
    expect([store.state.rows.firstlessonquiet, store.state.removed.firstlessonquiet!.by]).toEqual([undefined, 1]);
    void store.act("restore_row", { id: "firstlessonquiet" });
    expect(store.state.rows.firstlessonquiet).toMatchObject({ status: "under_way" });
  });

  it("that clash show what came together without asking, and how to take it back", async () => {
    const clash: RowClash = { row: "printtalkcards01", version: 9, field: "what", base: "Print 120 talk cards", yours: "Print 130", theirs: "Print 90", together: "Print 90 130", by: 4, at: "2026-11-20T12:03:00Z", merged: [{ field: "when", by: 4 }] };
    const row = { ...state().rows.printtalkcards01!, what: "Print 90", when: "2026-11-30", version: 9 };
    const { store } = begin(state(), { edit_row: () => refuse(409, { code: "row_clash", message: "Both", clash, state: { version: "v9", rows: { printtalkcards01: row } } }) });
    void store.act("edit_row", { id: "printtalkcards01", changes: { what: "Print 130" } });
    await pass();
    expect(store.clashes).toMatchObject([{ place: "printtalkcards01", field: "what", by: 4, before: { when: "2026-11-26" } }]);
  });
});

describe("everything else", () => {
  it("says what the server did not take, with what was written", async () => {
    const { store } = begin(state(), { write_problem: () => refuse(422, { code: "faults", message: "Too long", fields: { text: "Keep it short." } }) });
    void store.act("write_problem", { text: "long" });
    await pass();
    expect(store.refused).toMatchObject([{ message: "Too long", fields: { text: "Keep it short." }, op: { payload: { text: "long" } } }]);
    expect(store.state.problem.state).toBe("linked");
  });

  it("waits with submitting until all that was written is there", async () => {
    const { store, calls } = begin();
    write(store, "new");
    await store.act("submit_part", { part: "work" });
    expect(calls.map(([name]) => name)).toEqual(["write_section", "submit_part"]);
  });

  it("adds answers to a comment, and takes from a patch only what is newer", async () => {
    const { store, answers } = begin();
    void store.act("reply", { comment: "onceaweekcomment", id: "r1", text: "Yes" });
    expect(store.state.comments.onceaweekcomment!.replies.at(-1)).toMatchObject({ text: "Yes", by: 1, role: "member" });
    answers.poll = () => ({ version: "v50", comments: { onceaweekcomment: null, another: comment({ id: "another" }) }, ticks: {} });
    await pass();
    await store.poll({ where: "" });
    expect(Object.keys(store.state.comments)).toEqual(["peerreflection01", "another"]);
    expect(store.state.ticks).toEqual({}); // said as a whole
  });
});
