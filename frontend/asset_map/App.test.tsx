import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../shared/test-axe";
import { NOW, settings, state } from "./fixtures";
import type { State } from "./state";
import { button, buttons, open, pass, refuse } from "./test-app";

const later = (ms: number) => pass(() => vi.advanceTimersByTimeAsync(ms));
const tab = button;
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

async function opened(start: State = state(), answers: Parameters<typeof open>[1] = {}) {
  const view = open(start, answers);
  await later(50);
  return view;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  window.localStorage.clear();
});

describe("the head", () => {
  it("says whose map it is, by when, and what waits for the reader", async () => {
    await opened();
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Clear Wells, Kisumu");
    expect(screen.getByText(/Suggested by 18 October, your pace: 24 November/)).toBeTruthy();
    expect(tab(/^Reflection/).textContent).toContain("yours");
    expect(tab(/^Versions/).textContent).toContain("1 submitted");
    expect(buttons("Gallery")).toEqual([]);
  });

  it("shows the further parts to whom they belong", async () => {
    await opened(state({ staff: true, settings: settings({ gallery: true, prompts: [] }) }));
    expect([buttons("Gallery").length, buttons("All groups").length]).toEqual([1, 1]);
    expect(buttons(/^Reflection/)).toEqual([]);
  });

  it("keeps the group's own date, and forgets it", async () => {
    const { sent } = await opened(state(), { set_pace: ({ date }) => ({ version: "v2", pace: date }) });
    fireEvent.click(tab("Change the date"));
    await later(0);
    fireEvent.input(field("We want to have the map by"), { target: { value: "2026-12-01" } });
    fireEvent.submit(field("We want to have the map by").form!);
    await later(1000);
    expect(screen.getByText(/your pace: 1 December/)).toBeTruthy();
    expect(document.activeElement).toBe(tab("Change the date"));
    fireEvent.click(tab("Change the date"));
    await later(0);
    fireEvent.click(tab("No date"));
    await later(1000);
    expect(sent("set_pace").map(({ date }) => date)).toEqual(["2026-12-01", null]);
  });

  it("says what is still to go before submitting", async () => {
    await opened();
    const lines = screen.getByText("Nearly ready to submit").parentElement!.querySelectorAll("li");
    expect([...lines].map((one) => one.textContent)).toEqual(["At least 15 assets18there", "At least 4 kinds6there", "At least 10 links91 to go", "Reflections shared3 of 52 to go"]);
    expect(buttons(/^Submit/)).toEqual([]);
  });

  it("submits with a name, once", async () => {
    const met = state({ needs: [{ what: "assets", wanted: 15, have: 18 }] });
    const head = { ...met.versions[0]!, number: 2, name: "After it" };
    const { sent } = await opened(met, { submit_map: () => ({ version: "v2", versions: [head, ...met.versions], changed_since: false }) });
    fireEvent.click(tab("Submit a new version"));
    await later(0);
    fireEvent.input(field("A name for this version, if you like"), { target: { value: "After it" } });
    fireEvent.submit(field("A name for this version, if you like").form!);
    await later(50);
    expect(sent("submit_map")).toEqual([{ name: "After it", since: "g1.1.40.0" }]);
    expect(screen.getByText("Version 2 is submitted.")).toBeTruthy();
    expect(screen.getByText("Nothing has changed since the last version.")).toBeTruthy();
  });

  it("says why a map could not be submitted", async () => {
    await opened(state({ needs: [] }), { submit_map: () => refuse(422, { code: "not_ready", message: "One link is missing." }) });
    fireEvent.click(tab("Submit a new version"));
    await later(0);
    fireEvent.submit(field("A name for this version, if you like").form!);
    await later(50);
    expect(screen.getByRole("alert").textContent).toBe("One link is missing.");
  });

  it("lets the group write what the map is for", async () => {
    const { sent } = await opened(state({ problem: { text: "Water", version: 0, source: "initiative" } }), { write_problem: ({ text }) => ({ version: "v2", problem: { text, version: 3, source: "" } }) });
    expect(screen.getByText(/From your group’s initiative/)).toBeTruthy();
    fireEvent.click(tab("Change the problem"));
    await later(0);
    const box = screen.getByRole("textbox", { name: "The problem we work on" });
    expect(document.activeElement).toBe(box);
    fireEvent.input(box, { target: { value: "Pumps break" } });
    await later(1000);
    expect(sent("write_problem")).toEqual([{ text: "Pumps break", base: 0, since: "g1.1.40.0" }]);
    fireEvent.click(tab("Done"));
    await later(0);
    expect(document.activeElement).toBe(tab("Change the problem"));
  });
});

describe("the reflection", () => {
  const begin = async (more: Partial<State> = {}) => {
    const view = await opened(state(more), {
      save_draft: ({ answers }) => ({ version: "v2", draft: { answers, saved_at: NOW } }),
      share_reflection: ({ answers }) => ({ version: "v3", reflections: { 3: { learner: 3, answers, shared_at: NOW, version: 50 } } }),
      unshare_reflection: () => ({ version: "v4", reflections: { 3: null } }),
    });
    fireEvent.click(tab(/^Reflection/));
    await later(0);
    return view;
  };

  it("has the focus when its tab opens, and shows what others shared", async () => {
    const { container } = await begin();
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "Reflection" }));
    expect(screen.getAllByText("The children who carry the water.")).toHaveLength(3);
    vi.useRealTimers();
    expect(await violations(container)).toEqual([]);
  });

  it("is a draft that is kept as it is typed, until it is shared, and may be taken back", async () => {
    const { sent } = await begin();
    fireEvent.click(tab("Share with my group"));
    await later(0);
    expect(screen.getByText("Write a line first.")).toBeTruthy();
    fireEvent.input(field("What surprised you?"), { target: { value: "The song" } });
    await later(1000);
    expect(sent("save_draft")).toMatchObject([{ answers: { surprise: "The song" } }]);
    fireEvent.click(tab("Share with my group"));
    await later(1000);
    expect(sent("share_reflection")).toMatchObject([{ answers: { surprise: "The song" } }]);
    expect(tab(/^Reflection/).textContent).toBe("Reflection");
    fireEvent.input(field("What surprised you?"), { target: { value: "The song, and the kiosk" } });
    await later(1000);
    expect(tab("Share the new text")).toBeTruthy();
    fireEvent.click(tab("Take it back"));
    await later(1000);
    expect(sent("unshare_reflection")).toHaveLength(1);
    expect(field("What surprised you?").value).toBe("The song, and the kiosk");
  });
});

it("begins anew with the group's map when its reader has joined a group meanwhile", async () => {
  const alone = state({ group: null, members: [state().members[2]!], assets: { mzeeodhi: state().assets.mzeeodhi! } });
  const { answers } = await opened(alone);
  answers.poll = () => state();
  await later(5000);
  await later(50);
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Clear Wells, Kisumu");
  expect(document.querySelectorAll("[data-row]")).toHaveLength(18);
});
