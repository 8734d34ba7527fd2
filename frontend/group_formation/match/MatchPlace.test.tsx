import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { group, memberState, settings, state } from "../fixtures";
import { open, pass, refuse } from "../test-app";
import { matchState, offers, proposal, unplaced, waiting } from "./fixtures";

const heading = (name: string | RegExp) => screen.getByRole("heading", { level: 2, name });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => pass(() => fireEvent.click(button(name)));
const spoken = () => screen.getAllByRole("status").map(({ textContent }) => textContent).join(" ");
const poll = () => pass(() => vi.advanceTimersByTimeAsync(4_000));

describe("the door", () => {
  const fact = (name: RegExp) => expect(screen.getByText(name)).toBeTruthy();

  test("is not there when the author closed it", () => {
    open(state({ settings: settings({ doors: ["join"] }) }));
    expect(screen.queryByRole("button", { name: "Be matched" })).toBeNull();
  });

  test("says how many wait and when groups are formed", () => {
    open(matchState());
    fact(/128 people are waiting\. Groups are formed on Thursday 26 November\./);
  });

  test("keeps silent about a date that is over, and about nobody", () => {
    open(matchState({ people: 0, plan: { when: "date", date: "2026-11-19T18:00:00Z", count: null, rolling: true, answer_hours: 72 } }));
    fact(/^We look, you decide$/);
  });

  test("leads whoever waits to the waiting place at once, and from there to the other doors", async () => {
    open(matchState({ mine: waiting() }));
    expect(heading("We look for people who fit you")).toBeTruthy();
    await press("All the ways in");
    fact(/You are waiting, one of 128 people\./);
  });
});

describe("who would like to be matched", () => {
  test("begins with the causes of the profile, ranks them, and waits with them", async () => {
    const { answers, sent } = open(matchState());
    answers.enter_pool = ({ topics, commitment, experience }) => matchState({ people: 129, mine: waiting({ topics, commitment, experience }) }, { version: "8" });
    await press("Be matched");
    expect(document.activeElement).toBe(heading("Be matched"));
    await press("Move Girls’ education up");
    fireEvent.input(screen.getByLabelText(/^Hours a week/), { target: { value: "4" } });
    fireEvent.change(screen.getByLabelText(/^How often/), { target: { value: "0" } });
    button("Wait for people who fit").focus();
    await press("Wait for people who fit");
    expect(sent("enter_pool")).toEqual([{ topics: ["Girls’ education", "Clean water", "Food and farming"], commitment: 4, experience: 0 }]);
    expect(document.activeElement).toBe(heading("We look for people who fit you"));
    expect(screen.getByText(/129 people are waiting, you among them/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Keep these wishes" })).toBeNull();
  });

  test("hears by the field what does not fit, before it is sent and after", async () => {
    const { answers, sent } = open(matchState());
    answers.enter_pool = () => refuse(422, { code: "invalid", message: "Something needs a correction.", fields: { commitment: "That is a lot." } });
    await press("Be matched");
    const hours = screen.getByLabelText<HTMLInputElement>(/^Hours a week/);
    fireEvent.input(hours, { target: { value: "41" } });
    await press("Wait for people who fit");
    expect(sent("enter_pool")).toEqual([]);
    expect(document.activeElement).toBe(hours);
    expect(screen.getByText("Choose a number from 1 to 40, or leave it empty.")).toBeTruthy();
    fireEvent.input(hours, { target: { value: "39" } });
    await press("Wait for people who fit");
    expect(screen.getByText("That is a lot.")).toBeTruthy();
    expect(document.activeElement).toBe(hours);
  });

  test("is told what hours are good for when there are none", async () => {
    open(matchState({}, { profile: { ...state().profile, hours: [] } }));
    await press("Be matched");
    await press("Tell when I am free");
    expect(heading("About you")).toBeTruthy();
  });

  test("and comes with somebody brings a group in", async () => {
    open(matchState());
    await press("Be matched");
    await press("Bring your group");
    expect(heading("Bring your group")).toBeTruthy();
  });
});

describe("the waiting place", () => {
  test("keeps changed wishes when they are sent, and what is not sent while one looks elsewhere", async () => {
    const { answers, sent } = open(matchState({ mine: waiting({ topics: ["Elders", "Seeds"] }) }));
    answers.enter_pool = ({ topics }) => matchState({ mine: waiting({ topics }) }, { version: "8" });
    await press("Remove Elders");
    await press("All the ways in");
    await press("Be matched");
    await press("Keep these wishes");
    expect(sent("enter_pool")).toEqual([{ topics: ["Seeds"], commitment: 3, experience: 1 }]);
    expect(spoken()).toContain("Your wishes are kept.");
  });

  test("says after a round without a group why, and what helps, each with its hard facts in bold", () => {
    open(matchState({ mine: unplaced() }));
    const part = screen.getByRole("heading", { name: "No group in the last round" }).parentElement!;
    expect([...part.querySelectorAll("b")].map(({ textContent }) => textContent)).toEqual(["2", "Wolof", "Español", "4"]);
    expect(part.textContent).toContain("Only 2 other people speak Wolof. If you spoke Español, 4 groups");
  });

  test("offers groups that have a place; one press takes it, and the group's page opens", async () => {
    const { answers, sent } = open(matchState({ mine: waiting(), offers: offers() }));
    answers.take_offer = () => memberState({ version: "9" });
    await press(/Take the place: Delta/);
    expect(sent("take_offer")).toEqual([{ group: 3 }]);
    expect(document.activeElement).toBe(heading("Safe Water, Safe Schools"));
  });

  test("says why a place could not be taken", async () => {
    const { answers } = open(matchState({ mine: waiting(), offers: offers() }));
    answers.take_offer = () => refuse(409, { code: "group_full", message: "This group is full just now." });
    await press(/Take the place: Delta/);
    expect(screen.getByRole("alert").textContent).toBe("This group is full just now.");
  });

  test("lets go of whoever has had enough", async () => {
    const { answers, sent } = open(matchState({ mine: waiting() }));
    answers.leave_pool = () => matchState({}, { version: "8" });
    await press("Stop waiting");
    await press("Stop waiting");
    expect(sent("leave_pool")).toEqual([{}]);
    expect(heading("How would you like to take part?")).toBeTruthy();
    expect(spoken()).toContain("You wait no more.");
  });

  test.each([
    ["hand", null, null, /form groups from time to time/],
    ["date", "2026-11-26T18:00:00Z", null, /^On Thursday 26 November, 18:00\.$/],
    ["date", "2026-11-19T18:00:00Z", null, /choose the next one/],
    ["count", null, 130, /^As soon as 130 people wait\.$/],
  ] as const)("says when groups are formed: %s %s %s", (when, date, count, words) => {
    open(matchState({ mine: waiting(), plan: { when, date, count, rolling: true, answer_hours: 72 } }));
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText("Then everybody has 3 days to say yes or to look again.")).toBeTruthy();
  });
});

describe("a proposal that arrives", () => {
  beforeEach(() => void vi.useFakeTimers());
  const arrives = () => ({ version: "8", match: matchState({ mine: waiting(), proposal: proposal() }).match });

  test("opens where one waits, and is announced", async () => {
    const { answers } = open(matchState({ mine: waiting() }));
    answers.poll = arrives;
    await poll();
    expect(heading("You five could work well together")).toBeTruthy();
    expect(spoken()).toContain("Here are people who could fit.");
    expect(document.activeElement).toBe(document.body);
  });

  test("takes nothing out of the hands of whoever is changing their wishes", async () => {
    const { answers } = open(matchState({ mine: waiting() }));
    const hours = screen.getByLabelText<HTMLInputElement>(/^Hours a week/);
    hours.focus();
    fireEvent.input(hours, { target: { value: "9" } });
    answers.poll = arrives;
    await poll();
    expect(document.activeElement).toBe(hours);
    expect(hours.value).toBe("9");
    await press("Have a look");
    expect(heading("You five could work well together")).toBeTruthy();
  });

  test("is told at the other doors, with the way to it", async () => {
    const { answers } = open(matchState());
    await press("Start one");
    answers.poll = arrives;
    await poll();
    expect(heading("Start an initiative")).toBeTruthy();
    await press("Have a look");
    expect(document.activeElement).toBe(heading("You five could work well together"));
  });

  test("and did not begin leads back to waiting, and blames nobody", async () => {
    const { answers } = open(matchState({ mine: waiting(), proposal: proposal() }));
    button("Yes, I’m in").focus();
    answers.poll = () => ({ version: "8", match: matchState({ mine: waiting() }).match });
    await poll();
    expect(document.activeElement).toBe(heading("We look for people who fit you"));
    expect(screen.getAllByText(/That group did not begin/)).toHaveLength(2); // seen, and said
  });

  test("and begins with others' yes becomes the page of the group by itself", async () => {
    const { answers } = open(matchState({ mine: waiting(), proposal: proposal({ mine: "yes", yes: 3 }) }));
    button("Look again after all").focus();
    answers.poll = () => ({ ...memberState({ group: group({ name: "Clean water 3" }) }), version: "8" });
    await poll();
    expect(document.activeElement).toBe(heading("Clean water 3"));
    expect(spoken()).toContain("You are in Clean water 3 now.");
  });

  test("tells of every new yes", async () => {
    const { answers } = open(matchState({ mine: waiting(), proposal: proposal() }));
    answers.poll = () => ({ version: "8", match: matchState({ mine: waiting(), proposal: proposal({ yes: 3 }) }).match });
    await poll();
    expect(spoken()).toContain("3 of you have said yes.");
  });
});

describe("whatever stands there", () => {
  test.each<[string, () => ReturnType<typeof matchState>]>([
    ["outside", () => matchState()],
    ["waiting", () => matchState({ mine: unplaced(), offers: offers() })],
    ["forming", () => matchState({ mine: waiting(), forming: true, people: 1, adds: [] })],
    ["closed", () => state()],
  ])("has no fault that axe knows: %s", async (_, make) => {
    const { container } = open(make());
    const door = within(container as HTMLElement).queryByRole("button", { name: "Be matched" });
    if (door) await pass(() => fireEvent.click(door));
    expect(await violations(container)).toEqual([]);
  });
});
