import { fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { Offline } from "../../shared/xblock";
import * as desk from "../desk";
import { settings, state } from "../fixtures";
import { open, pass, refuse, shelf, type Answers } from "../test-app";
import * as fixture from "./fixtures";

Object.assign(shelf, { desk });

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = async (name: string | RegExp) => {
  await pass(() => fireEvent.click(button(name)));
  await pass(() => vi.advanceTimersByTimeAsync(1)); // what opened asks for what it shows
};
const second = (n = 1) => pass(() => vi.advanceTimersByTimeAsync(1_000 * n));
const said = () => screen.getAllByRole("status").map((region) => region.textContent);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.restoreAllMocks());

async function atDesk(answers: Answers = {}, more: Parameters<typeof state>[0] = {}) {
  const view = open(state({ staff: true, ...more }), { match_desk: () => fixture.desk(), round_page: () => fixture.page(), ...answers });
  await press("Matching");
  return view;
}

describe("the way to the desk", () => {
  test("is there for course staff alone, and not where nothing is stored", () => {
    const learner = open(state());
    expect(screen.queryByRole("button", { name: "Matching" })).toBeNull();
    learner.unmount();
    open(state({ staff: true, readonly: "masquerade" }));
    expect(screen.queryByRole("button", { name: "Matching" })).toBeNull();
  });

  test("leads to the desk and back, with the focus at the heading of what opens", async () => {
    await atDesk();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Matching" }));
    await press("Look at the preview: Round 3");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Preview of round 3" }));
    await press("Matching");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Matching" }));
    await press("Back to what learners see");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "How would you like to take part?" }));
  });
});

describe("the overview", () => {
  test("tells who waits, what is to be filled, the plan, and the rounds so far", async () => {
    const { container } = await atDesk();
    expect(container.querySelector(".g-figures")!.textContent).toContain("42 people wait");
    expect(container.querySelector(".g-figures")!.textContent).toContain("7 free places to be filled");
    expect(container.querySelector(".g-figures")!.textContent).toContain("60 people start the next round");
    const [third, second_, first] = within(container.querySelector<HTMLElement>(".g-rounds")!).getAllByRole("listitem").filter((item) => item.querySelector("h4"));
    expect(third!.textContent).toContain("500 people, 111 groups, 89% with a first or second wish, 93% with 2 common hours");
    expect(second_!.textContent).toContain("88 said yes7 look again25 have not answered");
    expect(within(first!).queryByRole("button")).toBeNull(); // cancelled: nothing to look at
  });

  test("that does not come says why, and can be asked for again", async () => {
    const { answers } = await atDesk({ match_desk: () => { throw new Offline(); } });
    expect(screen.getByRole("alert").textContent).toMatch(/not connected/);
    answers.match_desk = () => fixture.desk();
    await press("Try again");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByRole("heading", { name: "Start a round" })).toBeTruthy();
  });

  test("is asked for anew when the world has changed", async () => {
    const { answers, sent } = await atDesk();
    answers.poll = () => ({ version: "8" });
    answers.match_desk = () => fixture.desk({ waiting: 43 });
    await second(5);
    await second();
    expect(sent("match_desk")).toHaveLength(2);
    expect(screen.getByText("43")).toBeTruthy();
  });

  test("offers no round while nobody could be put together", async () => {
    await atDesk({ match_desk: () => fixture.desk({ waiting: 1, small: { groups: 0, people: 0, size_min: 4 }, rounds: [] }) });
    expect(screen.queryByRole("button", { name: "Form groups" })).toBeNull();
    expect(screen.getByText("As soon as two people wait a round can begin.")).toBeTruthy();
    expect(screen.queryByText(/Merge/)).toBeNull();
    expect(screen.getByText("There has been no round yet.")).toBeTruthy();
  });

  test("starts a repair when groups are under their size", async () => {
    const { sent } = await atDesk({ start_round: () => fixture.desk({ rounds: [fixture.running({ kind: "repair" })] }) });
    expect(screen.getByRole("heading", { name: "12 groups are under 4. Merge them?" })).toBeTruthy();
    await press("See which would merge");
    expect(sent("start_round")).toEqual([{ kind: "repair", rules: fixture.rules() }]);
    expect(screen.getByRole("heading", { name: "Repair, round 4 is being worked out" })).toBeTruthy();
  });
});

describe("starting a round", () => {
  const running = () => fixture.desk({ rounds: [fixture.running(), ...fixture.desk().rounds] });

  test("goes by the author's rules, unless another set is chosen", async () => {
    const { answers, sent } = await atDesk({ start_round: () => refuse(409, { code: "round_running", message: "A round is being worked out already." }) });
    await press("Form groups");
    expect(sent("start_round").at(-1)).toEqual({ kind: "wave", rules: fixture.rules() });
    expect(screen.getByRole("alert").textContent).toBe("A round is being worked out already.");
    answers.start_round = running;
    fireEvent.click(screen.getByRole("radio", { name: /Hours first/ }));
    await press("Form groups");
    expect(sent("start_round").at(-1).rules.preset).toBe("hours_first");
  });

  test("takes strengths of one's own and a seed", async () => {
    const { sent } = await atDesk({ start_round: running });
    fireEvent.click(screen.getByRole("radio", { name: /Own strengths/ }));
    const strengths = (name: string) => within(screen.getByRole("group", { name }));
    expect(strengths("Hours in common").getByRole<HTMLInputElement>("radio", { name: "A lot" }).checked).toBe(true);
    expect(screen.queryByRole("group", { name: "People from" })).toBeNull();
    fireEvent.click(strengths("Parts of the world").getByRole("radio", { name: "Some" }));
    fireEvent.click(strengths("People from").getByRole("radio", { name: "the same part" }));
    fireEvent.click(strengths("A language that all can work in").getByRole("radio", { name: "If possible" }));
    const seed = screen.getByRole("textbox", { name: "Seed" });
    fireEvent.input(seed, { target: { value: "seven" } });
    await press("Form groups");
    expect(sent("start_round")).toEqual([]);
    expect(seed.getAttribute("aria-invalid")).toBe("true");
    fireEvent.input(seed, { target: { value: " 7 " } });
    await press("Form groups");
    expect(sent("start_round")).toEqual([{ kind: "wave", seed: 7, rules: fixture.rules({ preset: "own", region: "some", regions: "same", languages: "nice" }) }]);
  });
});

describe("a round that is being worked out", () => {
  const running = () => fixture.desk({ rounds: [fixture.running(), ...fixture.desk().rounds] });

  test("is asked about each second until it is ready, and then no more", async () => {
    const { answers, sent } = await atDesk({ match_desk: running, round_progress: () => fixture.running({ progress: 0.57, phase: "improving" }) });
    const bar = screen.getByRole("progressbar", { name: "Round 4 is being worked out" });
    expect(bar.getAttribute("aria-valuenow")).toBe("42");
    expect(screen.queryByRole("button", { name: "Form groups" })).toBeNull();
    await second(3);
    expect(sent("round_progress")).toEqual([{ round: 4 }, { round: 4 }, { round: 4 }]);
    expect(bar.getAttribute("aria-valuetext")).toBe("Making the groups better, 57%");
    button("Cancel").focus();
    answers.round_progress = () => fixture.running({ state: "preview", groups: 9 });
    answers.match_desk = () => fixture.desk({ rounds: [fixture.round({ id: 4, number: 4, groups: 9 })] });
    await second();
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(said()).toContain("Round 4 is ready: 9 groups.");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
    await second(5);
    expect(sent("round_progress")).toHaveLength(4);
  });

  test("is asked about more seldom while no answer comes", async () => {
    const { answers, sent } = await atDesk({ match_desk: running, round_progress: () => { throw new Offline(); } });
    await second(8);
    expect(sent("round_progress")).toHaveLength(3); // after 1, 3 and 7 seconds
    answers.round_progress = () => fixture.running({ progress: 0.9 });
    await second(7);
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("90");
  });

  test("can be cancelled", async () => {
    const { sent } = await atDesk({ match_desk: running, cancel_round: () => fixture.desk() });
    await press("Cancel");
    expect(sent("cancel_round")).toEqual([{ round: 4 }]);
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(said()).toContain("The round is cancelled. Nobody was told anything.");
    await second(3);
    expect(sent("round_progress")).toEqual([]);
  });

  test("that fails says why", async () => {
    const failed = fixture.running({ state: "failed", fault: "The server was restarted meanwhile. Nothing is lost: start again." });
    const { answers } = await atDesk({ match_desk: running, round_progress: () => failed });
    answers.match_desk = () => fixture.desk({ rounds: [failed] });
    await second();
    expect(said()).toContain(failed.fault);
    expect(screen.getByText("did not work")).toBeTruthy();
  });
});

test("a door that the author closed takes nothing from the staff: those who wait are still there", async () => {
  await atDesk({}, { settings: settings({ doors: ["bring"] }) });
  expect(screen.getByRole("heading", { name: "Rounds" })).toBeTruthy();
});

test("axe finds no fault with the overview, own strengths, or a round that is being worked out", async () => {
  const { container } = await atDesk({ start_round: () => fixture.desk({ rounds: [fixture.running(), ...fixture.desk().rounds] }) });
  fireEvent.click(screen.getByRole("radio", { name: /Own strengths/ }));
  vi.useRealTimers();
  expect(await violations(container)).toEqual([]);
  await pass(() => fireEvent.click(button("Form groups")));
  expect(await violations(screen.getByRole("progressbar").closest("section")!)).toEqual([]);
});
