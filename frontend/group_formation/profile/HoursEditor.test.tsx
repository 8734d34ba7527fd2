import { fireEvent, render, screen } from "@testing-library/preact";
import axe from "axe-core";
import { useState } from "preact/hooks";
import { describe, expect, it, vi } from "vitest";
import { setLanguage } from "../../shared/i18n";
import type { LocalHours } from "../state";
import { HoursEditor } from "./HoursEditor";

let now: LocalHours = [];

function Stage({ start }: { start: LocalHours }) {
  const [hours, setHours] = useState(start);
  now = hours;
  return <HoursEditor hours={hours} onChange={setHours} label="My free hours" />;
}

function show(start: LocalHours = []) {
  now = start;
  return render(<Stage start={start} />);
}

const cell = (name: string) => screen.getByRole("gridcell", { name });
const line = () => screen.getByLabelText<HTMLInputElement>("Prefer to type?");
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });

describe("the hours editor by keyboard", () => {
  it("is one tab stop, moved by arrows", () => {
    const { container } = show();
    expect(container.querySelectorAll("[role=gridcell][tabindex='0']")).toHaveLength(1);
    cell("Monday 09–10").focus();
    press("ArrowDown");
    press("ArrowRight");
    expect(document.activeElement).toBe(cell("Tuesday 10–11"));
    expect(container.querySelectorAll("[role=gridcell][tabindex='0']")).toHaveLength(1);
  });

  it("goes on from where the focus is, wherever it was put", () => {
    show();
    cell("Friday 20–21").focus();
    press("ArrowUp");
    expect(document.activeElement).toBe(cell("Thursday 20–21"));
  });

  it("marks and unmarks with Space", () => {
    show();
    cell("Monday 09–10").focus();
    press(" ");
    expect(now).toEqual([9]);
    expect(cell("Monday 09–10").getAttribute("aria-selected")).toBe("true");
    press(" ");
    expect(now).toEqual([]);
  });

  it("marks a block with Shift and arrows, and gives back what the block leaves", () => {
    show();
    cell("Monday 09–10").focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft"]) press(key, { shiftKey: true });
    expect(now).toEqual([9, 10, 33, 34]);
  });

  it("stops at the edges of the week", () => {
    show();
    cell("Monday 09–10").focus();
    press("Home");
    press("ArrowLeft");
    press("ArrowUp");
    expect(document.activeElement).toBe(cell("Monday 06–07"));
    press("End");
    press("ArrowRight");
    expect(document.activeElement).toBe(cell("Monday 23–24"));
  });

  it("moves along the line of reading in a language read from right to left", () => {
    setLanguage("ar", true, null);
    const { container } = show();
    container.querySelector<HTMLElement>("[role=gridcell][tabindex='0']")!.focus();
    const before = Number((document.activeElement as HTMLElement).dataset.at);
    press("ArrowLeft");
    expect(Number((document.activeElement as HTMLElement).dataset.at)).toBe(before + 1);
  });

  it("begins the week where the reader's begins", () => {
    setLanguage("en-US", false, null);
    show();
    expect(screen.getAllByRole("rowheader")[0]!.textContent).toBe("Sun");
  });
});

describe("the hours editor by pointer", () => {
  it("paints where it is dragged, and unmarks when it began on a marked hour", () => {
    show();
    fireEvent.pointerDown(cell("Monday 09–10"), { button: 0, buttons: 1 });
    fireEvent.pointerOver(cell("Tuesday 11–12"), { buttons: 1 });
    fireEvent.pointerUp(window);
    expect(now).toEqual([9, 10, 11, 33, 34, 35]);
    fireEvent.pointerOver(cell("Sunday 20–21"), { buttons: 0 });
    fireEvent.pointerDown(cell("Monday 09–10"), { button: 0, buttons: 1 });
    fireEvent.pointerUp(window);
    expect(now).toEqual([10, 11, 33, 34, 35]);
  });

  it("takes back what a finger painted when the page was scrolled with it", () => {
    show([40]);
    fireEvent.pointerDown(cell("Monday 09–10"), { button: 0, buttons: 1 });
    fireEvent(cell("Monday 09–10"), new Event("pointercancel", { bubbles: true }));
    expect(now).toEqual([40]);
  });

  it("marks once for a tap, and also for the bare click of a screen reader", () => {
    show();
    fireEvent.pointerDown(cell("Monday 09–10"), { button: 0, buttons: 1 });
    fireEvent.pointerUp(window);
    fireEvent.click(cell("Monday 09–10"));
    expect(now).toEqual([9]);
    fireEvent.click(cell("Monday 10–11"));
    expect(now).toEqual([9, 10]);
  });
});

describe("the hours editor in words", () => {
  it("mirrors the grid in the typed line and the typed line in the grid", () => {
    show();
    fireEvent.input(line(), { target: { value: "tue 19-21" } });
    expect(now).toEqual([43, 44]);
    expect(line().value).toBe("tue 19-21");
    fireEvent.blur(line());
    expect(line().value).toBe("Tue 19–21");
    fireEvent.click(cell("Tuesday 21–22"));
    expect(line().value).toBe("Tue 19–22");
  });

  it("names what it did not understand once the learner pauses, not while typing", async () => {
    vi.useFakeTimers();
    show();
    fireEvent.input(line(), { target: { value: "Tue 19-21, whenever" } });
    expect(screen.queryByText(/did not understand/)).toBeNull();
    await vi.advanceTimersByTimeAsync(1300);
    expect(screen.getByText("We did not understand “whenever”. The rest is marked.")).toBeTruthy();
    expect(line().value).toBe("Tue 19-21, whenever");
    expect(line().getAttribute("aria-invalid")).toBe("true");
  });

  it("folds out the night on request, and by itself when night hours are marked", () => {
    show();
    expect(screen.queryByRole("gridcell", { name: "Monday 03–04" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Show the night, 00–06" }));
    fireEvent.click(cell("Monday 03–04"));
    expect(now).toEqual([3]);
    expect(screen.queryByRole("button", { name: /night/ })).toBeNull();
  });

  it("adds the presets to what is marked, and clears", () => {
    show([0]);
    fireEvent.click(screen.getByRole("button", { name: "Weekday evenings" }));
    expect(now).toHaveLength(16);
    fireEvent.click(screen.getByRole("button", { name: "Weekend mornings" }));
    expect(now).toHaveLength(22);
    fireEvent.click(screen.getByRole("button", { name: "Clear" }));
    expect(now).toEqual([]);
  });

  it("sums up the week for those who do not see the grid", () => {
    show([43, 44]);
    const grid = screen.getByRole("grid", { name: "My free hours" });
    expect(document.getElementById(grid.getAttribute("aria-describedby")!)?.textContent).toBe("2 hours a week Tue 19–21");
  });

  it("has nothing that axe objects to", async () => {
    const { container } = show([43]);
    expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  });
});
