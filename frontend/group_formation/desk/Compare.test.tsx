import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, expect, test, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import * as desk from "../desk";
import { state } from "../fixtures";
import { open, pass, shelf, type Answers } from "../test-app";
import * as fixture from "./fixtures";
import { stepsTo } from "./Histogram";
import { percent, score } from "./numbers";

Object.assign(shelf, { desk });

const press = async (name: string) => {
  await pass(() => fireEvent.click(screen.getByRole("button", { name })));
  await pass(() => vi.advanceTimersByTimeAsync(1));
};
const select = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "Beside" });

beforeEach(() => void vi.useFakeTimers());

const other = (more: Parameters<typeof fixture.round>[0] = {}) => fixture.round({
  id: 4, number: 4, rules: fixture.rules({ preset: "hours_first", causes: "some", skills: "off" }),
  figures: fixture.figures({ first_or_second: 0.81, first: 0.55, two_hours: 0.99, unplaced: 1, worst_tenth: 0.51 }), ...more,
});

async function comparing(rounds = [other(), fixture.round()], answers: Answers = {}) {
  const view = open(state({ staff: true }), {
    match_desk: () => fixture.desk({ rounds }), round_page: ({ round }) => fixture.page({ round: round === 4 ? other() : fixture.round() }), ...answers,
  });
  await press("Matching");
  await press("Look at the preview: Round 3");
  await press("Compare with other rules");
  return view;
}

const verdict = (figure: string) => within(screen.getByRole("rowheader", { name: figure }).closest("tr")!).getAllByRole("cell").map((cell) => cell.textContent);

test("two previews stand side by side, and words say which is better in what", async () => {
  await comparing();
  expect(select().selectedOptions[0]!.textContent).toBe("Round 4, “Hours first”");
  expect(verdict("Got a first or second wish")).toEqual(["89%", "81%", "Round 3"]);
  expect(verdict("Groups with 2 common hours or more")).toEqual(["93%", "99%", "Round 4"]);
  expect(verdict("Could not be placed")).toEqual(["2", "1", "Round 4"]);
  expect(verdict("Common hours a week, median")).toEqual(["3", "3", "alike"]);
  expect(verdict("Groups")).toEqual(["111", "111", ""]);
  expect(screen.getByText("Round 3 is better in 2 figures. Round 4 is better in 2 figures.")).toBeTruthy();
});

test("scores are compared only where both rounds go by the same rules", async () => {
  const view = await comparing();
  expect(verdict("Mean score of the worst-served tenth")).toEqual([".47", ".51", "each by its own rules"]);
  view.unmount();
  await comparing([other({ rules: fixture.rules() }), fixture.round()]);
  expect(verdict("Mean score of the worst-served tenth")).toEqual([".47", ".51", "Round 4"]);
});

test("one is chosen: the other one opens, or this one stays", async () => {
  await comparing();
  await press("Choose Round 3");
  expect(screen.queryByRole("combobox", { name: "Beside" })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Preview of round 3" }));
  await press("Compare with other rules");
  await press("Choose Round 4");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Preview of round 4" }));
});

test("where there is no other preview one is run from here, and stands beside this one when it is ready", async () => {
  const { answers, sent } = await comparing([fixture.round()], {
    start_round: () => fixture.desk({ rounds: [fixture.running(), fixture.round()] }), round_progress: () => fixture.running(),
  });
  fireEvent.click(screen.getByRole("radio", { name: /Hours first/ }));
  await press("Form groups with these");
  expect(sent("start_round")[0].rules.preset).toBe("hours_first");
  expect(screen.getByRole("progressbar")).toBeTruthy();
  answers.round_progress = () => other();
  answers.match_desk = () => fixture.desk({ rounds: [other(), fixture.round()] });
  await pass(() => vi.advanceTimersByTimeAsync(1_000));
  expect(verdict("Could not be placed")).toEqual(["2", "1", "Round 4"]);
  fireEvent.change(select(), { target: { value: "new" } });
  expect(screen.getByRole("button", { name: "Form groups with these" })).toBeTruthy();
  await press("Close the comparison");
  expect(screen.queryByRole("heading", { name: "Compare with other rules" })).toBeNull();
});

test("axe finds no fault with a comparison", async () => {
  await comparing();
  vi.useRealTimers();
  expect(await violations(screen.getByRole("heading", { name: "Compare with other rules" }).closest("section")!)).toEqual([]);
});

test("the steps of an axis are even, few, and reach the highest bar", () => {
  expect(stepsTo(29)).toEqual([10, 20, 30]);
  expect(stepsTo(0)).toEqual([1]);
  expect(stepsTo(3)).toEqual([1, 2, 3]);
  expect(stepsTo(7)).toEqual([2, 4, 6, 8]);
  for (const most of [1, 5, 11, 99, 100, 101, 2_600]) {
    const steps = stepsTo(most);
    expect(steps.at(-1)).toBeGreaterThanOrEqual(most);
    expect(steps.length).toBeLessThanOrEqual(4);
    expect(steps.every((step, i) => step === steps[0]! * (i + 1) && Number.isInteger(step))).toBe(true);
  }
});

test("scores are short where English is read", () => {
  expect([score(0.47), score(0.6683, 4), score(1), score(0), percent(0.026, 1)]).toEqual([".47", ".6683", "1.00", ".00", "2.6%"]);
});
