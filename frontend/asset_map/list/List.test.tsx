import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { asset, empty, NOW, state } from "../fixtures";
import type { State } from "../state";
import { button, buttons, open, pass } from "../test-app";

const row = (name: string) => button(new RegExp(`^${name}`));
const group = (name: string) => document.querySelector<HTMLElement>(`section[aria-label="${name}"]`)!;
const rows = (name: string) => [...group(name).querySelectorAll<HTMLElement>("[data-row]")];
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const later = (ms: number) => pass(() => vi.advanceTimersByTimeAsync(ms));
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const question = "Who or what does your community already have?";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  window.localStorage.clear();
});

async function opened(start: State = state(), answers: Parameters<typeof open>[1] = {}) {
  const view = open(start, answers);
  await later(100);
  return view;
}

describe("adding to the map", () => {
  it("takes one after the other with Enter; focus, kind and level stay", async () => {
    const { sent } = await opened();
    fireEvent.change(screen.getAllByLabelText("Kind")[0]!, { target: { value: "places" } });
    const box = field(question);
    for (const name of ["Chairs", "Tables"]) {
      box.focus();
      type(question, name);
      fireEvent.submit(box.form!);
    }
    await later(2000);
    expect(sent("add_asset")).toMatchObject([{ name: "Chairs", kind: "places", level: "community", person: false }, { name: "Tables", kind: "places", level: "community" }]);
    expect([document.activeElement, box.value]).toEqual([box, ""]);
    expect(rows("Places and things").map((one) => one.textContent)).toEqual(expect.arrayContaining([expect.stringContaining("Chairs"), expect.stringContaining("Tables")]));
    expect(screen.getByText("Tables is on the map, under Places and things.")).toBeTruthy();
  });

  it("begins where somebody asked for one of a kind", async () => {
    await opened();
    fireEvent.click(button("Add one to Trade and exchange"));
    await later(0);
    expect([document.activeElement, screen.getAllByLabelText<HTMLSelectElement>("Kind")[0]!.value]).toEqual([field(question), "trade"]);
  });

  it("says gently that a number has no place here, and adds nothing empty", async () => {
    const { sent } = await opened();
    type(question, "Rose, +254 712 345 678");
    expect(screen.getByText(/looks like a phone number/)).toBeTruthy();
    type(question, "   ");
    fireEvent.submit(field(question).form!);
    await later(1000);
    expect(sent("add_asset")).toEqual([]);
  });

  it("marks somebody who is named as a person without an account", async () => {
    const { sent } = await opened(empty());
    type(question, "Mzee");
    fireEvent.submit(field(question).form!);
    await later(0);
    expect(sent("add_asset")).toMatchObject([{ kind: "people", person: true }]);
  });
});

describe("the rows", () => {
  it("are one Tab stop; arrow keys go from one to the next, Enter opens, Escape closes, and focus comes back", async () => {
    await opened();
    const stops = () => [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toEqual([row("Achieng’s welding")]);
    row("Achieng’s welding").focus();
    press("ArrowDown");
    press("ArrowDown");
    press("ArrowUp");
    expect([document.activeElement, ...stops()]).toEqual([row("Mama Rose"), row("Mama Rose")]);
    fireEvent.click(document.activeElement!); // what Enter does on a button
    await later(0);
    expect(document.activeElement).toBe(field("Name"));
    press("Escape");
    await later(0);
    expect([document.activeElement, screen.queryByLabelText("Name")]).toEqual([row("Mama Rose"), null]);
  });

  it("say who knows an asset, how far one is, and what hangs on it", async () => {
    await opened(state({ comments: { comment1: { id: "comment1", asset: "mamarose", text: "Ask her", by: 9, name: "Fatima", role: "staff", at: NOW, settled: false, version: 1 } } }));
    expect(row("Mama Rose").textContent).toContain("Agreed");
    expect(row("Mama Rose").textContent).toContain("Known by Achieng and Kwame");
    expect(row("Mama Rose").textContent).toContain("2 links");
    expect(row("Mama Rose").textContent).toContain("1 open comment");
  });

  it("say who is writing there", async () => {
    await opened();
    expect(row("Obunga").textContent).toContain("Kwame is writing");
    expect(screen.getByText("Achieng, Kwame and you are here")).toBeTruthy();
  });

  it("go off with one press, and Undo brings them back with the focus", async () => {
    const { sent } = await opened();
    fireEvent.click(button("More for Mzee Odhiambo"));
    await later(0);
    fireEvent.click(button("Delete"));
    await later(0);
    expect(buttons(/^Mzee/)).toEqual([]);
    expect(document.activeElement).toBe(button("Undo"));
    fireEvent.click(document.activeElement!);
    await later(2000);
    expect(document.activeElement).toBe(row("Mzee"));
    expect([sent("remove_asset").length, sent("restore_asset").length]).toEqual([1, 1]);
  });

  it("say that they wait to be sent while there is no connection", async () => {
    const { net } = await opened();
    net.cut = true;
    fireEvent.click(row("Mzee"));
    await later(0);
    type("What it offers", "Knows where the water is");
    await later(1500);
    press("Escape");
    await later(0);
    expect(row("Mzee").textContent).toContain("waiting to be sent");
    expect(screen.getAllByText("Offline, 1 edit kept here")).not.toEqual([]);
    net.cut = false;
    await later(20_000);
    expect(row("Mzee").textContent).not.toContain("waiting to be sent");
    expect(screen.getByText(/^Saved/)).toBeTruthy();
  });
});

describe("filters and hints", () => {
  it("show what has not been asked yet, and everything again", async () => {
    await opened();
    fireEvent.click(button("Not asked yet 6"));
    await later(100);
    expect(document.querySelectorAll("[data-row]")).toHaveLength(6);
    fireEvent.click(document.querySelector("[value=level]")!);
    await later(100);
    expect(rows("Wider community")).toHaveLength(6);
    fireEvent.click(button("All 18"));
    await later(100);
    expect(document.querySelectorAll("[data-row]")).toHaveLength(18);
  });

  it("search, and say when nothing fits", async () => {
    await opened();
    fireEvent.click(button("Search the map"));
    await later(0);
    expect(document.activeElement).toBe(document.querySelector<HTMLElement>("[type=search]")!);
    fireEvent.input(document.querySelector<HTMLElement>("[type=search]")!, { target: { value: "nowhere" } });
    await later(100);
    expect(screen.getByText(/Nothing on the map fits/)).toBeTruthy();
    fireEvent.click(button("Show all"));
    await later(100);
    expect(document.querySelectorAll("[data-row]")).toHaveLength(18);
  });

  it("show what a hint is about; “Not now” holds", async () => {
    const { sent } = await opened(state(), { dismiss_hint: () => ({ version: "v2", hint: null }) });
    fireEvent.click(button("Show the 3"));
    await later(100);
    expect(document.querySelectorAll("[data-row]")).toHaveLength(3);
    fireEvent.click(button("Not now"));
    await later(1000);
    expect([sent("dismiss_hint"), screen.queryByText("All three trade assets are still ideas.")]).toMatchObject([[{ hint: "kind_only_ideas:trade" }], null]);
  });
});

describe("for everybody", () => {
  it("has no faults for assistive technology: at rest, with an editor open, empty, and only to look at", async () => {
    const few = { polytech: state().assets.polytech!, welding1: state().assets.welding1!, bodaboda: state().assets.bodaboda! };
    const { container, unmount } = await opened(state({ assets: few }));
    fireEvent.click(row("Kisumu"));
    await later(100);
    vi.useRealTimers();
    expect(await violations(container)).toEqual([]);
    unmount();
    for (const start of [empty(), state({ assets: few, readonly: "masquerade" })]) {
      const view = open(start);
      await pass();
      expect(await violations(view.container)).toEqual([]);
      view.unmount();
    }
  });

  it("lets nobody change anything in a preview", async () => {
    await opened(state({ readonly: "preview" }));
    for (const name of ["Add", "Not now", "Set your own pace", "Change the date", "Change the problem"]) expect(buttons(name)).toEqual([]);
    fireEvent.click(row("Mama Rose"));
    await later(0);
    expect(field("Name").readOnly).toBe(true);
    expect(buttons("Delete")).toEqual([]);
  });

  it("draws hundreds of rows little by little", async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`many${String(i).padStart(5, "0")}`, asset({ id: `many${String(i).padStart(5, "0")}`, name: `Asset ${i}` })]));
    open(state({ assets: many, links: {} }));
    await later(0);
    expect(document.querySelectorAll("[data-row]").length).toBeLessThan(100);
    for (let i = 0; i < 8; i += 1) await later(20);
    expect(document.querySelectorAll("[data-row]")).toHaveLength(200);
  });
});
