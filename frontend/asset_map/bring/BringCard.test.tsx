import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { violations } from "../../shared/test-axe";
import * as carry from "../carry";
import { state } from "../fixtures";
import type { State } from "../state";
import { bring, open, pass, refuse, type Answers } from "../test-app";

const offer = (count: number, from: "own" | "left" = "own"): State["bring"] =>
  ({ from, assets: Array.from({ length: count }, (_, i) => ({ id: `own0000${i}`, name: `My asset ${i}`, kind: "people" })) });

beforeEach(() => window.localStorage.clear());

async function enter(given: State["bring"], answers: Answers = {}) {
  bring({ carry });
  const done: Answers = { bring_along: () => ({ version: "g1.1.41.0", bring: null }), leave_behind: () => ({ version: "g1.1.41.0", bring: null }) };
  const view = open(state({ bring: given }), { ...done, ...answers });
  await pass();
  return view;
}

const press = async (name: string) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await pass();
};

it("offers the assets of a map of one’s own, all chosen, above the list", async () => {
  const { container, sent } = await enter(offer(3));
  expect(screen.getByRole("heading", { name: "Bring your own assets along?" })).toBeTruthy();
  expect(await violations(container.querySelector(".m-bring")!)).toEqual([]);
  await press("Bring 3 assets along");
  expect(sent("bring_along")[0]).toMatchObject({ assets: ["own00000", "own00001", "own00002"], from: "own" });
  expect(sent("leave_behind")).toEqual([]);
  expect(screen.queryByRole("heading", { name: "Bring your own assets along?" })).toBeNull();
  expect(document.activeElement).toHaveProperty("className", "m-panel"); // the card is gone, the reader is not
});

it("brings what is chosen, and does not ask again for what was left", async () => {
  const { sent } = await enter(offer(3));
  fireEvent.click(screen.getByRole("checkbox", { name: "My asset 1" }));
  await press("Bring 2 assets along");
  expect(sent("bring_along")[0].assets).toEqual(["own00000", "own00002"]);
  expect(sent("leave_behind")).toHaveLength(1);
});

it("leaves them where they are", async () => {
  const { sent } = await enter(offer(1, "left"));
  expect(screen.getByText(/a copy of the map was kept for you, with 1 asset /)).toBeTruthy();
  await press("Leave them where they are");
  expect(sent("leave_behind")[0]).toMatchObject({ from: "left" });
  expect(sent("bring_along")).toEqual([]);
});

it("shows many only to those who want to choose, and asks for at least one", async () => {
  const { sent } = await enter(offer(9));
  expect(screen.queryAllByRole("checkbox", { name: /My asset/ })).toHaveLength(0);
  await press("Choose among 9 assets");
  await press("None");
  await press("Bring 0 assets along");
  expect(screen.getByText("Choose at least one, or leave them where they are.")).toBeTruthy();
  expect(sent("bring_along")).toEqual([]);
  await press("All of them");
  await press("Bring 9 assets along");
  expect(sent("bring_along")[0].assets).toHaveLength(9);
});

it("says why it did not work, and stays", async () => {
  await enter(offer(2), { bring_along: () => refuse(422, { code: "too_many", message: "A map has room for 600 assets." }) });
  await press("Bring 2 assets along");
  expect(screen.getByRole("alert").textContent).toContain("room for 600 assets");
  expect(screen.getByRole("heading", { name: "Bring your own assets along?" })).toBeTruthy();
});
