import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { empty, NOW, state, text } from "../fixtures";
import type { State } from "../state";
import { button, buttons, later, open, refuse } from "../test-app";

const step = (name: string) => within(screen.getByRole("navigation", { name: "Parts of the plan" })).getByRole("button", { name: new RegExp(`^${name}`) });

async function opened(start: State = state(), more: Parameters<typeof open>[1] = {}) {
  const view = open(start, more);
  await later(2500);
  return view;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  window.localStorage.clear();
});

describe("the parts", () => {
  it("say what is done, where one is, what is begun, and by when", async () => {
    await opened(state({ changed_since: { vision: true } }));
    expect(step("Vision").textContent).toContain("Submitted 28 October, version 2changed since");
    expect(step("Getting to work").textContent).toContain("You are here.Your pace: 24 November");
    expect(step("Getting to work").getAttribute("aria-current")).toBe("step");
    expect(step("Measuring").textContent).toContain("Suggested 8 DecemberBegun");
    expect(step("Final deliverable").textContent).toContain("Put together from the parts");
  });

  it("are opened, with the focus on them, and the last one is its own room", async () => {
    await opened(empty());
    expect(step("Getting to work").textContent).toContain("Not begun");
    fireEvent.click(step("Getting to work"));
    await later();
    expect(document.activeElement).toBe(screen.getByRole("group", { name: "Getting to work" }));
    fireEvent.click(step("Final deliverable"));
    await later();
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "Final deliverable" }));
  });

  it("are told when all that is asked is done", async () => {
    const { container } = await opened(state({ completed: true }));
    expect(screen.getByText(/You have done what this asks/)).toBeTruthy();
    vi.useRealTimers();
    expect(await violations(container)).toEqual([]);
  });
});

describe("the problem", () => {
  it.each([
    [{ state: "linked", source: "map" }, /Carried forward from your asset map/], [{ state: "linked", source: "group" }, /from your group’s initiative/],
    [{ state: "gone", source: "" }, /not there any more/],
  ] as const)("says where it comes from: %o", async (told, words) => {
    await opened(state({ problem: { text: "Silence", version: 0, ...told } }));
    expect(screen.getByText(words)).toBeTruthy();
  });

  it("becomes the plan's own when it is written here", async () => {
    const { sent } = await opened();
    fireEvent.click(button("Change the problem"));
    await later();
    const box = screen.getByLabelText("The problem we work on", { selector: "textarea" });
    expect(document.activeElement).toBe(box);
    fireEvent.input(box, { target: { value: "Five voices." } });
    expect(screen.queryByText(/Carried forward/)).toBeNull();
    fireEvent.keyDown(box, { key: "Escape" });
    await later(1000);
    expect(sent("write_problem")).toMatchObject([{ text: "Five voices.", base: 0 }]);
    expect(document.activeElement).toBe(button("Change the problem"));
  });
});

describe("ways through the plan", () => {
  it("lead from what is missing to the row it is about, in another part as well", async () => {
    await opened();
    fireEvent.click(button(/^Go to part 3/));
    await later(200);
    expect(step("Measuring").getAttribute("aria-current")).toBe("step");
    expect(document.activeElement!.getAttribute("data-place")).toBe("measuring.indicators");
  });

  it("lead from the head to the text that waits", async () => {
    const clash = { section: "work.first", base: "a", yours: "Mine.", theirs: "Theirs.", together: "Both", version: 9, by: [3] };
    await opened(state(), { write_section: () => refuse(409, { code: "section_clash", message: "Both", clash, state: { version: "v9", sections: { "work.first": text("Theirs.", { version: 9 }) } } }) });
    fireEvent.click(button("Write in “What we will try first”"));
    await later();
    fireEvent.input(screen.getByRole("textbox", { name: "What we will try first" }), { target: { value: "Mine." } });
    await later(1000);
    fireEvent.click(step("Measuring"));
    await later();
    fireEvent.click(button("One text waits for you"));
    await later(200);
    expect(screen.getByRole("group", { name: "What we will try first" })).toBeTruthy();
  });

  it("show what the server did not take, with what was written", async () => {
    await opened(state(), { write_section: () => refuse(422, { code: "faults", message: "That was too long.", fields: { text: "Keep a section under 6,000 characters." } }) });
    fireEvent.click(button("Write in “What we will try first”"));
    await later();
    fireEvent.input(screen.getByRole("textbox", { name: "What we will try first" }), { target: { value: "Long." } });
    await later(1000);
    const note = screen.getByText(/That was too long/).closest<HTMLElement>("[role=alert]")!;
    expect(note.textContent).toContain("Keep a section under 6,000 characters.");
    expect(note.textContent).toContain("You had written: Long.");
    fireEvent.click(button("Close"));
    await later();
    expect(screen.queryByText(/That was too long/)).toBeNull();
  });
});

describe("a plan that may come along", () => {
  it.each([["own", "Bring it along", "bring_along"], ["left", "Leave it where it is", "leave_behind"]] as const)("from %s: “%s”", async (from, answer, handler) => {
    const { sent } = await opened(state({ bring: { rows: 4, sections: 1, from } }), { [handler]: () => ({ version: "v2" }) });
    expect(screen.getByText(/It holds 1 text and 4 rows\./)).toBeTruthy();
    fireEvent.click(button(answer));
    await later(100);
    expect(sent(handler)).toMatchObject([{ source: from }]);
    expect(buttons(answer)).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "The plan" }));
  });
});

describe("what happened lately", () => {
  it("is told with names and words, and goes on into the past", async () => {
    const act = (id: number, operation: string, subject: string, detail = {}) => ({ id, actor: 2, actor_name: "Mateo García", operation, subject, detail, at: NOW });
    const acts = [
      act(30, "agreed", "Vision", { part: "vision", answer: "object" }), act(29, "status_changed", "Print cards", { status: "done", before: "under_way" }), act(28, "note_added", "", { kind: "readings" }),
      act(27, "part_submitted", "Vision", { number: 2 }), act(26, "from the future", "Print cards"), ...Array.from({ length: 7 }, (_, i) => act(25 - i, "row_added", `Row ${i}`)),
    ];
    const { sent } = await opened(state({ acts }), { older_acts: () => ({ acts: [act(3, "problem_written", "")] }) });
    await later(2500);
    const said = within(screen.getByRole("region", { name: "Lately in this plan" }));
    expect(said.getAllByRole("listitem").slice(0, 5).map((one) => one.querySelector("p")!.textContent)).toEqual([
      "Mateo García objected to Vision", "Mateo García said how far Print cards is: Done", "Mateo García added a reading", "Mateo García submitted Vision, version 2", "Mateo García changed Print cards",
    ]);
    fireEvent.click(button("What happened before"));
    await later();
    expect(sent("older_acts")).toEqual([{ before: 19 }]);
    expect(said.getByText(/wrote what the plan is for/)).toBeTruthy();
  });
});
