import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { violations } from "../../shared/test-axe";
import { asset, state } from "../fixtures";
import * as rooms from "../rooms";
import type { MapVersion, State } from "../state";
import { bring, open, pass, type Answers } from "../test-app";

beforeEach(() => window.localStorage.clear());

/** The first version: one asset that is gone since, one that came further, no other. */
const THEN: MapVersion = {
  ...state().versions[0]!, problem: "", reflections: [], people: { 9: "Otieno" }, links_by_id: {},
  items: { mamarose: asset({ id: "mamarose", name: "Mama Rose Adhiambo", offers: "Keeps the key and the cash book of the Obunga pump", level: "team", knows: [1, 2], state: "idea" }), oldrig01: asset({ id: "oldrig01", name: "The old rig", kind: "places" }) },
};
const removed = { asset: THEN.items.oldrig01!, links: [], by: 2, at: "2026-11-12T10:00:00Z", why: "sold in May", version: 9 };

async function enter(answers: Answers = {}, more: Partial<State> = {}) {
  bring({ rooms });
  const view = open(state({ removed: { oldrig01: removed }, ...more }), { read_version: () => THEN, ...answers });
  fireEvent.click(screen.getByRole("button", { name: /^Versions/ }));
  await pass();
  return view;
}

const line = (name: string): string => screen.getByText(name, { selector: "li b" }).closest("li")!.textContent!;

it("says of every asset what became of it, by sign and word", async () => {
  const { container } = await enter();
  expect(screen.getByText("17 added")).toBeTruthy();
  expect(line("Mama Rose Adhiambo")).toMatch(/≠changed.*State: .*Idea.*Agreed/);
  expect(line("The old rig")).toContain("Removed by Kwame, 12 November: “sold in May”.");
  expect(line("Harambee morning")).toMatch(/^\+added/);
  expect(await violations(container)).toEqual([]);
});

it("brings back what was removed", async () => {
  const { sent } = await enter();
  fireEvent.click(screen.getByRole("button", { name: "Bring back" }));
  await pass();
  expect(sent("restore_asset")[0]).toMatchObject({ id: "oldrig01" });
});

it("restores a version after a question", async () => {
  const { sent } = await enter({ restore_version: () => ({ version: "g1.1.50.0" }) });
  fireEvent.click(screen.getByRole("button", { name: "Restore version 1" }));
  expect(sent("restore_version")).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Restore it" }));
  await pass();
  expect(sent("restore_version")[0]).toMatchObject({ number: 1 });
});

it("says how far one came, in numbers and in a sentence", async () => {
  await enter();
  const card = within(screen.getByRole("heading", { name: "How far you came" }).parentElement!);
  expect(card.getByText(/8 people, places and things said yes or are helping\. Before it was 0\./)).toBeTruthy();
});

it("hands over both as tables", async () => {
  const { sent } = await enter({ export_map: () => ({ file: new Blob(["x"]), name: "Wells.csv" }) });
  fireEvent.click(screen.getByRole("button", { name: "Download both (CSV)" }));
  await pass();
  expect(sent("export_map")).toEqual([{ format: "csv", number: 1 }, { format: "csv" }]);
});

it("explains itself while there is no version", async () => {
  await enter({}, { versions: [] });
  expect(screen.getByText(/^Nobody has submitted a version yet\./)).toBeTruthy();
});
