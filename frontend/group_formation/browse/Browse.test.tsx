import { fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { Offline } from "../../shared/xblock";
import { listing, profile, row, settings, standing, state } from "../fixtures";
import { open, pass, refuse, type Answers } from "../test-app";
import { pagesShown } from "./Pager";
import { EVERYTHING, fromAddress } from "./search";

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const settle = () => pass(() => vi.advanceTimersByTimeAsync(1));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => window.history.replaceState(null, "", "/"));

async function browse(more: Parameters<typeof state>[0] = {}, answers: Answers = {}) {
  const view = open(state(more), answers);
  press("Join an initiative");
  await settle();
  return view;
}

describe("searching", () => {
  test("waits for the typing to end, and counts only the last answer", async () => {
    const { answers, sent } = await browse();
    const waiting: ((total: number) => void)[] = [];
    answers.find_groups = () => new Promise((resolve) => waiting.push((total) => resolve(listing({ total }))));
    const box = screen.getByRole("searchbox");
    for (const text of ["w", "wa", "wat"]) {
      fireEvent.input(box, { target: { value: text } });
      await pass(() => vi.advanceTimersByTimeAsync(100));
    }
    await pass(() => vi.advanceTimersByTimeAsync(300));
    fireEvent.input(box, { target: { value: "water" } });
    await pass(() => vi.advanceTimersByTimeAsync(300));
    expect(sent("find_groups").map(({ text }) => text)).toEqual(["", "wat", "water"]);
    await pass(() => waiting[1]!(3));
    await pass(() => waiting[0]!(99));
    expect(screen.getByRole("heading", { level: 3, name: "3 initiatives" })).toBeTruthy();
  });

  test("applies a filter at once, keeps the focus, announces the count, and stands in the address", async () => {
    const { answers, sent } = await browse();
    answers.find_groups = () => listing({ total: 1 });
    const box = screen.getByRole("checkbox", { name: /Clean water/ });
    box.focus();
    fireEvent.click(box);
    await settle();
    expect(sent("find_groups").at(-1)).toEqual({ ...EVERYTHING, causes: ["Clean water"] });
    expect(document.activeElement).toBe(box);
    expect(screen.getAllByRole("status").some((region) => region.textContent === "1 initiative")).toBe(true);
    expect(fromAddress("t")).toEqual({ ...EVERYTHING, causes: ["Clean water"] });
    await pass(() => press("Remove the filter Clean water"));
    expect(document.activeElement?.tagName).toBe("H3");
  });

  test("is found again after a reload, and gone from the address behind another door", async () => {
    window.history.replaceState(null, "", "/?t-find=text%3Dpump%26cause%3DClean%2Bwater%26hours%3D2%26free%3D7%26page%3D2&other=1");
    const { sent } = open(state());
    await settle();
    expect(sent("find_groups")).toEqual([{ ...EVERYTHING, text: "pump", causes: ["Clean water"], hours: 2, page: 2 }]);
    await pass(() => press("All the ways in"));
    expect(window.location.search).toBe("?other=1");
    await pass(() => press("Join an initiative"));
    expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("pump"); // behind its own door nothing was lost
  });

  test("that fails keeps the list, says why, and can be tried again", async () => {
    const { answers } = await browse();
    answers.find_groups = () => { throw new Offline(); };
    fireEvent.click(screen.getByRole("checkbox", { name: /Clean water/ }));
    await settle();
    expect(screen.getByRole("alert").textContent).toMatch(/You are not connected/);
    expect(screen.getByText("Delta Boreholes Watch")).toBeTruthy();
    answers.find_groups = () => listing({ total: 2 });
    await pass(() => press("Try again"));
    expect(screen.getByRole("heading", { name: "2 initiatives" })).toBeTruthy();
  });

  test("turns pages, with the focus at the head of the new one", async () => {
    const { sent } = await browse();
    await pass(() => press("Next"));
    await settle();
    expect(sent("find_groups").at(-1).page).toBe(2);
    expect(document.activeElement?.textContent).toBe("11 initiatives");
    expect([pagesShown(1, 3), pagesShown(9, 20), pagesShown(1, 1)]).toEqual([[1, 2, 3], [1, 0, 8, 9, 10, 0, 20], [1]]);
  });

  test("that finds nothing offers to start one, unless that door is closed", async () => {
    const none = { find_groups: () => listing({ rows: [], total: 0, pages: 1 }) };
    const { unmount } = await browse({}, none);
    expect(screen.getByRole("button", { name: "Start one" })).toBeTruthy();
    await pass(unmount);
    await pass(() => vi.advanceTimersByTimeAsync(50));
    await browse({ settings: settings({ doors: ["join"] }) }, none);
    expect(screen.queryByRole("button", { name: "Start one" })).toBeNull();
  });
});

describe("a row", () => {
  const ask = "Ask to join: Delta Boreholes Watch";
  const note = () => screen.getByLabelText<HTMLTextAreaElement>("A word to the group");

  test("opens the request in its place; closed and opened again, the words are still there", async () => {
    await browse();
    await pass(() => press(ask));
    expect(document.activeElement).toBe(note());
    fireEvent.input(note(), { target: { value: "I run the water committee" } });
    await pass(() => fireEvent.keyDown(note(), { key: "Escape" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: ask }));
    await pass(() => press(ask));
    expect(note().value).toBe("I run the water committee");
  });

  test("keeps what is half typed while the world moves on", async () => {
    const { answers } = await browse();
    await pass(() => press(ask));
    fireEvent.input(note(), { target: { value: "half a" } });
    answers.poll = () => ({ version: "8", standings: [standing()], doors: { open: 1, fitting: 0 } });
    await pass(() => vi.advanceTimersByTimeAsync(4_000));
    expect(note().value).toBe("half a");
    expect(document.activeElement).toBe(note());
  });

  test("says by the field why a request was refused", async () => {
    const { answers } = await browse();
    answers.ask_to_join = () => refuse(400, { code: "malformed", message: "This does not fit.", fields: { note: "Please stay under 1,000 characters." } });
    await pass(() => press(ask));
    fireEvent.input(note(), { target: { value: "long" } });
    await pass(() => press("Send"));
    expect(note().getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(note().getAttribute("aria-describedby")!.split(" ")[0]!)!.textContent).toBe("Please stay under 1,000 characters.");
    expect(note().value).toBe("long");
  });

  test("that was asked shows it, and takes it back", async () => {
    const { answers, sent } = await browse();
    answers.ask_to_join = () => state({ version: "8", standings: [standing({ group: row({ id: 3 }) })] });
    answers.withdraw = () => state({ version: "9" });
    await pass(() => press(ask));
    fireEvent.input(note(), { target: { value: "Hello" } });
    await pass(() => press("Send"));
    expect(sent("ask_to_join")).toEqual([{ group: 3, note: "Hello" }]);
    expect(document.activeElement?.textContent).toBe("Delta Boreholes Watch");
    await pass(() => press("Withdraw: Delta Boreholes Watch"));
    expect(sent("withdraw")).toEqual([{ group: 3 }]);
    expect(screen.getByRole("button", { name: ask })).toBeTruthy();
  });

  test("offers one thing: to join, to ask, or to wait", async () => {
    const { answers, sent } = await browse({}, {
      find_groups: () => listing({ rows: [
        row({ id: 1, name: "A", openness: "open" }), row({ id: 2, name: "B", openness: "open", free: 0 }), row({ id: 3, name: "C", openness: "code" }),
      ] }),
    });
    answers.wait_for_place = () => state({ version: "8", standings: [standing({ group: row({ id: 2 }), state: "waiting" })] });
    expect(screen.getByRole("button", { name: "Join: A" })).toBeTruthy();
    expect(screen.getByText("Its members hand out the code.")).toBeTruthy();
    await pass(() => press("Wait for a place: B"));
    expect(sent("wait_for_place")).toEqual([{ group: 2, note: "" }]);
    expect(screen.getByText("You are waiting")).toBeTruthy();
  });

  test("says hours in words, in the reader's time", async () => {
    await browse({ profile: profile({ zone: "Asia/Kolkata" }) }, { find_groups: () => listing({ rows: [row()] }) });
    const list = within(screen.getByRole("article")).getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(list).toEqual(["Wed 17:30–21:30", "Sat 17:30–20:30"]);
  });

  test("is opened for course staff only", async () => {
    const { unmount } = await browse();
    expect(screen.queryByRole("button", { name: /Look inside/ })).toBeNull();
    await pass(unmount);
    await pass(() => vi.advanceTimersByTimeAsync(50));
    await browse({ staff: true });
    expect(screen.getAllByRole("button", { name: /Look inside/ })).toHaveLength(5);
  });
});

test("the list has no fault that axe knows, with a request open", async () => {
  const { container } = await browse({ standings: [standing()] });
  await pass(() => press("Ask to join: Delta Boreholes Watch"));
  vi.useRealTimers();
  expect(await violations(container)).toEqual([]);
});
