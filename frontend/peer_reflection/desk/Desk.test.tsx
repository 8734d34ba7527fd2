import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { button, pass, refuse, type ServerAnswers } from "../../shared/test-page";
import { Offline } from "../../shared/xblock";
import * as script from "../desk";
import { contribution, face, kwame, settings, state } from "../fixtures";
import { bring, open as openApp } from "../test-app";
import { desk, reported, waiting } from "./fixtures";
import { byNeed, groupsByNeed, inWords, reasons } from "./need";

/** Presses, and lets what is asked for by what that shows come and be drawn. */
const press = async (what: HTMLElement) => {
  await pass(() => fireEvent.click(what));
  await pass();
};
const rows = () => screen.queryAllByRole("button", { name: /^(Answer|Close)/ }).map((one) => one.closest("li")!.getAttribute("aria-label"));
const row = (name: string) => within(screen.getByRole("listitem", { name }));

async function open(answers: ServerAnswers = {}, who: "each" | "group" = "each") {
  bring({ desk: script });
  const staff = state({ staff: true, group: null, me: face("Fatima", { mine: true, staff: true }), settings: settings({ who }) });
  const view = openApp(staff, { desk: () => desk(), ...answers });
  await press(button("Who waits"));
  return view;
}

describe("who waits", () => {
  it("is sorted by need, with the reason in a sentence", async () => {
    await open();
    expect(rows()).toEqual(["Lucía", "Kwame", "Bram"]);
    expect(row("Lucía").getByText(/Nobody has it in hand/).textContent).toBe("Nobody has answered for 5 days. Nobody has it in hand.");
    expect(row("Bram").getByText("1 person has it in hand.")).toBeTruthy();
    expect(screen.getByText("need you").closest("li")!.textContent).toContain("2");
  });

  it("comes first when somebody says so, and in its turn again when it is undone", async () => {
    const boosted = [waiting(21, "Kwame", { boosted: true }), waiting(22, "Lucía", { hours: 130 })];
    const view = await open({ boost: ({ on }) => (on ? desk({ waiting: boosted }) : desk()) });
    await press(button("Serve first what Kwame wrote"));
    expect(view.sent("boost")).toEqual([{ contribution: 21, on: true }]);
    expect(row("Kwame").getByText("It comes first.")).toBeTruthy();
    expect(document.activeElement).toBe(button("No longer serve first what Kwame wrote"));
    await press(button("No longer serve first what Kwame wrote"));
    expect(view.sent("boost")[1]).toEqual({ contribution: 21, on: false });
    expect(document.activeElement).toBe(button("Serve first what Kwame wrote"));
  });

  it("is answered under its row, as course staff, and what is written stays while one looks elsewhere", async () => {
    let left = desk();
    const view = await open({ desk: () => left, read: () => ({ contribution: contribution(), responses: [] }), respond: () => state() });
    await press(button("Answer Kwame"));
    expect(view.sent("read")).toEqual([{ contribution: 21 }]);
    expect(screen.getByText("Asking the boda-boda riders to carry spare parts.")).toBeTruthy();
    await pass(() => fireEvent.input(screen.getByRole("textbox", { name: /^I like/ }), { target: { value: "You went there yourself." } }));
    await press(button("Close what Kwame wrote"));
    await press(button("Answer Kwame"));
    left = desk({ waiting: [waiting(22, "Lucía")] });
    await press(button("Send"));
    expect(view.sent("respond")).toEqual([{ contribution: 21, version: 1, answers: { like: "You went there yourself." }, lane: "staff" }]);
    expect(rows()).toEqual(["Lucía"]);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Who still waits" }));
  });

  it("keeps the text when the server does not take it", async () => {
    await open({ read: () => ({ contribution: contribution(), responses: [] }), respond: () => refuse(409, { code: "moved_on", message: "It was taken back." }) });
    await press(button("Answer Kwame"));
    await pass(() => fireEvent.input(screen.getByRole("textbox", { name: /^I like/ }), { target: { value: "Kept" } }));
    await press(button("Send"));
    expect(screen.getByRole("alert").textContent).toContain("It was taken back.");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^I like/ }).value).toBe("Kept");
  });
});

describe("what was reported", () => {
  const first = () => within(screen.getAllByRole("listitem").find((one) => one.textContent!.includes("Buy pumps"))!);

  it("stands there with its text, its reasons counted, and what was said, without who said it", async () => {
    await open();
    expect(first().getByRole("heading", { name: "Answer of प्रिया" })).toBeTruthy();
    expect(first().getByText(/2 people take it for advertising/).textContent).toContain("1 person finds it rude or hurtful.");
    expect(first().getByText("He sells pumps")).toBeTruthy();
    expect(first().getByText("Hidden")).toBeTruthy();
  });

  it("is shown again, and hidden again by undo, although the server has it off its list", async () => {
    const view = await open({ moderate: ({ hide }) => (hide ? desk() : desk({ reported: [] })) });
    await press(first().getByRole("button", { name: "Show it again" }));
    expect(view.sent("moderate")).toEqual([{ what: "response", id: 31, hide: false }]);
    expect(first().getByText("You show it again.")).toBeTruthy();
    expect(document.activeElement).toBe(first().getByRole("button", { name: "Undo" }));
    await press(first().getByRole("button", { name: "Undo" }));
    expect(view.sent("moderate")[1]).toEqual({ what: "response", id: 31, hide: true });
    expect(first().getByText("It stays hidden.")).toBeTruthy();
  });

  it("is hidden before enough people reported it, or left as it is", async () => {
    const view = await open({ moderate: () => desk(), desk: () => desk({ reported: [reported({ hidden: false })] }) });
    await press(button("Leave it as it is"));
    expect(view.sent("moderate")).toEqual([{ what: "response", id: 31, hide: false }]);
    await press(first().getByRole("button", { name: "Hide it" }));
    expect(first().getByText("You hid it.")).toBeTruthy();
  });
});

describe("a reflection that was reported", () => {
  it("can be read whole, for what it brought along may be what is wrong", async () => {
    bring({ rooms: { Browse: () => <p>Room</p>, Network: () => null } });
    const view = await open({ desk: () => desk({ reported: [reported({ id: 21, what: "contribution", text: "" })] }) });
    await press(button("Read all of it, with what it brought along"));
    expect(view.getByText("Room")).toBeTruthy();
  });
});

describe("the desk", () => {
  it("says the numbers in words, how far people came, and the groups by need", async () => {
    await open();
    expect(screen.getByText(/^40 people take part. 30 reflections are shared. 52 answers are given. 6 reflections have no answer yet. Half of the first answers came within 4 hours.$/)).toBeTruthy();
    expect(within(screen.getByRole("figure")).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["Take part40 ", "Shared a reflection30 of 40 ", "Have an answer24 of 30 "]);
    expect(screen.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual(["Casa abierta", "Without a group", "Clear Wells"]);
  });

  it("compares with 100 where more than that took part, and shows a long list bit by bit", async () => {
    const totals = { people: 400, contributions: 300, responses: 1, without: 0, median_first_hours: 0.4 };
    const many = Array.from({ length: 30 }, (_, at) => waiting(100 + at, `Person ${at}`));
    await open({ desk: () => desk({ totals, waiting: many }) });
    expect(screen.getByText("75 of 100 went on")).toBeTruthy();
    expect(screen.getByText(/Everybody has an answer. Half of the first answers came within an hour.$/)).toBeTruthy();
    expect(rows()).toHaveLength(25);
    await press(button("Show more: 5 are left"));
    expect(rows()).toHaveLength(30);
  });

  it("draws no steps where groups reflect together: people and reflections are not the same there", async () => {
    await open({}, "group");
    expect(screen.queryByRole("figure")).toBeNull();
  });

  it("is saved as files", async () => {
    const create = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:it");
    const file = new Blob(["Group"]);
    const view = await open({ export: () => ({ file, name: "reflections.csv" }) });
    await press(button("Download as a table, CSV"));
    await press(button("Download as data, JSON"));
    expect(view.sent("export")).toEqual([{ format: "csv" }, { format: "json" }]);
    expect(create).toHaveBeenCalledWith(file);
    expect(screen.getByText("Saved as reflections.csv")).toBeTruthy();
  });

  it("says why it is not there, and tries again", async () => {
    let cut = true;
    await open({ desk: () => { if (cut) throw new Offline(); return desk(); } });
    cut = false;
    await press(within(screen.getByRole("alert")).getByRole("button", { name: "Try again" }));
    expect(rows()).toHaveLength(3);
  });

  it("says so when nobody waits, nothing was reported and nobody has begun", async () => {
    const totals = { people: 0, contributions: 0, responses: 0, without: 0, median_first_hours: null };
    await open({ desk: () => desk({ waiting: [], reported: [], groups: [], totals }) });
    for (const words of ["Nobody has waited too long.", "Nothing was reported.", "Nobody has shared a reflection yet."]) expect(screen.getByText(words)).toBeTruthy();
  });

  it("has nothing that axe objects to, with a form open", async () => {
    const { container } = await open({ read: () => ({ contribution: contribution({ by: kwame() }), responses: [] }) });
    await press(button("Answer Kwame"));
    expect(await violations(container)).toEqual([]);
  });
});

describe("need", () => {
  it("is in hours for two days, then in days", () => {
    expect([inWords(1), inWords(47), inWords(50), inWords(80)]).toEqual(["1 hour", "47 hours", "2 days", "3 days"]);
  });
  it("is less where help is on the way", () => {
    const those = [waiting(1, "A", { hours: 300, boosted: true }), waiting(2, "B"), waiting(3, "C", { hours: 60 })];
    expect(byNeed(those, "needs").map(({ contribution: { id } }) => id)).toEqual([3, 2]);
    expect(reasons(those[0]!)).toEqual(["It comes first.", "The next person who asks is handed it.", "It has waited for 12 days."]);
  });
  it("of groups is how many wait, then how little they give", () => {
    const of = (name: string, without: number, given: number) => ({ name, people: 1, contributions: 1, given, received: 0, without });
    expect(groupsByNeed([of("a", 0, 0), of("b", 2, 3), of("c", 2, 1)]).map(({ name }) => name)).toEqual(["c", "b", "a"]);
  });
});
