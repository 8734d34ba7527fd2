import { fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { RefusalError } from "../../shared/xblock";
import type { StudioState } from "../state";
import { pass } from "../test-app";
import { check } from "./check";
import { studioState, studioValues } from "./fixtures";
import { newKind } from "./lists";
import { Studio } from "./Studio";

function open(state: StudioState = studioState(), answer: (handler: string, payload: any) => unknown = () => ({})) {
  const send = vi.fn(async (handler: string, payload: object) => answer(handler, payload));
  const notify = vi.fn();
  return { ...render(<Studio state={state} send={send as never} notify={notify} prefix="t" />), send, notify };
}
const button = (name: string) => screen.getByRole("button", { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const enter = (field: HTMLElement, value: string) => {
  type(field, value);
  fireEvent.keyDown(field, { key: "Enter" });
};
const lines = (list: string) => within(screen.getByRole("list", { name: list })).getAllByRole<HTMLInputElement>("textbox").map(({ value }) => value);
const save = () => pass(() => fireEvent.click(button("Save")));
const sent = (send: ReturnType<typeof open>["send"]) => send.mock.calls.find(([handler]) => handler === "save_settings")?.[1];

describe("the author's form of the asset map", () => {
  it("works with nothing changed, and tells the page around it", async () => {
    const { send, notify } = open();
    await save();
    expect(send.mock.calls).toEqual([["save_settings", studioValues()]]);
    expect(notify.mock.calls).toEqual([["save", { state: "start" }], ["save", { state: "end" }]]);
    fireEvent.click(button("Cancel"));
    expect(notify).toHaveBeenLastCalledWith("cancel", {});
  });

  it("gives a new kind the next free shape, then the next free colour", async () => {
    const { send } = open();
    enter(box("Add to the list: Kinds of assets"), "Machines");
    enter(box("Add to the list: Kinds of assets"), "Ἀγορά");
    await save();
    const { kinds } = sent(send) as ReturnType<typeof studioValues>;
    expect(kinds.slice(6)).toEqual([
      { id: "machines", name: "Machines", shape: "pentagon", colour: 6 }, { id: expect.stringMatching(/^[a-z0-9]{16}$/), name: "Ἀγορά", shape: "cross", colour: 7 },
    ]);
  });

  it("renames a kind where it stands, and it stays the same kind", async () => {
    const { send } = open();
    type(box("Kinds of assets, line 2"), "Clubs");
    await save();
    expect((sent(send) as ReturnType<typeof studioValues>).kinds[1]).toEqual({ id: "groups", name: "Clubs", shape: "hexagon", colour: 1 });
  });

  it("puts a list in order and takes lines out by keyboard, and says where a line is now", async () => {
    open();
    const up = button("Move Our team up");
    up.focus();
    fireEvent.click(up);
    expect(lines("Levels")).toEqual(["Our team", "Ourselves", "Our organisation", "Wider community"]);
    expect(document.activeElement).toBe(button("Move Our team up"));
    expect(screen.getByText("Our team is now 1 of 4")).toBeTruthy();
    fireEvent.click(button("Remove Wider community"));
    expect(document.activeElement).toBe(button("Remove Our organisation"));
  });

  it("does not save the form with Enter in a line, and takes a line that was typed but not added", async () => {
    const { send } = open();
    fireEvent.keyDown(box("Levels, line 1"), { key: "Enter" });
    expect(send).not.toHaveBeenCalled();
    type(box("Add to the list: Questions to reflect on"), "What next?");
    fireEvent.blur(box("Add to the list: Questions to reflect on"));
    await save();
    expect((sent(send) as ReturnType<typeof studioValues>).prompts[2]).toEqual({ id: "what_next", text: "What next?" });
  });

  it("says what becomes of what is on maps when a kind is dropped, and puts it back as it was", async () => {
    const { send } = open();
    fireEvent.click(button("Remove Places and things"));
    expect(screen.getByText(/^“Places and things” is off the list. Assets of this kind stay on their maps/)).toBeTruthy();
    fireEvent.click(button("Put back"));
    expect(screen.queryByText(/is off the list/)).toBeNull();
    await save();
    expect((sent(send) as ReturnType<typeof studioValues>).kinds.find(({ id }) => id === "places")).toEqual({ id: "places", name: "Places and things", shape: "diamond", colour: 3 });
  });

  it("does not warn where there is no map yet, nor of a kind that was only just added", () => {
    const first = open(studioState({ map_count: 0 }));
    fireEvent.click(button("Remove People"));
    expect(screen.queryByText(/is off the list/)).toBeNull();
    first.unmount();
    open();
    enter(box("Add to the list: Kinds of assets"), "Machines");
    fireEvent.click(button("Remove Machines"));
    expect(screen.queryByText(/is off the list/)).toBeNull();
  });

  it("warns that learners come to other maps with another set, or when they work alone", () => {
    open();
    type(box("Group set"), "second");
    expect(screen.getByText(/^There are 3 maps here. With this change learners come to other maps/)).toBeTruthy();
    type(box("Group set"), "main");
    expect(screen.queryByText(/other maps/)).toBeNull();
    fireEvent.click(screen.getByRole("radio", { name: /^Each learner alone/ }));
    expect(screen.getByText(/other maps/)).toBeTruthy();
  });

  it("asks for a number, or turns it off", async () => {
    const { send } = open();
    fireEvent.click(screen.getByRole("checkbox", { name: "Assets" }));
    expect(screen.queryByRole("spinbutton", { name: "Assets, at least" })).toBeNull();
    type(screen.getByRole("spinbutton", { name: "Links, at least" }), "3");
    await save();
    expect(sent(send)).toEqual(studioValues({ min_assets: 0, min_links: 3 }));
    fireEvent.click(screen.getByRole("checkbox", { name: "Assets" }));
    expect(screen.getByRole<HTMLInputElement>("spinbutton", { name: "Assets, at least" }).value).toBe("15");
  });

  it("sums up what is wrong at the buttons, leads there, and saves nothing", async () => {
    const { send } = open();
    type(screen.getByRole("spinbutton", { name: "Different kinds, at least" }), "8");
    type(box("Verbs of links, line 1"), " ");
    expect(screen.getByText("The list above has only 6 kinds.")).toBeTruthy();
    expect(screen.getByText("2 things to correct before saving:", { exact: false })).toBeTruthy();
    fireEvent.click(button("Verbs of links"));
    expect(document.activeElement).toBe(box("Verbs of links, line 1"));
    await save();
    expect(send).not.toHaveBeenCalled();
  });

  it("shows by the field what the server did not take, until that field is changed", async () => {
    const refusal = new RefusalError(422, { code: "invalid", message: "Look again", fields: { question: "Another question, please" } });
    const { notify } = open(studioState(), () => { throw refusal; });
    await save();
    expect(notify).toHaveBeenLastCalledWith("error", expect.anything());
    await pass(() => new Promise((done) => setTimeout(done, 5)));
    expect(document.activeElement).toBe(box("Question over the first line"));
    type(box("Question over the first line"), "What is there?");
    expect(screen.queryByText("Another question, please")).toBeNull();
  });

  it("previews the question, the kinds, the levels and what is asked for", () => {
    open();
    const preview = within(screen.getByRole("complementary", { name: "What learners will meet" }));
    type(box("Question over the first line"), "What is there?");
    fireEvent.click(button("Remove Culture and stories"));
    expect(preview.getByText("What is there?")).toBeTruthy();
    expect(preview.queryByText("Culture and stories")).toBeNull();
    expect(preview.getByText("At least 15 assets")).toBeTruthy();
    for (const name of ["Assets", "Different kinds", "Links", "Reflections shared"]) fireEvent.click(screen.getByRole("checkbox", { name }));
    expect(preview.getByText("A map can be submitted at any time.")).toBeTruthy();
  });

  it("has nothing that axe objects to, right or wrong", async () => {
    const { container } = open();
    expect(await violations(container)).toEqual([]);
    type(box("Display name"), "");
    type(box("Kinds of assets, line 1"), "");
    fireEvent.click(button("Remove Institutions"));
    fireEvent.click(screen.getByRole("radio", { name: /^Your own/ }));
    expect(await violations(container)).toEqual([]);
  });
});

describe("the live check", () => {
  it.each<[string, object, string]>([
    ["display_name", { display_name: "  " }, "Give it a name: learners see it above the block."],
    ["group_set", { group_set: "Main set" }, "Use small letters a to z, digits and dashes, 50 at most, for example “main”."],
    ["question", { question: "x".repeat(201) }, "Please stay under 200 characters."],
    ["kinds", { kinds: [], min_kinds: 0 }, "Leave at least one."],
    ["levels", { levels: [{ id: "a", name: "One" }, { id: "b", name: "one " }] }, "“one ” stands here twice."],
    ["prompts", { prompts: [{ id: "a", text: "x".repeat(301) }] }, `“${"x".repeat(30)}…” is too long. Please stay under 300 characters.`],
    ["min_assets", { min_assets: Number.NaN }, "Choose a number from 0 to 600."],
    ["min_reflections", { prompts: [] }, "There is no question to reflect on. Add one, or ask for none."],
    ["completion", { prompts: [], min_reflections: 0, completion: "reflected" }, "There is no question to reflect on. Add one, or ask for none."],
  ])("of %s", (name, values, message) => {
    expect(check(studioValues(values))).toEqual({ [name]: message });
  });

  it("finds nothing wrong with the standard", () => {
    expect(check(studioValues())).toEqual({});
  });
});

describe("a kind that is written again", () => {
  const kinds = studioValues().kinds;
  it("is the one it was, so that its assets find it", () => {
    const rest = kinds.filter(({ id }) => id !== "trade");
    expect(newKind("Trade and exchange", rest, kinds)).toEqual({ id: "trade", name: "Trade and exchange", shape: "triangle", colour: 4 });
  });
  it("takes another shape where its own is taken meanwhile", () => {
    const rest = [...kinds.filter(({ id }) => id !== "trade"), { id: "new", name: "New", shape: "triangle" as const, colour: 4 }];
    expect(newKind("Trade and exchange", rest, kinds)).toEqual({ id: "trade", name: "Trade and exchange", shape: "pentagon", colour: 6 });
  });
});
