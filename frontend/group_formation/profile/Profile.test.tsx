import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { Offline } from "../../shared/xblock";
import { profile, settings, state } from "../fixtures";
import type { State } from "../state";
import { open as openView, pass, refuse, type Answers } from "../test-app";

const later = (ms: number) => pass(() => vi.advanceTimersByTimeAsync(ms));
const brings = () => screen.getByLabelText<HTMLTextAreaElement>("In your words: what I bring");
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const saved = (start: State, more: object): State => ({ ...start, version: `${start.version}+`, profile: { ...start.profile, ...more, saved_at: start.now } });

function open(start: State = state(), answers: Answers = {}) {
  const view = openView(start, { save_profile: (changes) => saved(start, changes), ...answers });
  fireEvent.click(screen.getByRole("button", { name: /Change it|Tell about you/ }));
  return view;
}

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-20T12:40:00Z") }));

describe("the profile", () => {
  it("is saved as one goes, only what changed", async () => {
    const { sent } = open();
    type(brings(), "A van.");
    await later(900);
    expect(sent("save_profile")).toEqual([{ brings: "A van." }]);
    expect(screen.getByText(/Saved as you go, last at/)).toBeTruthy();
  });

  it("keeps later words when an answer to earlier ones arrives", async () => {
    const start = state();
    let answer: (state: State) => void = () => undefined;
    const { sent } = open(start, { save_profile: () => new Promise<State>((yes) => { answer = yes; }) });
    brings().focus();
    type(brings(), "A van");
    await later(900);
    type(brings(), "A van and a drum");
    await pass(() => answer(saved(start, { brings: "A van" })));
    expect(brings().value).toBe("A van and a drum");
    await later(900);
    expect(sent("save_profile").at(-1)).toEqual({ brings: "A van and a drum" });
  });

  it("does not take away the blank one is about to write after, though the server does", async () => {
    const start = state();
    open(start, { save_profile: () => saved(start, { brings: "A van" }) });
    brings().focus();
    type(brings(), "A van ");
    await later(2000);
    expect(brings().value).toBe("A van ");
  });

  it("says so when there is no connection, keeps everything, and sends it once when it is back", async () => {
    const start = state();
    const { sent, answers } = open(start, { save_profile: () => { throw new Offline(); } });
    type(brings(), "A van.");
    await later(900);
    expect(screen.getByRole("status").textContent).toBe("Not connected; we try again");
    fireEvent.click(screen.getByRole("button", { name: "Raising money" }));
    answers.save_profile = (changes) => saved(start, changes);
    const before = sent("save_profile").length;
    window.dispatchEvent(new Event("online"));
    await later(10_000);
    expect(sent("save_profile").slice(before)).toEqual([{ brings: "A van.", skills: [...profile().skills, "Raising money"] }]);
  });

  it("says what the server refused, and tries again when asked", async () => {
    const start = state();
    const { sent, answers } = open(start, { save_profile: () => refuse(422, { code: "invalid", message: "Too long." }) });
    type(brings(), "A van.");
    await later(900);
    expect(screen.getAllByText("Not saved: Too long.")).toHaveLength(2); // seen, and told to screen readers
    expect(screen.getByRole("status").textContent).toBe("Not saved: Too long.");
    answers.save_profile = (changes) => saved(start, changes);
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await later(0);
    expect(sent("save_profile")).toHaveLength(2);
    expect(screen.getByText(/Saved as you go, last at/)).toBeTruthy();
  });

  it("sends what is left before it closes", async () => {
    const { sent } = open();
    type(brings(), "A van.");
    fireEvent.click(screen.getByRole("button", { name: "Done" }));
    await later(0);
    expect(sent("save_profile")).toEqual([{ brings: "A van." }]);
    expect(screen.queryByRole("heading", { name: "About you" })).toBeNull();
  });

  it("tells the zone of the browser with the first hours", async () => {
    const { sent } = open(state({ profile: profile({ zone: "", hours: [] }) }));
    fireEvent.click(screen.getByRole("gridcell", { name: "Monday 09–10" }));
    await later(900);
    expect(sent("save_profile")).toEqual([{ hours: [9], zone: Intl.DateTimeFormat().resolvedOptions().timeZone }]);
  });

  it("lacks the questions that the author switched off", () => {
    open(state({ settings: settings({ questions: ["causes"] }) }));
    expect(screen.queryByRole("grid")).toBeNull();
    expect(screen.queryByText("Your languages")).toBeNull();
    expect(screen.queryByText("What you bring, what you hope for")).toBeNull();
    expect(screen.getByText("Causes, dearest first")).toBeTruthy();
  });

  it("has nothing that axe objects to", async () => {
    vi.useRealTimers();
    const { container } = open();
    fireEvent.click(screen.getByRole("button", { name: "Add a cause" }));
    expect(await violations(container)).toEqual([]);
  });
});

describe("causes in their order", () => {
  const names = () => within(screen.getByRole("list", { name: "Causes, dearest first" })).getAllByRole("listitem").map((item) => item.querySelector(".g-ranked-name")!.textContent);

  it("move up and down, and focus goes along", async () => {
    const { sent } = open();
    fireEvent.click(screen.getByRole("button", { name: "Move Food and farming up" }));
    expect(names()).toEqual(["Clean water", "Food and farming", "Girls’ education"]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move Food and farming up" }));
    fireEvent.click(document.activeElement!);
    fireEvent.click(document.activeElement!); // it is first already
    expect(names()[0]).toBe("Food and farming");
    await later(900);
    expect(sent("save_profile")).toEqual([{ causes: ["Food and farming", "Clean water", "Girls’ education"] }]);
  });

  it("go, and focus goes to the next", () => {
    open();
    fireEvent.click(screen.getByRole("button", { name: "Remove Clean water" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Remove Girls’ education" }));
  });

  it("come from the author's list or in one's own words, up to five", () => {
    open();
    fireEvent.click(screen.getByRole("button", { name: "Add a cause" }));
    fireEvent.click(screen.getByRole("button", { name: "Mental health" }));
    fireEvent.click(screen.getByRole("button", { name: "Add a cause" }));
    type(screen.getByLabelText("Or in your own words"), "  Bees ");
    fireEvent.click(screen.getByRole("button", { name: "Add" }));
    expect(names().slice(3)).toEqual(["Mental health", "Bees"]);
    expect(screen.queryByRole("button", { name: "Add a cause" })).toBeNull();
  });
});

describe("languages", () => {
  it("are added, graded and removed", async () => {
    const { sent } = open(state({ profile: profile({ languages: [{ code: "fr", level: "work" }] }) }));
    fireEvent.click(screen.getByRole("button", { name: "Add a language" }));
    fireEvent.change(screen.getByLabelText("Choose a language"), { target: { value: "sw" } });
    fireEvent.click(within(screen.getByRole("radiogroup", { name: "How well: Kiswahili" })).getByLabelText("I get by"));
    fireEvent.click(screen.getByRole("button", { name: "Remove Français" }));
    await later(900);
    expect(sent("save_profile")).toEqual([{ languages: [{ code: "sw", level: "basic" }] }]);
  });
});

describe("what others will see", () => {
  it("follows at once, and never shows the hours", () => {
    open();
    const card = within(screen.getByRole("complementary"));
    type(brings(), "A van.");
    expect(card.getByText(/“A van.”/)).toBeTruthy();
    expect(card.getByText("Français, English, Wolof; gets by in Português")).toBeTruthy();
    expect(card.getByText("Only those in common with theirs")).toBeTruthy();
    expect(card.queryByText(/19/)).toBeNull();
  });
});
