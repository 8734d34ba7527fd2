import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import type { ServerAnswers } from "../../shared/test-page";
import { contribution, face, me, mine, response, shared, state } from "../fixtures";
import * as rooms from "../rooms";
import type { BrowseRow, State } from "../state";
import { bring, button, buttons, open, pass, refuse } from "../test-app";

const row = (more: Partial<BrowseRow> = {}): BrowseRow => ({ contribution: contribution(), answered: false, followed: false, ...more });
const page = (...rows: BrowseRow[]) => ({ rows, total: rows.length, page: 1, pages: 1, causes: [["Clean water", 3], ["Schools", 1]] });
const settle = () => pass(() => new Promise((resume) => setTimeout(resume, 5)));

beforeEach(() => window.localStorage.clear());

async function enter(answers: ServerAnswers = {}, start: State = shared()) {
  bring({ rooms });
  const view = open(start, { browse: () => page(row()), read: () => ({ contribution: contribution(), responses: [] }), ...answers });
  fireEvent.click(button("Look around"));
  await settle();
  return view;
}

const READ = "Read it, Kwame: Asking the boda-boda riders to carry spare parts";
const press = async (name: string) => {
  fireEvent.click(button(name));
  await settle();
};

describe("looking around", () => {
  it("shows first words, who waits, and what one has answered", async () => {
    const { container } = await enter({ browse: () => page(row(), row({ contribution: contribution({ id: 22, by: face("Leila"), waiting_since: null, responses: 2 }), answered: true })) });
    const cards = screen.getAllByRole("article");
    expect(cards[0]!.textContent).toContain("waits since 14 December");
    expect(cards[1]!.textContent).toMatch(/2 answers.*you have answered/);
    expect(screen.getByText("2 reflections. Newest first, and nobody is ranked.")).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it("searches once the writer pauses, by cause and what is followed, from the first page on", async () => {
    vi.useFakeTimers();
    bring({ rooms });
    const { sent } = open(shared(), { browse: ({ text, page: at }) => ({ ...page(...(text === "nothing" ? [] : [row()])), page: at, pages: 3 }) });
    const wait = () => pass(() => vi.advanceTimersByTimeAsync(400));
    fireEvent.click(button("Look around"));
    await wait();
    fireEvent.click(button("Older ones"));
    await wait();
    fireEvent.change(screen.getByLabelText("Cause"), { target: { value: "Clean water" } });
    await wait();
    fireEvent.click(button("Only what I follow"));
    await wait();
    for (const text of ["n", "no", "nothing"]) fireEvent.input(screen.getByLabelText("Search in what they wrote"), { target: { value: text } });
    await wait();
    expect(sent("browse")).toEqual([
      { text: "", cause: "", followed: false, page: 1 }, { text: "", cause: "", followed: false, page: 2 }, { text: "", cause: "Clean water", followed: false, page: 1 },
      { text: "", cause: "Clean water", followed: true, page: 1 }, { text: "nothing", cause: "Clean water", followed: true, page: 1 },
    ]);
    expect(screen.getByText("Nothing fits what you look for.")).toBeTruthy();
  });

  it("follows and lets go at once", async () => {
    const { sent } = await enter();
    const follow = button(/^Follow, Kwame: Asking/);
    fireEvent.click(follow);
    await settle();
    expect(follow.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(follow);
    await settle();
    expect(sent("follow")).toMatchObject([{ contribution: 21, on: true }, { contribution: 21, on: false }]);
  });

  it("says so where nobody has shared anything", async () => {
    await enter({ browse: () => ({ rows: [], total: 0, page: 1, pages: 1, causes: [] }) });
    expect(screen.getByText("Nobody else has shared a reflection yet.")).toBeTruthy();
    expect(screen.queryByLabelText("Cause")).toBeNull();
  });
});

describe("one reflection", () => {
  it("opens in the place of the list, with the answers one may read, and leads back to where one was", async () => {
    const answers = [response({ id: 5, contribution: 21, by: face("Leila"), to: face("Kwame"), helped: null, decision: null, isnew: false })];
    const { container } = await enter({ read: () => ({ contribution: contribution({ responses: 1, waiting_since: null }), responses: answers }) });
    await press(READ);
    expect(document.activeElement?.textContent).toBe("The reflection of Kwame");
    expect(screen.getByText("They laughed, then they began to argue who lives nearest to which pump.")).toBeTruthy();
    expect(within(screen.getByRole("region", { name: "1 answer" })).getByText("You stopped the moment it felt like a test.")).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    await press("Back to what others share");
    expect(document.activeElement?.getAttribute("aria-label")).toBe(READ);
  });

  it("is answered from there, once a version", async () => {
    const answered = [response({ id: 5, contribution: 21, by: me(), to: face("Kwame"), isnew: false })];
    const { answers } = await enter();
    await press(READ);
    expect(button("Answer Kwame")).toBeTruthy();
    answers.read = () => ({ contribution: contribution(), responses: answered });
    await press("Back to what others share");
    await press(READ);
    expect(buttons(/^Answer/)).toHaveLength(0);
    answers.read = () => ({ contribution: contribution({ current: 2, version: { ...contribution().version, number: 2 } }), responses: answered });
    await press("Back to what others share");
    await press(READ);
    expect(button("Answer the new version of Kwame")).toBeTruthy();
  });

  it("is read in its earlier versions too, which are not answered any more", async () => {
    const at = (number: number) => contribution({ current: 2, version: { ...contribution().version, number } });
    const { sent } = await enter({ read: ({ number }) => ({ contribution: at(number ?? 2), responses: [] }) });
    await press(READ);
    fireEvent.click(screen.getByLabelText("Version 1"));
    await settle();
    expect(sent("read")).toEqual([{ contribution: 21 }, { contribution: 21, number: 1 }]);
    expect(screen.getByText("This is version 1. Version 2 is the newest one; answers go to that.")).toBeTruthy();
    expect(buttons(/^Answer/)).toHaveLength(0);
  });

  it("may be taken back between the card and the look", async () => {
    await enter({ read: () => refuse(404, { code: "not_there", message: "This is not here." }) });
    await press(READ);
    expect(screen.getByRole("alert").textContent).toContain("This reflection is not shared any more.");
  });

  it("is neither answered nor reported by who wrote it, nor where one only looks", async () => {
    await enter({ browse: () => page(row({ contribution: mine() })), read: () => ({ contribution: mine(), responses: [] }) });
    await press("Read it, You: The cards felt like a test");
    expect(screen.getByText("Your reflection")).toBeTruthy();
    expect(buttons(/^(Answer|Report)/)).toHaveLength(0);
  });
});

describe("a report", () => {
  async function begin(answers: ServerAnswers = {}) {
    const view = await enter(answers, state());
    await press(READ);
    await press("Report");
    return view;
  }
  const send = async () => {
    fireEvent.submit(screen.getByRole("form", { name: "Report this" }));
    await settle();
  };

  it("takes a reason, words, and says what happens then", async () => {
    const { container, sent } = await begin({ report: () => ({ version: "n9" }) });
    expect(screen.getByText("Course staff look at it and decide. Nobody is told that it was you. Once 2 people have reported it, it is hidden until they decide.")).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    fireEvent.click(screen.getByLabelText("It is advertising, or has nothing to do with this"));
    fireEvent.input(screen.getByLabelText(/^In your words/), { target: { value: " sells pumps " } });
    await send();
    expect(sent("report")).toEqual([{ what: "contribution", id: 21, reason: "spam", words: "sells pumps" }]);
    expect(document.activeElement?.textContent).toBe("Reported. Course staff will look at it.");
  });

  it("keeps what was written when something is missing, and closes with Escape", async () => {
    await begin({ report: () => refuse(422, { code: "refused", message: "Not yet.", fields: { words: "Say in a few words what is wrong with it." } }) });
    fireEvent.click(screen.getByLabelText("Something else"));
    await send();
    expect(screen.getByText("Say in a few words what is wrong with it.")).toBeTruthy();
    fireEvent.keyDown(screen.getByRole("form", { name: "Report this" }), { key: "Escape" });
    await settle();
    expect(document.activeElement?.textContent).toBe("Report");
  });
});
