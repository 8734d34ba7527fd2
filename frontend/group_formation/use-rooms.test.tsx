import { fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { memberState, state } from "./fixtures";
import { open, pass } from "./test-app";

const rooms = window.GroocGroupFormationRooms!;
let scripts: HTMLScriptElement[];

beforeEach(() => {
  scripts = [];
  delete window.GroocGroupFormationRooms;
  vi.stubGlobal("ROOMS", "group_formation_rooms.js?v=1");
  vi.spyOn(document.head, "append").mockImplementation((node) => void scripts.push(node as HTMLScriptElement));
});

afterEach(() => {
  window.GroocGroupFormationRooms = rooms;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const arrive = (found: typeof rooms | undefined, event = "load") => pass(() => {
  window.GroocGroupFormationRooms = found;
  scripts.at(-1)!.dispatchEvent(new Event(event));
});

test("a room that is not there yet is fetched once; its heading gets the focus when it opens", async () => {
  open(state());
  await pass(() => fireEvent.click(screen.getByRole("button", { name: "Start one" })));
  expect(document.activeElement?.textContent).toBe("Opening …");
  expect(scripts.map(({ src }) => src)).toEqual([expect.stringContaining("group_formation_rooms.js?v=1")]);
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

test("a member's own room does not take the focus when the page opens", async () => {
  open(memberState());
  expect(screen.getByRole("heading", { level: 2, name: "Opening …" })).toBeTruthy();
  await pass(); // fetched before, so nothing is fetched again
  expect(scripts).toEqual([]);
  expect(screen.getByRole("heading", { level: 2, name: "Safe Water, Safe Schools" })).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
});
