import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { state } from "../fixtures";
import * as rooms from "../rooms";
import type { State } from "../state";
import { bring, open, pass } from "../test-app";

beforeEach(() => {
  window.localStorage.clear();
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(900); // there is no layout here
  return () => vi.restoreAllMocks();
});

async function enter(more: Partial<State> = {}) {
  bring({ rooms });
  const view = open(state(more), { move_assets: () => ({ version: "g1.1.41.0", positions: { polytech: { x: 10, y: 20, version: 41 } } }), tidy_map: () => ({ version: "g1.1.42.0", positions: { polytech: null } }) });
  fireEvent.click(screen.getByRole("button", { name: "Picture" }));
  await pass();
  return view;
}

const shapes = () => [...document.querySelectorAll<SVGElement>("[data-asset]")];
const shape = (id: string) => document.querySelector<SVGElement>(`[data-asset="${id}"]`)!;
const frame = () => new Promise((resume) => requestAnimationFrame(resume));

it("every asset is a button that says what it is, with one stop of the Tab key for all", async () => {
  const { container } = await enter();
  expect(shapes()).toHaveLength(18);
  expect(shape("mamarose").getAttribute("aria-label")).toBe("Mama Rose Adhiambo. People, Our team. Agreed.");
  expect(shapes().filter((one) => one.getAttribute("tabindex") === "0")).toHaveLength(1);
  expect(screen.getByText("The problem we work on").closest("p")!.textContent).toContain("Half of the hand pumps");
  expect(await violations(container)).toEqual([]);
});

it("choosing a shape opens it in words, and Escape leads back to it", async () => {
  await enter();
  fireEvent.keyDown(shape("polytech"), { key: "Enter" });
  await pass();
  const panel = screen.getByRole("region", { name: "Kisumu Polytechnic, plumbing class" });
  expect(document.activeElement).toBe(within(panel).getByRole("heading"));
  expect(panel.textContent).toContain("Known by Priya.");
  fireEvent.keyDown(panel, { key: "Escape" });
  await pass(frame);
  expect(document.activeElement).toBe(shape("polytech"));
});

it("arrow keys go from shape to shape", async () => {
  await enter();
  shape("polytech").focus();
  fireEvent.keyDown(shape("polytech"), { key: "ArrowLeft" });
  expect(shapes()).toContain(document.activeElement);
  expect(document.activeElement).not.toBe(shape("polytech"));
});

it("a shape is moved by keys and kept with Enter; tidying up undoes it", async () => {
  const { sent } = await enter();
  fireEvent.click(shape("polytech"));
  await pass();
  fireEvent.click(screen.getByRole("button", { name: "Move with arrow keys" }));
  fireEvent.keyDown(shape("polytech"), { key: "ArrowUp" });
  fireEvent.keyDown(shape("polytech"), { key: "Enter" });
  await pass();
  const [x, y] = sent("move_assets")[0].positions.polytech;
  expect([x, y].every((one) => Number.isInteger(one) && Math.abs(one) <= 1000)).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Tidy up" }));
  await pass();
  expect(sent("tidy_map")).toHaveLength(1);
});

it("shows those not asked yet by fading the others", async () => {
  await enter();
  fireEvent.click(screen.getByRole("button", { name: /Not asked yet/ }));
  expect(shape("mamarose").getAttribute("opacity")).toBe("0.25");
  expect(shape("waterkio").getAttribute("opacity")).toBeNull();
});

it("says so when nothing is on the map", async () => {
  await enter({ assets: {}, links: {} });
  expect(screen.getByText(/^Nothing is on the map yet\./)).toBeTruthy();
});
