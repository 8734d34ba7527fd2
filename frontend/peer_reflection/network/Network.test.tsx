import { fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import type { ServerAnswers } from "../../shared/test-page";
import { contribution, shared, state } from "../fixtures";
import * as rooms from "../rooms";
import type { State } from "../state";
import { bring, button, buttons, open, pass } from "../test-app";
import { course, crowd, mine } from "./sample";

const settle = () => pass(() => new Promise((resume) => setTimeout(resume, 5)));

beforeEach(() => {
  window.localStorage.clear();
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800); // there is no layout here
});
afterEach(() => vi.restoreAllMocks());

async function enter(start: State, answers: ServerAnswers = {}) {
  bring({ rooms });
  const view = open(start, { my_network: () => mine(), course_network: () => course(), ...answers });
  fireEvent.click(button("Who I learn with"));
  await settle();
  return view;
}

const mark = (name: RegExp): SVGElement => {
  const found = [...document.querySelectorAll<SVGElement>("svg [role=button]")].filter((one) => name.test(one.getAttribute("aria-label")!));
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe("who a learner has learned with", () => {
  it("is a picture, with what it says beside it and one thing to do about each sentence", async () => {
    const { container } = await enter(shared());
    expect(screen.getByText("You have learned with 9 people.")).toBeTruthy();
    expect(screen.getByText("नदी की पाठशाला", { selector: "bdi" }).closest("p")!.textContent).toBe("You are the only tie between your group and नदी की पाठशाला.");
    expect(buttons(/^(Answer Joaquín|Introduce them to your group|Follow this group)$/)).toHaveLength(3);
    expect(container.querySelectorAll(".r-tie-mine")).toHaveLength(2); // Joaquín's, and the legend's
    expect(await violations(container)).toEqual([]);
  });

  it("leads to what somebody shared who waits for an answer", async () => {
    const { sent } = await enter(shared(), { read: () => ({ contribution: contribution({ id: 44 }), responses: [] }) });
    fireEvent.click(button("Answer Joaquín"));
    await settle();
    expect(sent("read")).toEqual([{ contribution: 44 }]);
  });

  it("goes by keyboard from one person to the next, opens with Enter, and Escape leads back", async () => {
    await enter(shared());
    expect(document.querySelectorAll("svg [role=button][tabindex='0']")).toHaveLength(1);
    mark(/^Sofie/).focus();
    fireEvent.keyDown(mark(/^Sofie/), { key: "ArrowRight" });
    expect(document.activeElement?.getAttribute("aria-label")).not.toMatch(/^Sofie/);
    mark(/^Joaquín/).focus();
    fireEvent.keyDown(mark(/^Joaquín/), { key: "Enter" });
    await settle();
    const panel = screen.getByRole("region", { name: "Joaquín" });
    expect(panel.textContent).toContain("1 exchange, waits for you");
    fireEvent.keyDown(panel, { key: "Escape" });
    await settle();
    await pass(() => new Promise((resume) => requestAnimationFrame(resume)));
    expect(screen.queryByRole("region", { name: "Joaquín" })).toBeNull();
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Joaquín/);
  });

  it("is the same as a table, fewest exchanges first", async () => {
    const { container } = await enter(shared());
    fireEvent.click(screen.getByLabelText("Table"));
    const rows = within(screen.getByRole("table")).getAllByRole("row").slice(1).map((row) => row.textContent);
    expect(rows).toHaveLength(9);
    expect(rows.at(-1)).toBe("प्रियानदी की पाठशाला4you have answered each other");
    expect(await violations(container)).toEqual([]);
  });

  it("looks back as many days as one wants", async () => {
    const { sent } = await enter(shared());
    fireEvent.change(screen.getByLabelText("Exchanges of"), { target: { value: "14" } });
    await settle();
    expect(sent("my_network")).toEqual([{ days: 0 }, { days: 14 }]);
  });

  it("follows a group at once, and offers nothing that changes anything where one only looks", async () => {
    const { sent } = await enter(shared());
    fireEvent.click(button("Follow this group"));
    await settle();
    expect(sent("follow")).toMatchObject([{ group: "g6", on: true }]);
    expect(screen.getByText(/^You follow this group\./)).toBeTruthy();
  });

  it("only looks in a preview", async () => {
    await enter(shared({ readonly: "masquerade" }));
    expect(buttons(/^(Answer Joaquín|Introduce them to your group|Follow this group)$/)).toHaveLength(0);
  });
});

describe("how the course is connected", () => {
  const staff = () => state({ staff: true });

  it("shows bridges, who is not connected, and groups without a tie", async () => {
    const { container } = await enter(staff());
    expect(container.querySelectorAll(".r-picture .r-bridge")).toHaveLength(1);
    expect(container.querySelectorAll(".r-picture .r-open")).toHaveLength(7);
    expect(container.querySelectorAll(".r-picture .r-hull-apart")).toHaveLength(2);
    expect(screen.getByText("Amina, the only bridge")).toBeTruthy();
    expect(mark(/^Kirjasto auki/).getAttribute("aria-label")).toBe("Kirjasto auki, Turku: 4 people, group with no tie outside");
    expect(await violations(container)).toEqual([]);
  });

  it("is told as a table with the fewest ties first, where those who wait are served first", async () => {
    const { sent } = await enter(staff(), { boost: () => ({}) });
    const [, first, second] = within(screen.getByRole("table")).getAllByRole("row");
    expect(first!.textContent).toMatch(/^Kirjasto auki Turku444none/);
    expect(second!.textContent).toContain("Casa abierta");
    fireEvent.click(button("Serve them first: Kirjasto auki"));
    await settle();
    expect(sent("boost")).toEqual([{ contribution: 110, on: true }]);
    expect(first!.textContent).toContain("1 reflection is handed out next.");
    fireEvent.click(button("Show more"));
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(13);
  });

  it("names those who are not connected when asked", async () => {
    await enter(staff());
    fireEvent.click(button("See their names"));
    expect(screen.getByText(/^Person 4 0, Person 5 3, /)).toBeTruthy();
  });

  it("draws a crowd as discs, and opens one group with those it knows", async () => {
    const { container } = await enter(staff(), { course_network: () => crowd(500) });
    expect(container.querySelectorAll(".r-picture .r-hull-full")).toHaveLength(100);
    expect(container.querySelectorAll(".r-picture .r-dot")).toHaveLength(0);
    fireEvent.click(mark(/^Group 7:/));
    await settle();
    fireEvent.click(button("Show this group and whom it knows"));
    await settle();
    expect(container.querySelectorAll(".r-picture .r-dot").length).toBeGreaterThan(5);
    fireEvent.click(button("Show the whole course"));
    expect(container.querySelectorAll(".r-picture .r-hull-full")).toHaveLength(100);
  });

  it("says so where nobody has answered anybody", async () => {
    await enter(staff(), { course_network: () => ({ ...course(), groups: [], people: [], ties: [], says: [] }) });
    expect(screen.getAllByText(/^Nobody has answered anybody yet/).length).toBeGreaterThan(0);
    expect(screen.queryByRole("table")).toBeNull();
  });
});
