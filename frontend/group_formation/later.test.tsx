import { fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { memberState, state } from "./fixtures";
import { matchState } from "./match/fixtures";
import { open, pass, shelf } from "./test-app";

const { match, rooms } = shelf;
let scripts: HTMLScriptElement[];
let sheets: HTMLLinkElement[];

beforeEach(() => {
  scripts = [];
  sheets = [];
  delete shelf.match;
  delete shelf.rooms;
  vi.spyOn(document.head, "append").mockImplementation((node) => {
    node instanceof HTMLLinkElement ? sheets.push(node) : scripts.push(node as HTMLScriptElement);
  });
});

afterEach(() => {
  Object.assign(shelf, { match, rooms });
  vi.restoreAllMocks();
});

const arrive = (found: typeof rooms | undefined, event = "load") => pass(() => {
  shelf.rooms = found;
  scripts.at(-1)!.dispatchEvent(new Event(event));
});

test("a room that is not there yet is fetched once; its heading gets the focus when it opens", async () => {
  open(state());
  await pass(() => fireEvent.click(screen.getByRole("button", { name: "Start one" })));
  expect(document.activeElement?.textContent).toBe("Opening …");
  expect(scripts.map(({ src }) => src)).toEqual([expect.stringContaining("later_rooms.js?v=1")]);
  await arrive(undefined, "error");
  expect(screen.getByRole("alert").textContent).toMatch(/not connected/);
  await pass(() => fireEvent.click(screen.getByRole("button", { name: "Try again" })));
  await arrive(undefined);
  expect(screen.getByRole("alert").textContent).toMatch(/load this page anew/);
  await pass(() => fireEvent.click(screen.getByRole("button", { name: "Try again" })));
  expect(scripts).toHaveLength(3);
  screen.getByRole("heading", { level: 2 }).focus();
  await arrive(rooms);
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Start an initiative" }));
});

test("a member's own room does not take the focus when it arrives, and once it is there nothing is fetched again", async () => {
  const view = open(memberState());
  expect(screen.getByRole("heading", { level: 2, name: "Opening …" })).toBeTruthy();
  await arrive(rooms);
  expect(screen.getByRole("heading", { level: 2, name: "Safe Water, Safe Schools" })).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
  view.unmount();
  open(memberState());
  expect(screen.getByRole("heading", { level: 2, name: "Safe Water, Safe Schools" })).toBeTruthy();
  expect(scripts).toHaveLength(1);
});

test.each(["load", "error"])("a room with a sheet of its own opens when both have come, or the sheet never does: %s", async (event) => {
  open(matchState());
  await pass(() => fireEvent.click(screen.getByRole("button", { name: "Be matched" })));
  expect([scripts[0]!.src, sheets[0]!.href]).toEqual([expect.stringContaining("later_match.js?v=2"), expect.stringContaining("later_match.css?v=3")]);
  shelf.match = match;
  await pass(() => scripts[0]!.dispatchEvent(new Event("load")));
  expect(screen.getByText("Opening …")).toBeTruthy();
  await pass(() => sheets[0]!.dispatchEvent(new Event(event)));
  expect(screen.getByRole("heading", { level: 2, name: "Be matched" })).toBeTruthy();
});
