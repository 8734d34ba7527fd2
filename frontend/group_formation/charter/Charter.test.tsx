import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { Offline } from "../../shared/xblock";
import { charter, group, memberState, settings } from "../fixtures";
import type { Section, State } from "../state";
import { open, pass, refuse } from "../test-app";
import { blocks } from "./SectionText";

const quiet = () => memberState({ group: group({ writing: [] }) });
const part = (name: string) => screen.getByRole("region", { name });
const text = (name = "Why we are here") => within(part(name)).getByRole<HTMLTextAreaElement>("textbox");
const later = (ms: number) => pass(() => vi.advanceTimersByTimeAsync(ms));
const edit = (name = "Why we are here") => fireEvent.click(screen.getByRole("button", { name: `Edit “${name}”` }));
const type = (value: string) => fireEvent.input(text(), { target: { value } });

/** The state after somebody wrote in a section. */
function wrote(state: State, id: Section["id"], words: string, by = 1): State {
  const old = state.charter!.sections[id]!;
  const next = { ...old, text: words, version: old.version + 1, by: [by], at: state.now };
  return { ...state, version: `${state.version}+`, charter: { ...state.charter!, sections: { ...state.charter!.sections, [id]: next } } };
}

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-20T12:40:00Z") }));

describe("writing in the charter", () => {
  it("saves two seconds after the last letter, on top of the version it began from", async () => {
    const state = quiet();
    const { sent } = open(state, { write_section: ({ text: words }) => wrote(state, "why", words) });
    edit();
    expect(document.activeElement).toBe(text());
    type("Because of the water.");
    await later(1900);
    expect(sent("write_section")).toEqual([]);
    await later(200);
    expect(sent("write_section")).toEqual([{ section: "why", text: "Because of the water.", base: 2 }]);
    expect(screen.getByText(/Saved as you go, last at/)).toBeTruthy();
  });

  it("saves at once when the field is left, and closes with Done", async () => {
    const state = quiet();
    const { sent } = open(state, { write_section: ({ text: words }) => wrote(state, "why", words) });
    edit();
    type("Short.");
    fireEvent.blur(text());
    await later(0);
    expect(sent("write_section")).toHaveLength(1);
    fireEvent.click(screen.getByRole("button", { name: "Done" }));
    await later(0);
    expect(sent("write_section")).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Edit “Why we are here”" }));
  });

  it("tells the others where I write, and when I stopped", async () => {
    const { calls } = open(quiet());
    edit();
    await later(0);
    expect(calls.at(-1)).toEqual(["poll", expect.objectContaining({ writing: "why" })]);
    fireEvent.blur(text());
    await later(0);
    expect(calls.at(-1)).toEqual(["poll", expect.objectContaining({ writing: null })]);
  });

  it("keeps letters typed while an answer was on its way, and sends them next", async () => {
    const state = quiet();
    let answer: (state: State) => void = () => undefined;
    const { sent, answers } = open(state, { write_section: () => new Promise<State>((yes) => { answer = yes; }) });
    edit();
    type("First.");
    await later(2000);
    type("First. Second.");
    await pass(() => answer(wrote(state, "why", "First.")));
    expect(text().value).toBe("First. Second.");
    answers.write_section = ({ text: words }) => wrote(wrote(state, "why", "First."), "why", words);
    await later(2100);
    expect(sent("write_section").at(-1)).toEqual({ section: "why", text: "First. Second.", base: 3 });
  });

  it("takes in others' lines from a poll without moving the caret from its place", async () => {
    const state = memberState({ group: group({ writing: [] }) });
    state.charter!.sections.why!.text = "one\ntwo";
    const news = wrote(state, "why", "zero\none\ntwo", 3);
    const { answers } = open(state);
    edit();
    type("one\ntwo!");
    text().setSelectionRange(5, 5); // after the t of "two!"
    answers.poll = () => ({ version: "8", charter: news.charter });
    await later(4000);
    expect(text().value).toBe("zero\none\ntwo!");
    expect(text().selectionStart).toBe(10);
  });

  it("keeps a text while there is no connection, and writes it once when it is back", async () => {
    const state = quiet();
    const { sent, answers } = open(state, { write_section: () => { throw new Offline(); } });
    edit();
    type("Typed in the bus.");
    await later(2000);
    expect(screen.getAllByText("Not connected; we try again")).toHaveLength(3); // in the editor, at the head, and told
    fireEvent.click(screen.getByRole("button", { name: "Done" }));
    await later(0);
    expect(screen.getByText("This text of yours is not saved yet.")).toBeTruthy();
    answers.write_section = ({ text: words }) => wrote(state, "why", words);
    const before = sent("write_section").length;
    window.dispatchEvent(new Event("online"));
    await later(60_000);
    expect(sent("write_section").slice(before)).toEqual([{ section: "why", text: "Typed in the bus.", base: 2 }]);
    expect(screen.queryByText("This text of yours is not saved yet.")).toBeNull();
  });

  it("begins from a sentence and makes it one's own", async () => {
    open(quiet(), { write_section: ({ text: words }) => wrote(quiet(), "expectations", words) });
    fireEvent.click(screen.getByRole("button", { name: "We share what we tried, also when it failed." }));
    expect(text("What we expect of each other").value).toBe("We share what we tried, also when it failed.");
  });
});

describe("two who changed the same lines", () => {
  const clash = { section: "why", base: "a", yours: "Mine.", theirs: "Theirs.", together: "Theirs.\nMine.", version: 5, by: [3] };

  async function collide() {
    const state = quiet();
    const world = wrote(state, "why", "Theirs.", 3);
    world.charter!.sections.why!.version = 5;
    const view = open(state, {
      write_section: ({ base, text: words }) =>
        base < 5 ? refuse(409, { code: "section_clash", message: "Both changed it", clash, state: world }) : wrote(world, "why", words),
    });
    edit();
    type("Mine.");
    await later(2000);
    return view;
  }

  it("see both texts, and the joined proposal in the same box, which keeps the focus", async () => {
    await collide();
    const choice = within(screen.getByRole("group", { name: "You and María José Quispe changed the same lines" }));
    expect(choice.getByText("Theirs.")).toBeTruthy();
    expect(choice.getByText("Mine.")).toBeTruthy();
    expect(text().value).toBe("Theirs.\nMine.");
    expect(document.activeElement).toBe(text());
    expect(screen.getByRole("status").textContent).toContain("changed the same lines");
  });

  it.each([["Put together", "Theirs.\nMine."], ["Keep mine", "Mine."]])("“%s” writes it on top of theirs", async (button, written) => {
    const { sent } = await collide();
    fireEvent.click(screen.getByRole("button", { name: button }));
    await later(0);
    expect(sent("write_section").at(-1)).toEqual({ section: "why", text: written, base: 5 });
    expect(screen.queryByRole("group", { name: /changed the same lines/ })).toBeNull();
  });

  it("“Keep theirs” writes nothing", async () => {
    const { sent } = await collide();
    fireEvent.click(screen.getByRole("button", { name: "Keep theirs" }));
    await later(5000);
    expect(sent("write_section")).toHaveLength(1);
    expect(within(part("Why we are here")).getByText("Theirs.")).toBeTruthy();
  });

  it("can change the proposal first; nothing is sent meanwhile", async () => {
    const { sent } = await collide();
    type("Ours.");
    await later(10_000);
    expect(sent("write_section")).toHaveLength(1);
    fireEvent.click(screen.getByRole("button", { name: "Put together" }));
    await later(0);
    expect(sent("write_section").at(-1)).toEqual({ section: "why", text: "Ours.", base: 5 });
  });
});

describe("reading the charter", () => {
  it("shows who writes where, and lets one write there too", () => {
    open(memberState());
    const section = within(part("How we decide"));
    expect(section.getByText("María José Quispe is writing here")).toBeTruthy();
    fireEvent.click(section.getByRole("button", { name: "Write here too" }));
    expect(document.activeElement).toBe(text("How we decide"));
  });

  it("makes lists of lines with a dash", () => {
    expect(blocks("One\ntwo\n\n- a\n• b\nThree")).toEqual([
      { items: false, lines: ["One", "two"] }, { items: true, lines: ["a", "b"] }, { items: false, lines: ["Three"] },
    ]);
  });

  it("has nothing that axe objects to, read and written", async () => {
    vi.useRealTimers();
    const { container } = open(memberState({ settings: settings({ next_steps: ["Say hello"] }) }));
    edit();
    expect(await violations(container)).toEqual([]);
  });
});

describe("I'm in", () => {
  const bar = () => within(part("I’m in"));

  it("is said once, and counted", async () => {
    const state = quiet();
    const signed = charter({ signatures: [...charter().signatures, { learner: 1, at: state.now, current: true }] });
    const { sent } = open(state, { sign_charter: () => ({ ...state, charter: signed }) });
    expect(bar().getByText("3 of 5 are in")).toBeTruthy();
    fireEvent.click(bar().getByRole("button", { name: "I’m in" }));
    await later(0);
    expect(sent("sign_charter")).toEqual([{}]);
    expect(bar().getByText("4 of 5 are in")).toBeTruthy();
    expect(bar().getByText("You are in")).toBeTruthy();
    expect(bar().queryByRole("button")).toBeNull();
  });

  it("is asked again after a change", () => {
    open(memberState({ charter: charter({ signatures: [{ learner: 1, at: "2026-11-19T10:00:00Z", current: false }] }) }));
    expect(bar().getByText(/has changed since you said/)).toBeTruthy();
    expect(bar().getByRole("button", { name: "I’m still in" })).toBeTruthy();
    expect(bar().getByText("You, asked again")).toBeTruthy();
  });

  it("waits for a first sentence", () => {
    open(memberState({ charter: charter({ sections: {}, signatures: [] }) }));
    expect(bar().queryByRole("button")).toBeNull();
  });
});
