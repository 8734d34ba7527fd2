import { createEvent, fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { pass, refuse } from "../../shared/test-page";
import type { StudioState, StudioValues } from "../state";
import { check, partsFaults } from "./check";
import { nearest } from "./compose";
import { studioState, studioValues, templates } from "./fixtures";
import { Studio } from "./Studio";

function open(state: StudioState = studioState(), answer: (handler: string) => unknown = () => ({})) {
  const send = vi.fn(async (handler: string, _payload: object) => answer(handler));
  const notify = vi.fn();
  return { ...render(<Studio state={state} send={send as never} notify={notify} prefix="t" />), send, notify };
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>("radio", { name });
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const enter = (field: HTMLElement, value: string) => {
  type(field, value);
  fireEvent.keyDown(field, { key: "Enter" });
};
const list = (name: string) => screen.getByRole("list", { name });
const lines = (name: string) => [...list(name).children].map((line) => line.querySelector("input")!.value);
const save = () => pass(() => fireEvent.click(button("Save")));
const saved = ({ send }: ReturnType<typeof open>) => send.mock.calls.find(([handler]) => handler === "save_settings")![1] as StudioValues;
const preview = () => screen.getByRole("complementary", { name: "What learners will meet" });
const own = (): PartSetup[] => { const { parts } = templates().lis; return [{ ...parts[0]!, title: "The problem" }, ...parts.slice(1)]; };
type PartSetup = StudioValues["parts"][number];

// happy-dom does not say that it knows these events, and Preact looks
for (const name of ["ondragstart", "ondragover", "ondrop", "ondragend"]) Object.defineProperty(HTMLElement.prototype, name, { value: null, writable: true });

describe("the author's form of the action plan", () => {
  it("works with nothing changed, and tells the page around it", async () => {
    const view = open();
    await save();
    expect(view.send.mock.calls).toEqual([["save_settings", studioValues()]]);
    expect(view.notify.mock.calls).toEqual([["save", { state: "start" }], ["save", { state: "end" }]]);
  });

  it("is another plan as soon as another template is chosen, with no other setting", async () => {
    const view = open();
    expect(lines("Parts of the plan")).toEqual(["Problem of practice", "Vision", "Getting to work", "Measuring"]);
    fireEvent.click(radio(/^Logic model/));
    expect(lines("Parts of the plan")).toEqual(["What we put in and do", "What changes"]);
    expect(screen.getByText(/^There are 3 plans here\. What they have in sections that are not here/)).toBeTruthy();
    await save();
    expect(saved(view)).toEqual(studioValues({ template: "logic_model" }));
  });

  it("says what is changed from the template, leads back to it, and keeps what was composed", async () => {
    const view = open();
    type(box("Parts of the plan, line 2"), "What we want to see");
    expect(radio(/^Your own parts/).checked).toBe(true);
    fireEvent.click(button("Edit Getting to work"));
    fireEvent.click(button("Remove Who does what"));
    expect(screen.getByText(/“Launching innovation”/).textContent).toBe("Changed from the template “Launching innovation”. New sections: 0. Taken out: 1. Changed: 0.");
    fireEvent.click(button("Back to the template"));
    expect(radio(/^Launching innovation/).checked).toBe(true);
    expect(lines("Parts of the plan")[1]).toBe("Vision");
    fireEvent.click(radio(/^Your own parts/));
    expect(lines("Parts of the plan")[1]).toBe("What we want to see");
    await save();
    expect(saved(view)).toMatchObject({ template: "own", parts: [{ id: "problem" }, { id: "vision", title: "What we want to see" }, { id: "work" }, { id: "measuring" }] });
  });

  it("is the template again when every change is taken back", async () => {
    const view = open();
    type(box("Parts of the plan, line 2"), "Visions");
    type(box("Parts of the plan, line 2"), "Vision");
    await save();
    expect(saved(view)).toEqual(studioValues());
  });

  it("knows after a reload which template its own parts come from", () => {
    open(studioState({ values: studioValues({ template: "own", parts: own() }) }));
    expect(screen.getByText(/^Changed from the template “Launching innovation”/)).toBeTruthy();
    expect(nearest([{ id: "new", title: "New", intro: "", suggested_date: null, sections: [] }], templates())).toBeNull();
  });

  it("orders parts and sections by keyboard: focus stays with what moves, and its new place is said", () => {
    open();
    const up = button("Move Vision up");
    up.focus();
    fireEvent.click(up);
    expect(lines("Parts of the plan").slice(0, 2)).toEqual(["Vision", "Problem of practice"]);
    expect(document.activeElement).toBe(button("Move Vision up"));
    expect(screen.getByText("Vision is now 1 of 4")).toBeTruthy();
    fireEvent.click(button("Edit Getting to work"));
    const down = button("Move What we will try first down");
    down.focus();
    fireEvent.click(down);
    expect(lines("Sections of “Getting to work”")).toEqual(["Who does what", "What we will try first", "Before we begin"]);
    expect(document.activeElement).toBe(button("Move What we will try first down"));
    fireEvent.click(button("Remove Who does what"));
    expect(document.activeElement).toBe(button("Remove What we will try first"));
  });

  it("orders parts by dragging; a section that is dragged stays in its part", () => {
    open();
    fireEvent.click(button("Edit Getting to work"));
    const drag = (from: Element, onto: Element, clientY: number) => {
      fireEvent.dragStart(from.querySelector(".g-grip")!);
      for (const name of ["dragOver", "drop"] as const) {
        const event = createEvent[name](onto);
        Object.defineProperty(event, "clientY", { value: clientY }); // below the middle, as lines have no height here
        fireEvent(onto, event);
      }
    };
    const parts = () => list("Parts of the plan").children;
    drag(parts()[0]!, parts()[3]!, 1);
    expect(lines("Parts of the plan")).toEqual(["Vision", "Getting to work", "Measuring", "Problem of practice"]);
    const sections = list("Sections of “Getting to work”").children;
    drag(sections[2]!, sections[0]!, -1);
    expect(lines("Sections of “Getting to work”")).toEqual(["Before we begin", "What we will try first", "Who does what"]);
    drag(list("Sections of “Getting to work”").children[0]!, parts()[0]!, -1);
    expect(lines("Parts of the plan")[0]).toBe("Vision");
  });

  it("adds a part that can be written in at once, and a section with its kind, prompt, example and lines", async () => {
    const view = open();
    enter(box("Add to the list: Parts of the plan"), "Wider");
    expect(lines("Sections of “Wider”")).toEqual(["Wider"]);
    enter(box("Add to the list: Sections of “Wider”"), "Ready?");
    fireEvent.change(screen.getByRole("combobox", { name: "Kind of section" }), { target: { value: "checklist" } });
    type(box("Prompt"), "Tick off");
    type(box("Lines of the checklist"), "Asked\n\n  Told ");
    type(screen.getByLabelText("Suggested date of this part, in UTC"), "2026-12-02T18:00");
    expect(within(preview()).getByText("Asked")).toBeTruthy();
    expect(within(preview()).getByText("Suggested for 2 December 2026")).toBeTruthy();
    await save();
    expect(saved(view).parts[4]).toEqual({
      id: "wider", title: "Wider", intro: "", suggested_date: "2026-12-02T18:00:00Z",
      sections: [expect.objectContaining({ id: "wider", kind: "text" }), { id: "ready", kind: "checklist", title: "Ready?", prompt: "Tick off", example: "", items: ["Asked", "Told"] }],
    });
  });

  it("puts back what was taken out, where it stood and under its old id", async () => {
    const view = open();
    fireEvent.click(button("Remove Vision"));
    expect(screen.getByText(/^“Vision” is taken out\. What groups wrote there is kept/)).toBeTruthy();
    fireEvent.click(button("Put back"));
    await save();
    expect(saved(view)).toEqual(studioValues());
  });

  it("offers the problem once, and says what becomes of work when a kind is changed", () => {
    open();
    fireEvent.click(button("Edit Vision"));
    fireEvent.click(button("Edit A day when it works"));
    expect(screen.queryByRole("option", { name: "The problem" })).toBeNull();
    fireEvent.change(screen.getByRole("combobox", { name: "Kind of section" }), { target: { value: "actions" } });
    expect(screen.getByText(/^What groups wrote here as another kind is kept/)).toBeTruthy();
  });

  it("shows the part that is open as learners see it", () => {
    open();
    expect(within(preview()).getByText("Our problem of practice")).toBeTruthy();
    fireEvent.click(button("Edit Measuring"));
    expect(within(preview()).getByText("What we count", { selector: "bdi" })).toBeTruthy();
    type(box("A word to begin with"), "Count little.");
    expect(within(preview()).getByText("Count little.")).toBeTruthy();
  });

  it("says what is wrong where it is wrong, opens it, and leads there", async () => {
    const view = open();
    fireEvent.click(button("Edit Vision"));
    fireEvent.click(button("Edit A day when it works"));
    type(box("Prompt"), "a".repeat(501));
    fireEvent.click(button("Close Vision"));
    type(box("Parts of the plan, line 4"), "vision ");
    expect(screen.getByText("Please stay under 500 characters.")).toBeTruthy();
    expect(screen.getByText("“vision ” stands here twice.")).toBeTruthy();
    await save();
    expect(view.send).not.toHaveBeenCalled();
    await pass(() => new Promise((done) => setTimeout(done)));
    expect(document.activeElement).toBe(box("Prompt"));
    fireEvent.click(button("Parts of the plan"));
    expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
  });

  it("shows what only the server knows at the parts", async () => {
    open(studioState(), () => refuse(422, { code: "invalid", message: "", fields: { parts: "Two parts have one id." } }));
    type(box("Parts of the plan, line 1"), "Problem");
    await save();
    expect(screen.getByText("Two parts have one id.")).toBeTruthy();
  });

  it("has a rubric ready as soon as it is chosen, to be worded otherwise", async () => {
    const view = open();
    fireEvent.click(radio(/^A rubric/));
    expect(lines("Rubric")).toHaveLength(3);
    expect(screen.getByText("6 points are the most.")).toBeTruthy();
    type(screen.getByRole("spinbutton", { name: "Points of Levels of “First steps that can be taken”, line 3" }), "10");
    expect(screen.getByText("14 points are the most.")).toBeTruthy();
    fireEvent.click(button("Remove What was learned by trying"));
    await save();
    expect(saved(view).rubric.map(({ levels }) => levels.map(({ points }) => points))).toEqual([[0, 1, 2], [0, 1, 10]]);
    expect(screen.queryByText("Also give a grade of 1 on completion")).toBeNull();
  });

  it("asks who agrees only where there is somebody to agree with", () => {
    open();
    expect(radio(/^More than half of the active members/).checked).toBe(true);
    fireEvent.click(radio(/^Each learner alone/));
    expect(screen.queryByRole("radio", { name: /^Any member/ })).toBeNull();
    expect(screen.getByText(/^There are 3 plans here\. With this change learners come to other plans/)).toBeTruthy();
  });

  it("has nothing that axe objects to", async () => {
    const { container } = open();
    fireEvent.click(button("Edit Getting to work"));
    fireEvent.click(button("Edit Before we begin"));
    fireEvent.click(radio(/^A rubric/));
    type(box("Parts of the plan, line 1"), "");
    expect(await violations(container)).toEqual([]);
  });
});

describe("what cannot be saved", () => {
  const [first, ...others] = templates().lis.parts;
  it.each<[string, PartSetup[], string]>([
    ["no part", [], ""],
    ["a part without a section", [{ ...first!, sections: [] }], "problem/sections"],
    ["an empty title of a section", [{ ...first!, sections: [{ ...first!.sections[0]!, title: " " }] }], "problem.problem"],
    ["a line of a checklist twice", others.map((one) => ({ ...one, sections: one.sections.map((each) => ({ ...each, items: each.items.map(() => "Same") })) })), "work.ready/items"],
    ["two problems", [first!, { ...first!, id: "again", title: "Again" }], ""],
    ["too many sections", Array.from({ length: 4 }, (_, at) => ({ ...others[0]!, id: `p${at}`, title: `P${at}`, sections: Array.from({ length: 16 }, (_, of) => ({ ...others[0]!.sections[0]!, id: `s${of}`, title: `S${of}` })) })), ""],
  ])("%s", (_, parts, place) => {
    expect(Object.keys(partsFaults(parts))).toEqual([place]);
    expect(check(studioValues({ template: "own", parts })).parts).toBeTruthy();
    expect(check(studioValues({ template: "lis", parts }))).toEqual({});
  });
});
