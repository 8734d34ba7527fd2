import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { pass } from "../test-app";
import * as fixture from "./fixtures";
import { atPreview, button, lift, movedOn, press, rowOf, said, settle } from "./test-preview";

beforeEach(() => void vi.useFakeTimers());

describe("moving somebody", () => {
  test("shows first what would change, for both groups and for all, in numbers and words", async () => {
    const { sent, container } = await atPreview();
    await lift();
    expect(sent("preview_move")).toEqual([{ round: 3, learner: 173, to: 23 }]);
    const rows = within(container.querySelector<HTMLElement>(".g-effects")!).getAllByRole("row").map((row) => row.textContent);
    expect(rows[1]).toContain(".58 before, .63 after");
    expect(rows[1]).toContain("Wednesday 18–21 and Friday 19–20 open up"); // as they are in Oslo
    expect(rows[2]).toContain("Tomasz Zieliński gets a second wish.");
    expect(rows[3]).toContain("Still within 2.6% of the best possible.");
    expect(rowOf("Food and farming").className).toContain("g-target");
    expect(sent("move_person")).toEqual([]);
  });

  test("moves at a press, tells so, and the focus goes along", async () => {
    const after = fixture.groups().map((group) => group.number === 17 ? { ...group, people: group.people.filter(({ id }) => id !== 173) }
      : group.number === 23 ? { ...group, people: [...group.people, fixture.tomasz()] } : group);
    const { sent } = await atPreview({ move_person: () => fixture.page({ groups: after, changes: 2 }) });
    await lift();
    await press("Move Tomasz Zieliński");
    expect(sent("move_person")).toEqual([{ round: 3, version: 5, learner: 173, to: 23 }]);
    expect(said()).toContain("Tomasz Zieliński is in group 23 now.");
    expect(rowOf("Food and farming").contains(document.activeElement)).toBe(true);
    expect(document.activeElement).toBe(button("Tomasz Zieliński"));
  });

  test("can be left as it is, by button and by Escape, and the focus is back at the face", async () => {
    const { sent } = await atPreview();
    await lift();
    await press("Leave as it is");
    expect(document.activeElement).toBe(button("Tomasz Zieliński"));
    await lift();
    fireEvent.keyDown(screen.getByRole("combobox", { name: "to group" }), { key: "Escape" });
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(document.activeElement).toBe(button("Tomasz Zieliński"));
    expect(sent("move_person")).toEqual([]);
  });

  test("that is not allowed says why, and offers no button", async () => {
    await atPreview({ preview_move: () => fixture.effects({ allowed: false, why_not: "They share no language." }) });
    await lift();
    expect(screen.getByText("They share no language.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Move Tomasz Zieliński" })).toBeNull();
  });

  test("counts only the answer to the last question", async () => {
    const waiting: (() => void)[] = [];
    const { answers } = await atPreview();
    answers.preview_move = ({ to }) => new Promise((resolve) => waiting.push(() => resolve(fixture.effects({ why_not: `about ${to}`, allowed: false }))));
    await lift("Tomasz Zieliński", "23");
    expect(screen.getByText("Working out what changes …")).toBeTruthy();
    fireEvent.change(screen.getByRole("combobox"), { target: { value: "31" } });
    await settle();
    await pass(() => waiting[1]!());
    await pass(() => waiting[0]!());
    expect(screen.getByText("about 31")).toBeTruthy();
  });

  test("leaves those alone who are members already, and locked groups", async () => {
    await atPreview();
    await press("Rosa Huamán");
    expect(screen.getByText("Is already a member of this group and stays.")).toBeTruthy();
    expect(screen.queryByRole("combobox")).toBeNull();
    await press("Amina Diallo");
    expect(screen.getByText("This group is locked. Unlock it to move somebody.")).toBeTruthy();
  });

  test("works with a mouse by dragging a face onto a group, which opens the same preview", async () => {
    const { sent } = await atPreview();
    const under = vi.spyOn(document, "elementFromPoint");
    const drag = (topic: string, end: string) => pass(() => {
      fireEvent.pointerDown(button("Tomasz Zieliński"), { pointerType: "mouse", button: 0, clientX: 10, clientY: 10 });
      under.mockReturnValue(rowOf(topic));
      fireEvent.pointerMove(window, { clientX: 10, clientY: 90 });
      fireEvent(window, end === "Escape" ? new KeyboardEvent("keydown", { key: end }) : new PointerEvent(end, { clientX: 10, clientY: 90 }));
    });
    await drag("Clean water", "pointerup"); // locked: it takes nobody
    await drag("Food and farming", "Escape");
    await drag("Food and farming", "pointercancel");
    expect(screen.queryByRole("combobox")).toBeNull();
    await drag("Food and farming", "pointerup");
    await settle();
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "to group" }).value).toBe("23");
    expect(sent("preview_move")).toEqual([{ round: 3, learner: 173, to: 23 }]);
    expect(sent("move_person")).toEqual([]);
  });

  test("is undone at a press", async () => {
    const { sent } = await atPreview({ undo_move: () => fixture.page({ changes: 0 }) });
    expect(screen.getByText(/1 change since the run/)).toBeTruthy();
    await press("Undo the last one");
    expect(sent("undo_move")).toEqual([{ round: 3, version: 5 }]);
    expect(said()).toContain("The last change is undone.");
    expect(document.activeElement?.textContent).toBe("All groups");
    expect(screen.queryByText(/since the run/)).toBeNull();
  });

  test("says that somebody else was faster, and shows how it is now", async () => {
    const { answers, sent } = await atPreview({ move_person: movedOn });
    await lift();
    answers.round_page = () => fixture.page({ round: fixture.round({ version: 9 }), changes: 4 });
    await press("Move Tomasz Zieliński");
    expect(said()).toContain("Somebody else has changed this meanwhile. You see how it is now.");
    expect(screen.queryByRole("alert")).toBeNull();
    await settle();
    expect(screen.getByText(/4 changes since the run/)).toBeTruthy();
    answers.move_person = () => fixture.page({ round: fixture.round({ version: 10 }) });
    await press("Move Tomasz Zieliński");
    expect(sent("move_person").at(-1).version).toBe(9);
    expect(said()).not.toContain("Somebody else has changed this meanwhile. You see how it is now.");
  });
});
