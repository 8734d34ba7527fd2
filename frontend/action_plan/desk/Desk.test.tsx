import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { Offline } from "../../shared/xblock";
import * as desk from "../desk";
import { comment, settings, state } from "../fixtures";
import type { Criterion, State } from "../state";
import { bring, button, later, open as openApp, refuse } from "../test-app";
import { board, feedback, row, theirs } from "./fixtures";
import { largestStop } from "./need";

type Answers = Parameters<typeof openApp>[1];
const mine = (more: Partial<State["settings"]> = {}) => state({ staff: true, group: null, me: { id: 90, name: "Ms Berg", initials: "MB" }, settings: settings(more) });

async function open(answers: Answers = {}, start = mine()) {
  bring({ desk });
  const view = openApp(start, { board: () => board(), view_plan: () => theirs(), ...answers });
  await press(button("Groups"));
  return view;
}
const press = async (what: HTMLElement) => {
  fireEvent.click(what);
  await later(200);
};
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const plans = () => screen.queryAllByRole("button", { name: /^Look at the plan of/ }).map((one) => one.getAttribute("aria-label")!.replace("Look at the plan of ", ""));
const cells = (name: RegExp) => within(screen.getByRole("row", { name })).getAllByRole("cell");
const words = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Your/ });

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe("the board of course staff", () => {
  it("has a row for every plan, by who needs somebody, with the reason as a sentence", async () => {
    await open();
    expect(plans()).toEqual(["Kirjasto auki", "Casa abierta", "Math at the market", "The Riverside Circle", "\u2068حديقة السطح\u2069"]);
    const heads = screen.getAllByRole("rowheader").filter((one) => one.getAttribute("scope") === "rowgroup");
    expect(heads.map(({ textContent }) => textContent)).toEqual(["Need you", "Could use a word", "On their way"]);
    expect(cells(/^Kirjasto auki/)[1]!.textContent).toMatch(/^Three of five silent since 2 November\./);
    expect(cells(/^Casa abierta/)[1]!.textContent).toContain("1 mark is not released");
  });

  it("says of each part how far it is, in words and not by colour alone", async () => {
    await open();
    const [, , , parts] = cells(/^Math at the market/);
    expect(within(parts!).getAllByRole("listitem").map((one) => one.querySelector(".g-hidden")!.textContent)).toEqual([
      "Vision: version 2 is submitted", "Getting to work: version 1 is submitted", "Measuring: being written", "Final deliverable: not begun",
    ]);
    expect(cells(/^The Riverside Circle/)[3]!.textContent).toContain("Getting to work: version 2 is submitted, late");
  });

  it("draws who was active so that full height is the whole group, and says the same", async () => {
    await open();
    const bars = screen.getAllByRole("img", { name: "Active each week, the oldest first: 5, 5, 4, 5, 3, 2, 2, 2, of 5 members" });
    expect([...bars[0]!.querySelectorAll("rect")].map((one) => one.getAttribute("height"))).toEqual(["24", "24", "19.2", "24", "14.4", "9.6", "9.6", "9.6"]);
  });

  it("shows only those of one need, and fetches the pages on which they stand", async () => {
    const pages = [[row(1, "A", "waits", "Quiet.", [])], [row(2, "B", "word", "Slow.", [])], [row(3, "C", "fine", "Well.", [])]];
    const view = await open({ board: ({ page }) => board({ rows: pages[page - 1], page, pages: 3, total: 3, needs: { waits: 1, word: 1, fine: 1 } }) });
    expect(plans()).toEqual(["A"]);
    await press(button(/is on its way/));
    for (const _ of pages) await later(20); // page after page
    expect(plans()).toEqual(["C"]);
    expect(view.sent("board").map(({ page }) => page)).toEqual([1, 2, 3]);
    await press(button(/is on its way/));
    expect(plans()).toEqual(["A", "B", "C"]);
  });

  it("fetches the next page when asked, and what one searches once one has stopped typing", async () => {
    const view = await open({ board: ({ page, text }) => board({ rows: [row(page, `${text || "Group"} ${page}`, "fine", "Well.", [])], page, pages: text ? 1 : 2, total: text ? 1 : 2 }) });
    await press(button("Show more"));
    expect(plans()).toEqual(["Group 1", "Group 2"]);
    for (const value of ["n", "nig", "night "]) type(screen.getByRole("searchbox", { name: "Search by name" }), value);
    await later(400);
    expect(view.sent("board").slice(2)).toEqual([{ text: "night", page: 1 }]);
    expect(plans()).toEqual(["night 1"]);
  });

  it("is saved as a file", async () => {
    const create = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:it");
    const file = new Blob(["Group"]);
    await open({ board_csv: () => ({ file, name: "plans.csv" }) });
    await press(button("Download the table"));
    expect(create).toHaveBeenCalledWith(file);
    expect(screen.getByText("Saved as plans.csv")).toBeTruthy();
  });

  it("says why it is not there, and tries again; says so when there is no plan yet", async () => {
    let cut = true;
    await open({ board: () => { if (cut) throw new Offline(); return board({ rows: [], total: 0, groups: 0 }); } });
    cut = false;
    await press(within(screen.getByRole("alert")).getByRole("button", { name: "Try again" }));
    expect(screen.getByText(/^There is no plan yet/)).toBeTruthy();
  });

  it("tells how far people came, as a chart, as a table and in sentences", async () => {
    await open();
    const chart = screen.getByRole("figure", { name: "How far people came" });
    expect(within(chart).getAllByRole("listitem").map(({ textContent }) => textContent!.trim())).toEqual(["Vision18", "Getting to work12 of 18", "Measuring5 of 12", "Final deliverable0 of 5"]);
    expect(screen.getByText("1 of 5 groups have not submitted “Vision” yet.")).toBeTruthy();
    expect(screen.getByText(/^Most stop between “Getting to work” and “Measuring”\. 7 people have come that far/)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "Table" }));
    expect(within(screen.getByRole("row", { name: /^Vision/ })).getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(["4", "18"]);
    expect(largestStop([{ part: "a", groups: 2, people: 8 }, { part: "b", groups: 2, people: 8 }])).toBeNull();
  });

  it("is not offered to learners", () => {
    openApp(state());
    expect(screen.queryByRole("button", { name: "Groups" })).toBeNull();
  });

  it("has nothing that axe objects to, a row being open", async () => {
    const { container } = await open({ view_plan: () => theirs({ feedback: { a: feedback("a"), b: feedback("b", { kind: "mark", points: 7, released: false }) } }) }, mine({ marks: "points", points: 10 }));
    await press(button("Write to Casa abierta"));
    fireEvent.click(screen.getByRole("radio", { name: "A mark" }));
    vi.useRealTimers();
    expect(await violations(container)).toEqual([]);
  });
});

describe("writing to a group", () => {
  const answer = (more: Partial<ReturnType<typeof feedback>>) => ({ version: "g6.1.41.0", feedback: { newone: feedback("newone", { at: "2026-11-20T12:04:00Z", name: "Ms Berg", ...more }) } });

  it("opens under its row, and says what they will read and who signs", async () => {
    const view = await open({ write_feedback: ({ text, part }) => answer({ text, part }) });
    await press(button("Write to Kirjasto auki"));
    expect(button("Close what you write to Kirjasto auki").getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText("It appears in their plan, signed by you.")).toBeTruthy();
    fireEvent.change(screen.getByRole("combobox", { name: "About" }), { target: { value: "vision" } });
    type(words(), "Both are fine.");
    await press(button("Send"));
    expect(view.sent("view_plan")).toEqual([{ group: 5 }]);
    expect(view.sent("write_feedback")).toEqual([{ group: 5, since: "g1.1.40.0", id: expect.stringMatching(/^[a-z0-9]{16}$/), kind: "word", part: "vision", text: "Both are fine.", points: null, rubric: {} }]);
    expect(screen.getByText("Sent to Kirjasto auki.")).toBeTruthy();
    expect(words().value).toBe("");
    expect(screen.getByText("Both are fine.")).toBeTruthy();
    expect(cells(/^Kirjasto auki/)[1]!.textContent).toContain("2 words from course staff");
  });

  it("keeps what is begun while one looks at the plan, and what the server does not take", async () => {
    const view = await open({ write_feedback: () => refuse(422, { code: "too_long", message: "That is too long." }) });
    await press(button("Write to Kirjasto auki"));
    type(words(), "A word");
    await press(button("Look at the plan of Kirjasto auki"));
    await press(button("Back to all plans"));
    expect(words().value).toBe("A word");
    await press(button("Send"));
    expect(screen.getByText("That is too long.")).toBeTruthy();
    await press(button("Send"));
    const [first, second] = view.sent("write_feedback");
    expect(second.id).toBe(first.id); // the same word, not a second one
    expect(words().value).toBe("A word");
  });

  it("keeps a note for colleagues", async () => {
    const view = await open({ write_feedback: ({ text, kind }) => answer({ text, kind }) });
    await press(button("Write to Kirjasto auki"));
    fireEvent.click(screen.getByRole("radio", { name: "A private note" }));
    expect(screen.getByText("Only course staff read it.")).toBeTruthy();
    type(words(), "Phone them.");
    await press(button("Keep the note"));
    expect(view.sent("write_feedback")[0]).toMatchObject({ kind: "note", text: "Phone them." });
    expect(screen.queryByRole("radio", { name: "A mark" })).toBeNull();
  });

  it("gives points, which are read when they are released", async () => {
    const view = await open({
      write_feedback: ({ points, kind }) => answer({ points, kind, released: false, text: "" }),
      release: () => answer({ points: 7.5, kind: "mark", text: "" }),
    }, mine({ marks: "points", points: 10 }));
    await press(button("Write to Kirjasto auki"));
    fireEvent.click(screen.getByRole("radio", { name: "A mark" }));
    type(screen.getByRole("spinbutton", { name: "Points, 10 at most" }), "7.5");
    await press(button("Keep the mark"));
    expect(screen.getByText("7.5 points of 10")).toBeTruthy();
    expect(cells(/^Kirjasto auki/)[1]!.textContent).toContain("1 mark is not released");
    await press(button("Release the mark about “Getting to work”"));
    expect(view.sent("release")).toEqual([{ group: 5, since: "g6.1.41.0", ids: ["newone"] }]);
    expect(screen.getByText("Released")).toBeTruthy();
    expect(cells(/^Kirjasto auki/)[1]!.textContent).not.toContain("not released");
  });

  it("gives a level for each criterion of a rubric, and adds its points up", async () => {
    const level = (id: string, points: number) => ({ id, title: id, points });
    const rubric: Criterion[] = [{ id: "a", title: "Problem", levels: [level("low", 0), level("high", 4)] }, { id: "b", title: "Steps", levels: [level("low", 1), level("high", 2)] }];
    const view = await open({ write_feedback: ({ rubric: chosen }) => answer({ kind: "mark", rubric: chosen, points: null, released: false }) }, mine({ marks: "rubric", rubric }));
    await press(button("Write to Kirjasto auki"));
    fireEvent.click(screen.getByRole("radio", { name: "A mark" }));
    for (const name of ["Problem", "Steps"]) fireEvent.change(screen.getByRole("combobox", { name }), { target: { value: name === "Steps" ? "low" : "high" } });
    expect(screen.getByText("Together: 5 points of 6")).toBeTruthy();
    await press(button("Keep the mark"));
    expect(view.sent("write_feedback")[0]).toMatchObject({ kind: "mark", points: null, rubric: { a: "high", b: "low" } });
    expect(screen.getByText("5 points of 6")).toBeTruthy();
  });

  it("releases all marks at once, where several wait", async () => {
    const waits = (id: string) => feedback(id, { kind: "mark", points: 1, released: false, part: id });
    const view = await open({ view_plan: () => theirs({ feedback: { vision: waits("vision"), work: waits("work") } }), release: () => ({ version: "g6.1.41.0", feedback: {} }) }, mine({ marks: "complete" }));
    await press(button("Write to Casa abierta"));
    await press(button("Release all 2 marks"));
    expect(view.sent("release")[0].ids).toEqual(["vision", "work"]);
  });
});

describe("a plan that course staff look at", () => {
  it("is seen as its group sees it, cannot be changed, and one comes back to its row", async () => {
    const view = await open({ view_plan: () => theirs({ feedback: { note: feedback("note", { kind: "note", text: "Phone them.", released: false }) } }) });
    await press(button("Look at the plan of Casa abierta"));
    expect(view.sent("view_plan")).toEqual([{ group: 6 }]);
    expect(screen.queryByText("Phone them.")).toBeNull(); // a note is for colleagues
    expect(screen.getByRole("heading", { name: "Casa abierta" })).toBe(document.activeElement);
    expect(screen.getByRole("heading", { level: 3, name: "What we will try first" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Submit/ })).toBeNull();
    await press(button("Back to all plans"));
    expect(document.activeElement).toBe(button("Look at the plan of Casa abierta"));
    expect(view.sent("board")).toHaveLength(2);
  });

  it("has what is open first, each with the way to its section", async () => {
    await open({ view_plan: () => theirs({ comments: { a: comment({ id: "a", text: "Who tells 8B?", where: "work.stop" }), b: comment({ id: "b", text: "Done", settled: true }), c: comment({ id: "c", text: "From a peer", role: "peer" }) } }) });
    await press(button("Look at the plan of Casa abierta"));
    const open_ = screen.getByRole("region", { name: "1 open comment" });
    expect(within(open_).getAllByRole("listitem").map((one) => one.querySelector("p[dir]")!.textContent)).toEqual(["Who tells 8B?"]);
    expect(within(open_).getByRole("button", { name: "Go to What could stop us" })).toBeTruthy();
  });
});
