import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import * as files from "../../shared/save";
import { violations } from "../../shared/test-axe";
import { state, text } from "../fixtures";
import type { Final, MapOfPlan, State } from "../state";
import { button, open, pass } from "../test-app";

const MAP: MapOfPlan = {
  problem: "Pumps break.", kinds: [{ id: "people", name: "People", shape: "disc", colour: 0 }, { id: "places", name: "Places", shape: "diamond", colour: 3 }], levels: [{ id: "team", name: "Our team" }], verbs: [{ id: "supports", name: "supports" }],
  assets: { rose0001: { id: "rose0001", name: "Mama Rose", kind: "people", level: "team", state: "agreed", offers: "Keeps the key" }, yard0001: { id: "yard0001", name: "The yard", kind: "places", level: "team", state: "idea", offers: "" } },
  links: { link0001: { id: "link0001", from: "rose0001", verb: "supports", to: "problem" } }, positions: {},
};
const final = (more: Partial<Final> = {}): Final => ({
  can_choose: [{ id: "map:2", source: "map", title: "About the asset map", name: "Mateo García", text: "We had more than we thought." }], feedback: [{ id: "7", name: "", text: "Ask the quiet ones.", will: "use", because: "they know" }],
  contributors: ["Amina Diallo"], unnamed: 2, map: MAP, parts: [{ part: "vision", serial: 2, number: 2 }, { part: "work", serial: null, number: 0 }, { part: "measuring", serial: null, number: 0 }], ...more,
});
const settle = () => pass(() => new Promise((resume) => setTimeout(resume, 5)));

beforeEach(() => window.localStorage.clear());

async function enter(start: State = state(), answers: Parameters<typeof open>[1] = {}) {
  const view = open(start, { read_final: () => final(), ...answers });
  fireEvent.click(button("Final deliverable"));
  await settle();
  return view;
}

const sheet = () => document.querySelector<HTMLElement>(".p-sheet")!;

describe("the deliverable", () => {
  it("reads as a whole: parts, tables, the map, what was counted, what happened, what others said", async () => {
    const { container } = await enter();
    const headings = within(sheet()).getAllByRole("heading").map((one) => one.textContent!.trim());
    for (const one of ["The Riverside Circle", "The problem we work on", "Getting to work", "Who does what", "Our asset map", "People", "What we measure", "What happened", "Check-in 1, 18 November", "What others said, and what we do with it"]) {
      expect(headings).toContain(one);
    }
    expect(sheet().textContent).toContain("Written by Amina Diallo and 2 more members.");
    expect(sheet().textContent).toContain("We use it, because: they know");
    expect(within(sheet()).getByRole("img", { name: /^Picture of a map with 2 assets/ })).toBeTruthy();
    expect(within(sheet()).getByRole("img", { name: /^Chart of Pupils who speak/ })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it("names those who agreed; other members are “a member”, people without an account as the group wrote them", async () => {
    await enter();
    const table = within(sheet()).getByRole("table", { name: "Who does what" });
    const who = within(table).getAllByRole("row").slice(1).map((row) => row.querySelectorAll("td")[2]!.textContent);
    expect(who).toEqual(["Amina Diallo", "a member, Mr Haile, school office", "a member", "a member"]);
    expect(sheet().textContent).not.toContain("Mateo García");
  });

  it("keeps what learners wrote as text", async () => {
    await enter(state({ sections: { "work.first": text("# A heading\n<img src=x onerror=alert(1)>\n- one") } }));
    expect(sheet().querySelector("img")).toBeNull();
    expect(within(sheet()).getByRole("heading", { name: "A heading" })).toBeTruthy();
    expect(sheet().textContent).toContain("<img src=x onerror=alert(1)>");
  });

  it("is put together from what is chosen", async () => {
    const { sent } = await enter(state(), { choose_final: ({ since: _, ...choice }) => ({ version: "g1.1.70.0", final: choice }) });
    expect(sheet().textContent).not.toContain("We had more than we thought.");
    fireEvent.click(screen.getByLabelText("About the asset map, Mateo García"));
    await settle();
    fireEvent.click(screen.getByLabelText("Our asset map"));
    await settle();
    expect(sheet().textContent).toContain("We had more than we thought.");
    expect(sheet().textContent).not.toContain("Mama Rose");
    expect(sent("choose_final").at(-1)).toMatchObject({ reflections: ["map:2"], map: false, names: true });
  });

  it("says which parts are handed in, and leads to them", async () => {
    await enter();
    const parts = screen.getByRole("list", { name: "The parts" });
    expect([...parts.children].map((one) => one.textContent)).toEqual(["Visionversion 2", "Getting to worknot submitted yet", "Measuringnot submitted yet"]);
  });
});

describe("taking it along", () => {
  it("is one press: the document is written with the pictures that this browser could draw", async () => {
    const saved = vi.spyOn(files, "save").mockImplementation(() => undefined);
    const { sent } = await enter(state(), { export_plan: ({ format }) => ({ file: new Blob(), name: `plan.${format}` }) });
    fireEvent.click(button("Download: Document (DOCX)"));
    await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(sent("export_plan")[0]).toMatchObject({ format: "docx", pictures: {} });
    await settle();
    expect(screen.getAllByText(/^plan\.docx is among your downloads, without some pictures/)).toBeTruthy();
    fireEvent.click(button("Download: Table (CSV)"));
    await settle();
    expect(sent("export_plan").map(({ format }) => format)).toEqual(["docx", "csv"]);
    saved.mockRestore();
  });

  it("on paper has a page of its own, with nothing on it but the deliverable", async () => {
    const page = document.implementation.createHTMLDocument();
    const print = vi.fn();
    const paper = Object.assign(Object.create(null), { document: page, focus: vi.fn(), print, close: vi.fn() });
    const opened = vi.spyOn(window, "open").mockReturnValue(paper as Window);
    await enter();
    fireEvent.click(screen.getByRole("radio", { name: "A3" }));
    fireEvent.click(button("Print, or keep as PDF"));
    expect(page.title).toBe("The Riverside Circle");
    expect(page.querySelector("h1")!.textContent).toBe("The Riverside Circle");
    expect(page.querySelectorAll("main input, main button")).toHaveLength(0);
    expect(page.querySelectorAll("main table").length).toBeGreaterThan(3);
    expect(page.querySelector("style")!.textContent).toContain("size:A3 portrait");
    page.querySelector<HTMLButtonElement>("nav button")!.click();
    expect(print).toHaveBeenCalled();
    opened.mockRestore();
  });
});
