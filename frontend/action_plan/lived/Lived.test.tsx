import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { setLanguage } from "../../shared/i18n";
import * as files from "../../shared/save";
import { violations } from "../../shared/test-axe";
import { empty, keyed, NOW, state } from "../fixtures";
import type { Checkin, State } from "../state";
import { button, buttons, later, open, refuse } from "../test-app";

const checkin = (more: Partial<Checkin> & Pick<Checkin, "id">): Checkin => ({
  version: 3, planned: "", date: "", predicted: "", did: "", learned: "", decision: "", words: "", by: 1, writers: [1], at: "2026-11-18T14:00:00Z", marks: {}, ...more,
});
const settle = () => later(1_000); // what is typed is sent after a pause

/** The server keeps notes as well. */
function notes(start: State): Parameters<typeof open>[1] {
  type Notes = Record<string, Record<string, any>>;
  const kept: Notes = { checkins: { ...start.checkins }, meetings: { ...start.meetings }, readings: { ...start.readings } };
  const gone: Record<string, any> = {};
  let turn = 60;
  const told = (kind: string, id: string, more: object = {}) => ({ version: `g1.1.${(turn += 1)}.0`, [kind]: { [id]: kept[kind]![id] ?? null }, ...more });
  return {
    add_note: ({ kind, id, fields }) => {
      kept[kind]![id] ??= { predicted: "", did: "", learned: "", words: "", decision: "", planned: "", date: "", where: "", there: [], text: "", agreed: [], who: [], how: "", marks: {}, ...fields, id, version: turn, by: 1, writers: [1], at: start.now };
      return told(kind, id);
    },
    edit_note: ({ kind, id, changes }) => {
      kept[kind]![id] = { ...kept[kind]![id], ...changes, version: turn };
      return told(kind, id);
    },
    remove_note: ({ kind, id }) => {
      gone[id] = { kind, note: kept[kind]![id], by: 1, at: start.now };
      delete kept[kind]![id];
      return told(kind, id, { removed_notes: { [id]: gone[id] } });
    },
    restore_note: ({ kind, id }) => {
      kept[kind]![id] = gone[id].note;
      return told(kind, id, { removed_notes: { [id]: null } });
    },
  };
}
const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string | RegExp, words: string) => fireEvent.input(field(name), { target: { value: words } });

beforeEach(() => {
  window.localStorage.clear();
  vi.useFakeTimers();
});

async function enter(start: State = state(), answers: Parameters<typeof open>[1] = {}) {
  const view = open(start, { ...notes(start), ...answers });
  fireEvent.click(button("What happens"));
  await settle();
  return view;
}

const planned = (more: Partial<State> = {}): State => state({
  checkins: keyed([checkin({ id: "firstcheckin0001", date: "2026-11-18", did: "One lesson" }), checkin({ id: "secondcheckin001", planned: "2026-12-01", predicted: "Ten speak" })]),
  next: { what: "checkin", id: "secondcheckin001", day: "2026-12-01", days: 11, mine: false }, ...more,
});

describe("what happened", () => {
  it("stands newest first, what is planned on top, and is free of what axe knows", async () => {
    const { container } = await enter(planned());
    const list = within(container.querySelector<HTMLElement>(".p-timeline")!);
    expect(list.getAllByRole("heading").map((one) => one.textContent)).toEqual(["Check-in 2", "Check-in 1", "What happened in our meeting"]);
    expect(list.getByText("planned for 1 December")).toBeTruthy();
    expect(list.getByText("10 November, Library, 2 of 5 there")).toBeTruthy();
    expect(list.getByText("Counts as taking part")).toBeTruthy();
    expect(list.getByText("Vision submitted, version 2")).toBeTruthy();
    vi.useRealTimers();
    expect(await violations(container)).toEqual([]);
  });

  it("begins with the next step, which opens the check-in that is due, dated today, with the focus in it", async () => {
    const { sent } = await enter(planned());
    expect(screen.getByRole("heading", { name: "Your next step: check-in 2, on 1 December" })).toBeTruthy();
    fireEvent.click(button("Begin check-in"));
    await settle();
    expect(sent("edit_note")[0]).toMatchObject({ kind: "checkins", id: "secondcheckin001", changes: { date: "2026-11-20" } });
    expect(document.activeElement).toBe(field("We predicted"));
    expect(field("We predicted").value).toBe("Ten speak");
  });

  it("keeps a round as it is written, and what comes of it; closing leads back to where one was", async () => {
    const { sent } = await enter(planned());
    fireEvent.click(button("Change check-in 1"));
    type("We learned", "The order mattered");
    fireEvent.click(screen.getByRole("radio", { name: "Adopt" }));
    await settle();
    fireEvent.click(button("Done"));
    await settle();
    expect(document.activeElement).toBe(button("Change check-in 1"));
    expect(screen.getByText("The order mattered")).toBeTruthy();
    expect(sent("edit_note").map(({ changes }) => changes)).toContainEqual({ decision: "adopt" });
  });

  it("puts a check-in that was begun and not written back to its day", async () => {
    const { sent } = await enter(planned({ checkins: keyed([checkin({ id: "secondcheckin001", planned: "2026-12-01" })]) }));
    fireEvent.click(button("Begin check-in"));
    await settle();
    fireEvent.click(button("Done"));
    await settle();
    expect(screen.getByText("planned for 1 December")).toBeTruthy();
    expect(sent("edit_note").map(({ changes }) => changes)).toEqual([{ date: "2026-11-20" }, { date: "" }]);
  });

  it("keeps a note of a meeting from its first word on, under one id, without taking the focus away", async () => {
    const { sent } = await enter();
    fireEvent.click(button("Write a meeting note"));
    const text = field("What happened");
    expect(document.activeElement).toBe(text);
    type("Where", "Sofie’s kitchen");
    expect(sent("add_note")).toEqual([]);
    text.focus();
    type("What happened", "We read");
    await settle();
    type("What happened", "We read the cards");
    expect(document.activeElement).toBe(text);
    fireEvent.input(field("What you agreed on, one thing at a time"), { target: { value: "Yusuf brings tea" } });
    fireEvent.keyDown(field("What you agreed on, one thing at a time"), { key: "Enter" });
    await settle();
    fireEvent.click(button("Done"));
    await settle();
    expect(sent("add_note")).toHaveLength(1);
    expect(sent("add_note")[0]).toMatchObject({ kind: "meetings", fields: { date: "2026-11-20", where: "Sofie’s kitchen", there: [1], text: "We read" } });
    expect(screen.getByText("We read the cards")).toBeTruthy();
    expect(screen.getByText("Yusuf brings tea")).toBeTruthy();
  });

  it("is taken away without a question, and brought back", async () => {
    const { sent } = await enter();
    fireEvent.click(button("Change the note of 10 November"));
    fireEvent.click(button("Take it away"));
    await settle();
    expect(screen.queryByText("We chose the cards.")).toBeNull();
    fireEvent.click(button("Bring it back"));
    await settle();
    expect(screen.getByText("We chose the cards.")).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("What happened, newest first");
    expect(sent("remove_note")).toHaveLength(1);
    expect(sent("restore_note")[0]).toMatchObject({ kind: "meetings", id: "tuesdaymeeting01" });
  });

  it("is planned for a day, and moved", async () => {
    const { sent } = await enter(empty());
    expect(screen.getByText(/Nothing has happened yet/)).toBeTruthy();
    fireEvent.click(buttons("Plan a check-in")[1]!);
    type("On which day", "2026-12-03");
    type("What will you try, and what do you expect?", "Without cards");
    fireEvent.click(button("Keep"));
    await settle();
    expect(sent("add_note")[0]).toMatchObject({ kind: "checkins", fields: { planned: "2026-12-03", predicted: "Without cards" } });
    fireEvent.click(button("Move check-in 1"));
    type("On which day", "2026-12-04");
    fireEvent.click(button("Keep"));
    await settle();
    expect(screen.getByText("planned for 4 December")).toBeTruthy();
  });

  it("lets somebody choose where two wrote the same text at once, in the words of the form", async () => {
    const { answers } = await enter(planned());
    answers.edit_note = ({ id }) => refuse(409, { code: "row_clash", message: "Both", clash: { row: id, version: 9, field: "learned", base: "", yours: "Order matters", theirs: "Cards matter", together: "Cards matter\nOrder matters", by: 2, at: NOW, merged: [] } });
    fireEvent.click(button("Change check-in 1"));
    type("We learned", "Order matters");
    await settle();
    expect(screen.getByText("Cards matter", { exact: false, selector: ".m-clash *" })).toBeTruthy();
    expect(document.querySelector(".m-clash")!.textContent).toContain("We learned");
  });

  it("cannot be changed where one only looks", async () => {
    await enter(state({ readonly: "masquerade" }));
    for (const name of [/^Change/, /Write a meeting note/, /Add a reading/, /Begin/]) expect(buttons(name)).toEqual([]);
  });
});

describe("what is counted", () => {
  it("has a sentence, a chart and a table that say the same", async () => {
    const { container } = await enter();
    const card = within(screen.getByRole("region", { name: "Pupils who speak in a lesson" }));
    expect(card.getByText("Seven of 28 spoke on 18 November, two more than at the start.")).toBeTruthy();
    expect(card.getAllByRole("row").map((row) => row.textContent)).toEqual(["Readingof 28Who counted, howChange", "18 November7Yusuf Öztürk", "11 November5Yusuf Öztürk"]);
    expect(container.querySelectorAll(".p-chart").length).toBe(1);
  });

  it("takes a number as people write it, and says what is wrong with anything else", async () => {
    setLanguage("de", false, null);
    const { sent } = await enter();
    fireEvent.click(button(/^Add a reading of/));
    type("Value", "many");
    fireEvent.click(button("Keep"));
    expect(screen.getByText("Write it as a number, such as 12 or 7.5.")).toBeTruthy();
    expect(sent("add_note")).toEqual([]);
    type("Value", "12,5");
    fireEvent.click(button("Keep"));
    await settle();
    expect(sent("add_note")[0]).toMatchObject({ kind: "readings", fields: { indicator: "pupilswhospeak01", date: "2026-11-20", value: "12.5", who: [1] } });
    expect(screen.getByText("12,5")).toBeTruthy();
  });

  it("is downloaded as a table, and the days of the plan as a calendar", async () => {
    const saved = vi.spyOn(files, "save").mockImplementation(() => undefined);
    const { sent } = await enter(state(), { readings_csv: () => ({ file: new Blob(), name: "readings.csv" }), calendar: () => ({ file: new Blob(), name: "plan.ics" }) });
    fireEvent.click(button(/^Download the readings of/));
    await settle();
    fireEvent.click(button("Put in my calendar"));
    fireEvent.click(button("Only what I do"));
    await settle();
    expect(sent("readings_csv")).toEqual([{ indicator: "pupilswhospeak01" }]);
    expect(sent("calendar")).toEqual([{ mine: true }]);
    expect(saved.mock.calls.map(([, name]) => name)).toEqual(["readings.csv", "plan.ics"]);
    saved.mockRestore();
  });
});

it("says how many actions are done and shows the open ones, the nearest first", async () => {
  await enter();
  const card = within(screen.getByRole("region", { name: "Actions" }));
  expect(card.getByText("1 of 4 done")).toBeTruthy();
  expect(card.getAllByRole("button").map((one) => one.textContent)).toEqual(["Print 120 talk cards", "First lesson with quiet minutes", "Explain the cards to 8B, ask what they think"]);
});
