import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { setLanguage } from "../../shared/i18n";
import { violations } from "../../shared/test-axe";
import * as carry from "../carry";
import { large, link, settings, state } from "../fixtures";
import type { MapVersion, State } from "../state";
import { bring, open, pass, type Answers } from "../test-app";

const saved: [name: string, file: Blob][] = [];

beforeEach(() => {
  window.localStorage.clear();
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push([this.download, files.get(this.href)!]);
  });
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    files.set(`blob:${files.size}`, file as Blob);
    return `blob:${files.size - 1}`;
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});
const files = new Map<string, Blob>();

/** What the browser opens: a window with an empty document. */
function aWindow() {
  const sheet = document.implementation.createHTMLDocument("");
  Object.assign(sheet, { open: () => sheet, write: () => undefined, close: () => undefined });
  Object.defineProperty(sheet, "defaultView", { value: window });
  return { document: sheet, print: vi.fn(), close: vi.fn(), focus: vi.fn(), addEventListener: vi.fn() };
}
type Opened = ReturnType<typeof aWindow>;

function opened(): Opened {
  const page = aWindow();
  vi.spyOn(window, "open").mockReturnValue(page as unknown as Window);
  return page;
}

async function enter(start: State = state(), answers: Answers = {}) {
  bring({ carry });
  const view = open(start, answers);
  fireEvent.click(screen.getByRole("button", { name: "Take it to the meeting" }));
  await pass();
  return view;
}

const press = async (name: string) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await pass();
};

describe("on paper", () => {
  it("the whole map is in a window of its own: the picture, and every asset under its kind with its number", async () => {
    const page = opened();
    await enter();
    await press("Print the map");
    const sheet = within(page.document.body);
    expect(page.document.title).toBe("Clear Wells, Kisumu");
    expect(sheet.getByRole("heading", { level: 1 }).textContent).toBe("Clear Wells, Kisumu");
    expect(sheet.getByText("As it is on 20 November 2026.")).toBeTruthy();
    expect(sheet.getByRole("img").getAttribute("aria-label")).toContain("18 assets");
    expect(sheet.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual(settings().kinds.map(({ name }) => name));
    const rows = [...page.document.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")].map(({ textContent }) => textContent));
    expect(rows).toHaveLength(18);
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, i) => String(i + 1)));
    expect(rows.find(([, name]) => name === "St Monica’s schoolyard")![2]).toContain("could host: Harambee morning");
    expect(page.print).not.toHaveBeenCalled(); // one looks first
    fireEvent.click(sheet.getByRole("button", { name: "Print" }));
    expect(page.print).toHaveBeenCalledOnce();
  });

  it("names stand in the picture; a crowd bears the numbers of the list", async () => {
    const page = opened();
    await enter(large(80, 20));
    await press("Print the map");
    const words = [...page.document.querySelectorAll("svg[role=img] text")].map(({ textContent }) => textContent);
    expect(words).toEqual(expect.arrayContaining(["1", "80"]));
    expect(page.document.body.textContent).toContain("The numbers are those of the list.");
  });

  it("the paper is the one that was chosen, and rows are never torn", async () => {
    const page = opened();
    await enter();
    fireEvent.click(screen.getByRole("radio", { name: "A3" }));
    await press("Print the map");
    const css = [...page.document.querySelectorAll("style")].map(({ textContent }) => textContent).join();
    expect(css).toMatch(/size: ?A3 portrait/);
    expect(css).toMatch(/tr ?\{ ?break-inside: ?avoid/);
  });

  it("an empty form asks for what an asset has, in the author’s own words", async () => {
    const page = opened();
    await enter(state({ settings: settings({ kinds: [{ id: "songs", name: "Songs", shape: "star", colour: 1 }], levels: [{ id: "far", name: "Far away" }] }) }));
    await press("Print the inventory form");
    const cards = page.document.querySelectorAll(".card");
    expect(cards).toHaveLength(3);
    for (const words of ["Name", "Songs", "Far away", "What it offers", "Who knows it", "Where it is", "Asked?", "Not yet"]) {
      expect(cards[0]!.textContent).toContain(words);
    }
  });

  it("prints out of a frame where the browser holds windows back", async () => {
    vi.spyOn(window, "open").mockReturnValue(null);
    const page = aWindow();
    vi.spyOn(HTMLIFrameElement.prototype, "contentWindow", "get").mockReturnValue(page as unknown as null);
    await enter();
    await press("Print the map");
    expect(page.print).toHaveBeenCalledOnce();
    expect(page.document.querySelectorAll("tbody tr")).toHaveLength(18);
    document.querySelector("iframe")!.remove();
  });

  it("runs from right to left where the language does, and what learners wrote stays text", async () => {
    setLanguage("ar", true, null);
    const page = opened();
    await enter(state({ group: { id: 1, name: "<b>بنات</b>", size: 3 } }));
    await press("Print the map");
    expect(page.document.documentElement.dir).toBe("rtl");
    expect(page.document.querySelector("h1")!.textContent).toBe("<b>بنات</b>");
  });
});

describe("as a file", () => {
  const kept = (name: string) => ({ file: new Blob(["x"]), name });

  it("the server writes table and data, of the map as it is", async () => {
    const { sent } = await enter(state(), { export_map: ({ format }) => kept(`Wells.${format}`) });
    await press("Download: Table (CSV)");
    await press("Download: Data (JSON)");
    expect(sent("export_map")).toEqual([{ format: "csv" }, { format: "json" }]);
    expect(saved.map(([name]) => name)).toEqual(["Wells.csv", "Wells.json"]);
    expect(screen.getAllByText("Wells.json is among your downloads.")).toBeTruthy();
  });

  it("the document comes without the picture where this browser cannot draw, and says so", async () => {
    vi.spyOn(Image.prototype, "decode").mockRejectedValue(new Error("no"));
    const { sent } = await enter(state(), { export_map: () => kept("Wells.docx") });
    await press("Download: Document (DOCX)");
    expect(sent("export_map")).toEqual([{ format: "docx" }]);
    expect(screen.getAllByText(/Wells.docx is among your downloads, without the picture/)).toBeTruthy();
  });

  it("the drawing has every name, however many there are", async () => {
    await enter(large(90, 10));
    await press("Download: Drawing (SVG)");
    const text = await saved[0]![1].text();
    expect(saved[0]![0]).toBe("Clear Wells, Kisumu.svg");
    expect((text.match(/welding/g) ?? []).length).toBeGreaterThanOrEqual(5);
  });

  it("a version is taken along as it was", async () => {
    const then: MapVersion = { ...state().versions[0]!, problem: "Old words", items: { pumphead: state().assets.pumphead! }, links_by_id: { link0008: link("link0008", "pumphead", "supports", "problem") }, reflections: [], people: {} };
    const { sent } = await enter(state(), { read_version: () => then, export_map: () => kept("Wells.csv") });
    fireEvent.change(screen.getByLabelText("Which state of the map"), { target: { value: "1" } });
    await pass();
    await press("Download: Table (CSV)");
    expect(sent("export_map")).toEqual([{ format: "csv", number: 1 }]);
    const page = opened();
    await press("Print the map");
    expect(page.document.body.textContent).toContain("Version 1, before the village meeting, of 2 November 2026.");
    expect(page.document.querySelectorAll("tbody tr")).toHaveLength(1);
  });

  it("speaks of people who were not asked, and of changes the server does not have", async () => {
    const start = state();
    start.assets.mamarose!.person = true;
    const { net } = await enter(start);
    expect(screen.getByText(/^1 person on it has no account here/)).toBeTruthy();
    expect(screen.queryByText(/not on the server yet/)).toBeNull();
    net.cut = true;
    await press("Back to the list");
    fireEvent.input(screen.getByLabelText(start.settings.question), { target: { value: "The mill" } });
    fireEvent.submit(screen.getByLabelText(start.settings.question).closest("form")!);
    await pass();
    await press("Take it to the meeting");
    expect(screen.getByText(/^1 change is not on the server yet/)).toBeTruthy();
  });
});

it("is free of what axe knows, here and on paper", async () => {
  const page = opened();
  const { container } = await enter();
  expect(await violations(container)).toEqual([]);
  await press("Print the map");
  expect(page.document.querySelectorAll("th:not([scope])")).toHaveLength(0);
});
