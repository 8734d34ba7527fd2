import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { NOW, settings, state } from "../fixtures";
import { button, buttons, later, open, opened, pass, refuse } from "../test-app";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  window.localStorage.clear();
});

/** Writing is at the part that is not submitted yet. */
const measuring = () => state({ settings: settings({ parts: settings().parts.filter(({ id }) => id !== "work" && id !== "vision") }) });

const row = (name: string) => button(new RegExp(`^${name}`));
const line = (name: string) => row(name).closest("tr")!;
const rows = () => [...document.querySelectorAll<HTMLElement>(".p-of-action [data-row]")].map((one) => one.textContent);
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });
const input = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

describe("who does what", () => {
  it("stands in a table with everything an action has, and says warmly what is not there yet", async () => {
    await opened(state());
    expect(line("Print 120").textContent).toMatch(/Yusuf Öztürk and Mr Haile, school office.*26 Nov.*School print room.*Cards lie in room 12.*Under way/);
    expect(line("Explain").textContent).toContain("No date yet");
    expect(line("First lesson").textContent).toMatch(/Tuesday circle.*no longer on the map.*Not said yet/);
    expect(line("Explain").textContent).toContain("was “Pupils’ council”");
  });

  it("takes one after the other with Enter, and the focus stays", async () => {
    const { sent } = await opened(state());
    const box = field("Add an action and press Enter");
    for (const name of ["Ask the choir", "Book the room"]) {
      box.focus();
      input("Add an action and press Enter", name);
      fireEvent.submit(box.form!);
    }
    await later(2000);
    expect(sent("add_row")).toMatchObject([{ part: "work", section: "actions", kind: "action", fields: { what: "Ask the choir" } }, { fields: { what: "Book the room" } }]);
    expect([document.activeElement, box.value, rows().length]).toEqual([box, "", 6]);
  });

  it("is one Tab stop: arrows go from row to row, Enter opens one in its place, Escape closes it and the focus returns", async () => {
    await opened(state());
    row("Ask Ms").focus();
    press("ArrowDown");
    expect(document.activeElement).toBe(row("Print 120"));
    expect(document.querySelectorAll(".p-of-action [data-row][tabindex='0']")).toHaveLength(1);
    fireEvent.click(document.activeElement!); // what Enter does on a button
    await later(0);
    expect(document.activeElement).toBe(field("Action"));
    press("Escape");
    await later(0);
    expect([document.activeElement, screen.queryByLabelText("Done when")]).toEqual([row("Print 120"), null]);
  });

  it("opens at the field that was pressed, and saves as one types", async () => {
    const { sent } = await opened(state());
    fireEvent.click(within(line("Explain")).getByText("No date yet"));
    await later(0);
    expect(document.activeElement).toBe(field("When"));
    input("When", "0002-11-28");
    input("When", "2026-11-28");
    fireEvent.click(screen.getByRole("radio", { name: "Under way" }));
    fireEvent.change(field("Uses"), { target: { value: "printroom" } });
    await later(2000);
    expect(sent("edit_row").map(({ changes }) => changes)).toEqual([{ when: "2026-11-28" }, { status: "under_way" }, { uses: ["council1", "printroom"] }]);
    expect(sent("edit_row")[0]).toMatchObject({ id: "explainthecards1", base: 4 });
  });

  it("knows members by their first names, and takes anybody else as written", async () => {
    const { sent } = await opened(state());
    fireEvent.click(row("Print 120"));
    await later(0);
    const who = screen.getByRole("combobox", { name: "Who" });
    for (const name of ["sofie", "Ms Berg"]) {
      fireEvent.input(who, { target: { value: name }, inputType: "insertText" });
      fireEvent.keyDown(who, { key: "Enter" });
    }
    await later(2000);
    expect(sent("edit_row").pop()).toMatchObject({ changes: { who: [4, "Mr Haile, school office", 3, "Ms Berg"] } });
  });

  it("keeps what is typed without a connection, and sends it when there is one", async () => {
    const { net, sent } = await opened(state());
    fireEvent.click(row("Print 120"));
    await later(0);
    net.cut = true;
    input("Done when", "They are in the box");
    await later(3000);
    press("Escape");
    await later(0);
    expect(line("Print 120").textContent).toMatch(/waiting to be sent.*They are in the box/);
    net.cut = false;
    await later(30_000);
    expect(sent("edit_row")).toMatchObject([{ id: "printtalkcards01", changes: { done_when: "They are in the box" } }]);
    expect(line("Print 120").textContent).not.toContain("waiting");
  });

  it("goes with one press, Undo brings it back, and later it is among what was removed", async () => {
    const { sent } = await opened(state());
    fireEvent.click(row("Print 120"));
    await later(0);
    fireEvent.click(button("Remove"));
    await later(0);
    expect([rows().length, document.activeElement]).toEqual([3, button("Undo")]);
    fireEvent.click(button("Undo"));
    await later(0);
    expect(document.activeElement).toBe(row("Print 120"));
    await later(2000);
    expect([sent("remove_row").length, sent("restore_row").length]).toEqual([1, 1]);
  });

  it("can be brought back by anybody", async () => {
    const { explainthecards1: gone, ...rest } = state().rows;
    const { sent } = await opened(state({ rows: rest, removed: { explainthecards1: { row: gone!, by: 2, at: NOW } } }));
    expect(screen.getByText("1 removed lately")).toBeTruthy();
    fireEvent.click(button("Bring back “Explain the cards to 8B, ask what they think”"));
    await later(2000);
    expect(sent("restore_row")).toMatchObject([{ id: "explainthecards1" }]);
  });

  it("moves by keyboard, and by the buttons in the editor", async () => {
    const { sent } = await opened(state());
    row("Print 120").focus();
    press("ArrowUp", { altKey: true });
    await later(2000);
    expect(sent("move_row")).toMatchObject([{ id: "printtalkcards01", after: "" }]);
    expect(screen.getByText("“Print 120 talk cards” is now number 1 of 4.")).toBeTruthy();
  });

  it("is put in the order of days, and shows only what is past its day", async () => {
    await opened(state({ overdue: ["firstlessonquiet"] }));
    fireEvent.click(button("Sort by date"));
    await later(0);
    expect(rows().map((name) => name!.slice(0, 5))).toEqual(["Ask M", "Print", "First", "Expla"]);
    expect(line("First lesson").textContent).toContain("1 Dec, past");
    fireEvent.click(button("Past their day 1"));
    await later(0);
    expect(rows()).toEqual(["First lesson with quiet minutes"]);
  });

  it("says who writes in a row", async () => {
    await opened(state({ writing: [{ learner: 2, where: "row:printtalkcards01.when" }] }));
    expect(line("Print 120").textContent).toContain("Mateo García is writing");
  });

  it("shows both texts when two wrote at once, where the row is", async () => {
    const clash = { row: "printtalkcards01", version: 9, field: "done_when", base: "Cards lie in room 12", yours: "Cards are in my bag", theirs: "Cards lie in room 14", together: "Cards lie in room 14, in my bag", by: 4, at: NOW, merged: [] };
    const { sent } = await opened(state(), { edit_row: ({ changes }) => (changes.done_when === clash.yours ? refuse(409, { code: "row_clash", message: "Both", clash, state: { version: "g1.1.60.0" } } as never) : { version: "g1.1.61.0" }) });
    fireEvent.click(row("Print 120"));
    await later(0);
    input("Done when", clash.yours);
    await later(3000);
    fireEvent.click(button("Keep mine"));
    await later(3000);
    expect(sent("edit_row").pop()).toMatchObject({ id: "printtalkcards01", base: 9, changes: { done_when: clash.yours } });
  });
});

describe("the other tables", () => {
  it("take numbers as the reader writes them, and say what is none", async () => {
    const { sent } = await opened(measuring());
    fireEvent.click(row("Pupils who speak"));
    await later(0);
    input("At the start", "many");
    expect(screen.getByText(/Write it as a number/)).toBeTruthy();
    input("At the start", "7,5");
    await later(2000);
    expect(sent("edit_row")).toMatchObject([{ changes: { baseline: "7.5" } }]);
  });

  it("make a link only of an address, and ask what is there in one's own words", async () => {
    const { sent } = await opened(measuring());
    expect(screen.getByRole<HTMLAnchorElement>("link", { name: /^Seating plan/ }).rel).toBe("noopener nofollow ugc");
    fireEvent.click(button("Add a link"));
    await later(0);
    input("Address", "javascript:alert(1)");
    fireEvent.submit(field("Address").form!);
    await later(0);
    expect(sent("add_row")).toEqual([]);
    expect(screen.getByText("Say in your own words what is there.")).toBeTruthy();
    input("Address", "https://example.org/film");
    input("What is there, in your own words", "Two minutes of our first lesson");
    fireEvent.submit(field("Address").form!);
    await later(2000);
    expect(sent("add_row")).toMatchObject([{ section: "links", kind: "link", fields: { address: "https://example.org/film", summary: "Two minutes of our first lesson" } }]);
  });

  it("tick off the author's lines and the group's own", async () => {
    const { sent } = await opened(state());
    fireEvent.click(field("Everybody knows their part"));
    fireEvent.click(field("We tried the cards on ourselves"));
    await later(2000);
    expect(sent("tick")).toMatchObject([{ part: "work", section: "ready", item: "Everybody knows their part", done: true }]);
    expect(sent("edit_row")).toMatchObject([{ id: "cardswordstested", changes: { done: false } }]);
  });
});

describe("for everybody", () => {
  it("has no faults for assistive technology: at rest, with an editor open, and only to look at", async () => {
    const { container, unmount } = await opened(state());
    fireEvent.click(row("Print 120"));
    await later(0);
    vi.useRealTimers();
    expect(await violations(container)).toEqual([]);
    unmount();
    for (const start of [measuring(), state({ readonly: "masquerade" })]) {
      const view = open(start);
      await pass();
      expect(await violations(view.container)).toEqual([]);
      view.unmount();
    }
  });

  it("lets nobody change anything where one only looks", async () => {
    await opened(state({ readonly: "preview" }));
    for (const name of [/^Add/, /^Change “/, /^Print 120/, "Set a date", "I agree", "Submit “Getting to work”", "Change the date"]) expect(buttons(name)).toEqual([]);
    expect(field("Everybody knows their part").disabled).toBe(true);
  });
});
