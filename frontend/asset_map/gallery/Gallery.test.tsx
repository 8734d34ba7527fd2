import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { asset, link, settings, state } from "../fixtures";
import * as rooms from "../rooms";
import type { GalleryRow, MapVersion, State } from "../state";
import { bring, open, pass, refuse, type Answers } from "../test-app";

const row = (more: Partial<GalleryRow> = {}): GalleryRow => ({
  id: 7, title: "Agua de la Sierra", problem: "Rain tanks stand empty.", members: ["Marisol"], counts: { people: 2, trade: 1 }, states: { idea: 1, asked: 0, agreed: 1, active: 1 },
  shapes: [{ kind: "people", level: "self", state: "idea", x: 0, y: -300 }, { kind: "trade", level: "team", state: "active", x: 400, y: 100 }, { kind: "people", level: "team", state: "agreed", x: 1, y: 2 }],
  at: "2026-11-18T09:00:00Z", mine: false, ...more,
});
const page = (...rows: GalleryRow[]) => ({ rows, total: rows.length, page: 1, pages: 1 });

const THEIRS: MapVersion = {
  number: 0, name: "Agua de la Sierra", at: "2026-11-18T09:00:00Z", by: 0, assets: 2, links: 1, kinds: 2, states: { idea: 1, asked: 0, agreed: 0, active: 1 }, problem: "Rain tanks stand empty.",
  items: {
    person01: asset({ id: "person01", name: "", person: true, by: 0 }), thetank1: asset({ id: "thetank1", name: "The tank", kind: "places", state: "active", knows: [91], by: 0 }),
  },
  links_by_id: { link0001: link("link0001", "person01", "knows", "thetank1") }, reflections: [], people: { 91: "Marisol" },
};

beforeEach(() => window.localStorage.clear());

async function enter(answers: Answers = {}, more: Partial<State> = {}) {
  bring({ rooms });
  const view = open(state({ settings: settings({ gallery: true }), ...more }), { gallery_page: () => page(row()), gallery_map: () => THEIRS, consent: () => ({ version: "g1.1.41.0" }), ...answers });
  fireEvent.click(screen.getByRole("button", { name: "Gallery" }));
  await pass(() => new Promise((resume) => setTimeout(resume, 5)));
  return view;
}

const press = async (name: string) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await pass(() => new Promise((resume) => setTimeout(resume, 5)));
};

describe("one’s own map", () => {
  it("is private until somebody says yes, and tells what would be shown of it", async () => {
    await enter();
    const card = within(screen.getByRole("region", { name: "Your map in this course" }));
    expect(card.getByText(/^Only your group sees it\. It is shown when/)).toBeTruthy();
    expect(card.getByText(/People without an account appear by their kind only\./)).toBeTruthy();
    expect(card.getByRole<HTMLInputElement>("radio", { name: "As the others say" }).checked).toBe(true);
  });

  it("takes a yes, and a no at once", async () => {
    const consent = (mine: "yes" | "no", yes: number, no: number) => ({ version: "g1.1.41.0", consent: { mine, yes, no, public: !no } });
    const { sent } = await enter({ consent: ({ answer }) => (answer === "yes" ? consent("yes", 1, 0) : consent("no", 0, 1)) });
    fireEvent.click(screen.getByRole("radio", { name: "Yes, and name me" }));
    await pass();
    expect(screen.getByText("It is shown to this course. 1 of you is named beside it.")).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "No" }));
    await pass();
    expect(screen.getByText("Only your group sees it: 1 of you said no.")).toBeTruthy();
    expect(sent("consent").map(({ answer }) => answer)).toEqual(["yes", "no"]);
  });

  it("is one’s own decision where one works alone", async () => {
    await enter({}, { group: null, consent: { mine: "yes", yes: 1, no: 0, public: true } });
    expect(screen.getByText("It is shown to this course, with your name.")).toBeTruthy();
    expect(screen.getAllByRole("radio").map((one) => one.parentElement!.textContent)).toEqual(["Yes", "No"]);
  });
});

describe("the maps of others", () => {
  it("stand as cards with a cover drawn from their shapes, and its numbers in words", async () => {
    const { container } = await enter();
    const card = screen.getByRole("article", { name: "Agua de la Sierra" });
    expect(card.querySelectorAll(".m-mini path")).toHaveLength(3);
    expect(card.textContent).toContain("3 assets, 2 said yes or are helping");
    expect(card.textContent).toContain("By Marisol. Last changed on 18 November.");
    expect(card.textContent).toContain("People: 2");
    expect(await violations(container)).toEqual([]);
  });

  it("name nobody who did not agree", async () => {
    await enter({ gallery_page: () => page(row({ members: [] })) });
    expect(screen.getByText(/By a group that is not named\./)).toBeTruthy();
  });

  it("are searched once the writer pauses, and paged", async () => {
    vi.useFakeTimers();
    bring({ rooms });
    const { sent } = open(state({ settings: settings({ gallery: true }) }), { gallery_page: ({ text, page: at }) => ({ rows: text === "nothing" ? [] : [row()], total: text === "nothing" ? 0 : 14, page: at, pages: 2 }) });
    fireEvent.click(screen.getByRole("button", { name: "Gallery" }));
    await pass(() => vi.advanceTimersByTimeAsync(10));
    fireEvent.click(screen.getByRole("button", { name: "Older maps" }));
    await pass(() => vi.advanceTimersByTimeAsync(400));
    for (const text of ["n", "no", "nothing"]) fireEvent.input(screen.getByLabelText("Search groups and problems"), { target: { value: text } });
    await pass(() => vi.advanceTimersByTimeAsync(400));
    expect(sent("gallery_page")).toEqual([{ text: "", page: 1 }, { text: "", page: 2 }, { text: "nothing", page: 1 }]);
    expect(screen.getByText("No map has “nothing” in its name or its problem.")).toBeTruthy();
  });

  it("open to be looked at: nothing can be changed, people without an account have no name", async () => {
    const { container, sent } = await enter();
    await press("Look at the map of Agua de la Sierra");
    expect(sent("gallery_map")).toEqual([{ id: 7 }]);
    expect(document.activeElement?.textContent).toBe("Agua de la Sierra");
    const list = within(screen.getByRole("heading", { name: "The same as a list" }).parentElement!);
    expect(list.getByText("People, without a name")).toBeTruthy();
    expect(list.getByText("The tank")).toBeTruthy();
    for (const name of [/Add/, /Edit/, /Tidy up/]) expect(screen.queryByRole("button", { name })).toBeNull();
    expect(screen.queryByText("Harambee morning")).toBeNull(); // not a word of one's own map
    expect(await violations(container)).toEqual([]);
    await press("Back to all maps");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Look at the map of Agua de la Sierra");
  });

  it("may be taken back between the card and the look", async () => {
    await enter({ gallery_map: () => refuse(404, { code: "not_there", message: "This is not here." }) });
    await press("Look at the map of Agua de la Sierra");
    expect(screen.getByRole("alert").textContent).toContain("This map is not shown any more.");
  });
});
