import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { violations } from "../../shared/test-axe";
import type { ServerAnswers } from "../../shared/test-page";
import { action, keyed, state } from "../fixtures";
import type { PlanVersion, State, VersionHead } from "../state";
import { button, open, pass } from "../test-app";

beforeEach(() => window.localStorage.clear());

const HEADS: VersionHead[] = [
  { serial: 7, part: "work", number: 2, name: "", at: "2026-11-18T10:00:00Z", by: 2, late: true, due: "2026-11-15", signers: [{ id: 1, answer: "agree", why: "", earlier: false }, { id: 9, answer: "object", why: "Too fast", earlier: false }] },
  { serial: 4, part: "work", number: 1, name: "First go", at: "2026-11-10T10:00:00Z", by: 1, late: false, due: "2026-11-15", signers: [] },
];

/** A copy with one action that is gone since, one that was otherwise, and a text of two lines. */
const copy = (head: VersionHead, more: Partial<PlanVersion> = {}): PlanVersion => ({
  ...head, part_title: "Getting to work", problem: state().problem.text, sections: { "work.first": "Quiet minutes\nOn Mondays" },
  rows: keyed([action("printtalkcards01", 1024, "Print 120 talk cards", [4, 9], "", ["oldchip1"], "", "not_begun"), action("askthechoir00001", 2048, "Ask the choir", [], "", [], "", "not_begun")]),
  chips: { oldchip1: { id: "oldchip1", name: "The old press", kind: "places", kind_name: "Places", shape: "square", colour: 2, was: "", gone: false } },
  readings: {}, charts: {}, checkins: {}, meetings: {}, people: { 9: "Otieno" }, changed: { sections: [], rows: [] }, ...more,
});

/** Nobody waits for the vision here, so that writing begins at "Getting to work" though it was submitted. */
const start = (more: Partial<State> = {}): State => {
  const one = state();
  return state({ settings: { ...one.settings, parts: one.settings.parts.filter(({ id }) => id === "work" || id === "final") }, versions: HEADS, ...more });
};

async function enter(more: Partial<State> = {}, answers: ServerAnswers = {}) {
  const view = open(start(more), { read_version: ({ number }: { number: number }) => copy(HEADS.find(({ serial }) => serial === number)!), ...answers });
  await pass();
  return view;
}

it("says of every version who submitted it, who agreed and who objected, and that late is fine", async () => {
  await enter({ former: { 9: "Otieno" } });
  const line = screen.getByText("Version 2", { selector: "b" }).closest("li")!.textContent;
  expect(line).toContain("Submitted by Mateo García on 18 November. After 15 November, the day it was planned for; that is fine.");
  expect(line).toContain("Amina Diallo agreed. Otieno objected: “Too fast”");
  expect(screen.getByText("Version 1, First go", { selector: "b" })).toBeTruthy();
});

it("opens one in its place, as it was", async () => {
  const { sent } = await enter();
  fireEvent.click(button("Read version 1"));
  await pass();
  const then = document.querySelector(".p-then")!.textContent;
  expect(then).toMatch(/Quiet minutesOn Mondays/);
  expect(then).toMatch(/Print 120 talk cards.*Yusuf Öztürk and Otieno.*The old press.*Not begun.*Ask the choir/);
  expect(sent("read_version").map(({ number }) => number)).toContain(4);
  fireEvent.click(button("Close it"));
  await pass();
  expect(document.activeElement).toBe(button("Read version 1"));
});

it("compares with now: by sign and word, texts by lines, rows by fields", async () => {
  await enter();
  const line = (name: string) => screen.getByText(name, { selector: ".m-changes b" }).closest("li")!.textContent!;
  expect(line("Print 120 talk cards")).toMatch(/^≠changed.*Who: .*Otieno.*Done when: .*nothing.*Cards lie in room 12.*Status: /);
  expect(line("Ask the choir")).toMatch(/^−removed/);
  expect(line("First lesson with quiet minutes")).toMatch(/^\+added.*Added by Amina Diallo, 12 November\./);
  expect(line("What we will try first")).toContain("taken out: ");
  expect(screen.getByText(/things have changed since version 2\./)).toBeTruthy();
});

it("compares two versions, and finds the same", async () => {
  await enter();
  fireEvent.change(screen.getByLabelText("After"), { target: { value: "4" } });
  await pass();
  expect(screen.getByText("The two are the same.")).toBeTruthy();
});

it("keeps away while there is no version", async () => {
  await enter({ versions: [] });
  expect(screen.queryByText("Versions")).toBeNull();
});

it("has no faults for assistive technology", async () => {
  const { container } = await enter();
  fireEvent.click(button("Read version 2"));
  await pass();
  expect(await violations(container.querySelector(".p-versions")!)).toEqual([]);
});

