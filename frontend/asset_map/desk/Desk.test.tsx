import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { Offline } from "../../shared/xblock";
import * as desk from "../desk";
import { NOW, state } from "../fixtures";
import { bring, open as openApp, pass, refuse, type Answers } from "../test-app";
import { board, row } from "./fixtures";

const theirs = () => state({
  readonly: "preview", staff: true, me: { id: 90, name: "Henrik", initials: "H" },
  comments: { talk0001: { id: "talk0001", asset: "polytech", text: "Ask about term dates.", by: 90, name: "henrik", role: "staff", at: NOW, settled: false, version: 4 } },
});

async function open(answers: Answers = {}) {
  bring({ desk });
  const view = openApp(state({ staff: true, group: null, me: { id: 90, name: "Henrik", initials: "H" } }), { board: () => board(), view_map: theirs, ...answers });
  await press(button("All groups"));
  return view;
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
/** Presses, and lets what that asks for come and be drawn. */
const press = async (what: HTMLElement) => {
  await pass(() => fireEvent.click(what));
  await pass(() => vi.advanceTimersByTime(20));
};
const look = (name: string) => press(button(`Look at the map of ${name}`));
const maps = () => screen.queryAllByRole("button", { name: /^Look at the map of/ }).map((one) => one.getAttribute("aria-label")!.replace("Look at the map of ", ""));
const cells = (name: RegExp) => within(screen.getByRole("row", { name })).getAllByRole("cell").map(({ textContent }) => textContent);

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe("the board of course staff", () => {
  it("has a row for every map, by who needs somebody, with the reason and a number for every kind", async () => {
    await open();
    expect(maps()).toEqual(["Abrigo", "Casa abierta", "Night bus", "Clear Wells, Kisumu", "Zebra crossing"]);
    expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent).slice(0, 4)).toEqual(["Group", "Why it stands here", "People", "Groups and clubs"]);
    expect(cells(/^Night bus/).slice(0, 7)).toEqual(["Nobody has been asked yet. All 2 assets are still ideas.", "2", "0", "0", "0", "0", "0"]);
    expect(screen.getByText(/^4 of 5 maps have begun. 19 assets in all. Found least: Institutions. 4 maps/)).toBeTruthy();
    expect(screen.getAllByRole("rowheader").map(({ textContent }) => textContent).filter((text) => !/member/.test(text))).toEqual(["Need you", "Could use a word", "On their way"]);
  });

  it("is sorted by what one chooses, and shows only those one asks for", async () => {
    await open({ board: () => board({ rows: [...board().rows, row(6, "Talked about", { assets: 1, asked: 1, last_at: NOW, open_comments: 2 })], total: 6 }) });
    fireEvent.change(screen.getByLabelText("Sorted by"), { target: { value: "kind trade" } });
    expect(maps()[5]).toBe("Clear Wells, Kisumu");
    fireEvent.click(button(/could use a word/));
    expect(maps()).toEqual(["Talked about", "Night bus"]);
    expect(button(/could use a word/).getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(button("With an open comment: 1"));
    expect(maps()).toEqual(["Talked about"]);
    fireEvent.click(button(/are on their way/));
    fireEvent.click(button("Show all"));
    expect(maps()).toHaveLength(6);
  });

  it("asks the server for what one searches, once one has stopped typing", async () => {
    const view = await open({ board: ({ text }) => (text ? board({ rows: [row(2, "Night bus")], total: 1 }) : board()) });
    for (const value of ["n", "nig", "night "]) fireEvent.input(screen.getByRole("searchbox", { name: "Search by name" }), { target: { value } });
    await pass(() => vi.advanceTimersByTime(400));
    expect(view.sent("board")).toEqual([{ text: "", page: 1 }, { text: "night", page: 1 }]);
    expect(maps()).toEqual(["Night bus"]);
  });

  it("fetches page after page, for need is known only when all are here", async () => {
    const view = await open({ board: ({ page }) => board({ rows: [row(page, `Group ${page}`)], total: 7 }) });
    expect(view.sent("board").map(({ page }) => page)).toEqual([1, 2, 3, 4, 5]);
    await press(button("Show more"));
    expect(maps()).toHaveLength(7);
    expect(screen.getByText("7 of 7 maps shown.")).toBeTruthy();
  });

  it("has a column for kinds that are off the list, and calls learners learners", async () => {
    await open({ board: () => board({ rows: [row(-3, "Layla", { assets: 2, asked: 1, counts: { gone: 2 }, members: 1, last_at: NOW })], total: 1 }) });
    expect(screen.getByRole("columnheader", { name: "Other" })).toBeTruthy();
    expect(screen.getByRole("columnheader", { name: "Learner" })).toBeTruthy();
    expect(screen.queryByText("1 member")).toBeNull();
  });

  it("tells what happened lately, and leads to the map it happened on and back", async () => {
    await open();
    const line = within(screen.getByRole("region", { name: "Lately on all maps" })).getByRole("listitem");
    expect(line.textContent).toContain("Khady Diop added The night driver");
    await press(within(line).getByRole("button", { name: "Map of Night bus" }));
    expect(screen.getByRole("heading", { name: "Night bus" })).toBe(document.activeElement);
    await press(button("Back to all maps"));
    expect(document.activeElement).toBe(button("Map of Night bus"));
  });

  it("is saved as a file", async () => {
    const create = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:it");
    const file = new Blob(["Group"]);
    await open({ board_csv: () => ({ file, name: "asset-maps.csv" }) });
    await press(button("Download the table"));
    expect(create).toHaveBeenCalledWith(file);
    expect(screen.getByText("Saved as asset-maps.csv")).toBeTruthy();
  });

  it("says why it is not there, and tries again", async () => {
    let cut = true;
    await open({ board: () => { if (cut) throw new Offline(); return board(); } });
    cut = false;
    await press(within(screen.getByRole("alert")).getByRole("button", { name: "Try again" }));
    expect(maps()).toHaveLength(5);
  });

  it("says so when there is no map yet", async () => {
    await open({ board: () => board({ rows: [], total: 0, acts: [] }) });
    expect(screen.getByText(/^There is no map yet/)).toBeTruthy();
  });

  it("is not offered to learners", () => {
    openApp(state());
    expect(screen.queryByRole("button", { name: "All groups" })).toBeNull();
  });

  it("has nothing that axe objects to", async () => {
    const { container } = await open();
    vi.useRealTimers();
    expect(await violations(container)).toEqual([]);
  });
});

describe("a map that course staff look at", () => {
  it("is seen as its group sees it, and cannot be changed", async () => {
    const view = await open();
    await look("Night bus");
    expect(view.sent("view_map")).toEqual([{ group: 2 }]);
    expect(screen.getByRole("heading", { name: "Night bus" })).toBe(document.activeElement);
    expect(screen.getByText("Obunga women’s savings circle")).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: /^Who or what/ })).toBeNull();
    expect(screen.queryByRole("button", { name: /^More for/ })).toBeNull();
  });

  it("takes a comment, which is shown at once and sent to that group", async () => {
    const view = await open({ comment_asset: ({ id, asset, text }) => ({ version: "g2.1.41.0", comments: { [id]: { ...theirs().comments.talk0001, id, asset, text } } }) });
    await look("Night bus");
    await press(button("Go to Kisumu Polytechnic, plumbing class"));
    const field = screen.getByRole("textbox", { name: "Write a comment" });
    fireEvent.input(field, { target: { value: "Good find." } });
    await pass(() => fireEvent.submit(field.closest("form")!));
    expect(view.sent("comment_asset")).toEqual([expect.objectContaining({ group: 2, asset: "polytech", text: "Good find.", since: "g1.1.40.0" })]);
    expect(screen.getAllByText("Good find.").length).toBeGreaterThan(0);
    expect(screen.getByText("2 open comments")).toBeTruthy();
    expect(view.sent("poll").every((payload) => !("group" in payload))).toBe(true);
  });

  it("keeps what one said while there is no connection, and what the server does not take", async () => {
    const view = await open({ comment_asset: () => refuse(404, { code: "not_there", message: "This is not here any more." }) });
    await look("Night bus");
    await press(button("Go to Kisumu Polytechnic, plumbing class"));
    const say = async (text: string) => {
      const field = screen.getByRole("textbox", { name: "Write a comment" });
      fireEvent.input(field, { target: { value: text } });
      await pass(() => fireEvent.submit(field.closest("form")!));
    };
    view.net.cut = true;
    await say("Kept");
    expect(screen.getByText(/^What you said waits for the connection/)).toBeTruthy();
    view.net.cut = false;
    await press(within(screen.getByText(/^What you said waits/).closest<HTMLElement>("[role=alert]")!).getByRole("button", { name: "Try again" }));
    expect(screen.getByText(/This is not here any more/).textContent).toContain("Kept");
  });

  it("has its own history and versions, read for that group", async () => {
    const version = { ...state().versions[0]!, problem: "", items: {}, links_by_id: {}, reflections: [], people: {} };
    const view = await open({ read_version: () => version });
    const { Versions } = await import("../versions/Versions");
    bring({ rooms: { Versions } });
    await look("Night bus");
    await press(button("Go to Kisumu Polytechnic, plumbing class"));
    await press(button("History"));
    expect(view.sent("history")).toEqual([{ asset: "polytech", group: 2 }]);
    await press(within(screen.getByRole("navigation", { name: "Parts of this map" })).getByRole("button", { name: "Versions" }));
    expect(view.sent("read_version")).toEqual([{ number: 1, group: 2 }]);
  });

  it("leads back to where it was opened, and asks for what is new", async () => {
    const view = await open();
    await look("Night bus");
    await press(button("Back to all maps"));
    expect(document.activeElement).toBe(button("Look at the map of Night bus"));
    expect(view.sent("board")).toHaveLength(2);
  });

  it("has nothing that axe objects to", async () => {
    const { container } = await open();
    await look("Night bus");
    await press(button("Go to Kisumu Polytechnic, plumbing class"));
    vi.useRealTimers();
    expect(await violations(container)).toEqual([]);
  });
});
