import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { setLanguage } from "../../shared/i18n";
import { violations } from "../../shared/test-axe";
import { group, memberState, settings } from "../fixtures";
import { open, pass, refuse } from "../test-app";
import { fill, line, match, matched, matchState, proposal, waiting } from "./fixtures";
import type { ProposalPage } from "./state";

const show = (more: Partial<ProposalPage> = {}) => open(matchState({ mine: waiting(), proposal: proposal(more) }));
const press = (name: string | RegExp) => pass(() => fireEvent.click(screen.getByRole("button", { name })));
const section = (name: string) => screen.getByRole("region", { name });

describe("the proposal", () => {
  test("gives the reasons first, the facts in bold and the hours in the reader's time", () => {
    show();
    const [first, second] = within(section("Why you five")).getAllByRole("listitem");
    expect(first!.textContent).toBe("4 of you share Clean water as first or second wish. Clean water is your first wish.");
    expect([...first!.querySelectorAll("b")].map(({ textContent }) => textContent)).toEqual(["4", "Clean water", "Clean water"]);
    expect(second!.textContent).toBe("You can all meet for 5 hours a week, for example Wednesday 13–15.");
  });

  test("says when they are all free, and what time that is where the others are", () => {
    show();
    const times = within(section("Your hours together")).getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(times).toEqual([
      "Wednesday 13:00–15:0008:00 in Cusco and Montréal, 16:00 in Kisumu, 20:00 in Đà Nẵng",
      "Saturday 12:00–15:0007:00 in Cusco and Montréal, 15:00 in Kisumu, 19:00 in Đà Nẵng",
    ]);
  });

  test("says honestly when no hour suits all, or none two of them", () => {
    const { unmount } = show({ members: [...matched(), { ...matched()[0]!, id: 99, initials: "XX", name: "Xenia" }] });
    expect(screen.getByText("No hour suits all of you yet. These suit 5 of 6.")).toBeTruthy();
    unmount();
    show({ free_together: Array<number>(336).fill(0), common: [] });
    expect(screen.getByText(/do not meet anywhere yet/)).toBeTruthy();
  });

  test("names the people, the reader first, and who has said yes", () => {
    show();
    const rows = within(section("The five of you")).getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(rows[0]).toBe("ADYouDakarNot answeredstories, film and radio");
    expect(rows[1]).toMatch(/^OOOtieno OdhiamboKisumu, \+3 hSaid yes/);
    expect(screen.getByText(/^2 of you have said yes\./)).toBeTruthy();
  });

  test("folds long words about oneself", async () => {
    const long = `${"I bring many words. ".repeat(12)}The end.`;
    show({ members: matched().map((one, at) => (at === 1 ? { ...one, brings: long } : one)) });
    expect(screen.queryByText(/The end\./)).toBeNull();
    await press("Read on: Otieno Odhiambo");
    expect(screen.getByText(/The end\./)).toBeTruthy();
  });

  test("leads to the answer by keyboard", async () => {
    show();
    await press("Go to your answer");
    expect(document.activeElement).toBe(section("Shall we?"));
  });

  test("says last what would have helped, with the way to the profile, and nothing when the match is good", async () => {
    const { unmount } = show({ helps: [] });
    expect(screen.queryByText("What would have helped")).toBeNull();
    unmount();
    show();
    await press("Add hours to your profile");
    expect(screen.getByRole("heading", { level: 2, name: "About you" })).toBeTruthy();
  });

  test("shows what learners and authors wrote as text", () => {
    const evil = "<img src=x onerror=alert(1)>";
    const { container } = show({
      members: matched().map((one) => ({ ...one, name: evil, brings: evil, place: evil })), why: [line("topic", "%(topic)s", { topic: evil })],
    });
    expect(container.querySelector("img")).toBeNull();
  });

  test("speaks to two and to nine people as well", () => {
    const { unmount } = show({ members: matched().slice(0, 2) });
    expect(screen.getByRole("heading", { name: "You two could work well together" })).toBeTruthy();
    unmount();
    show({ members: Array.from({ length: 9 }, (_, id) => ({ ...matched()[0]!, id: id + 1 })) });
    expect(screen.getByRole("heading", { name: "The 9 of you could work well together" })).toBeTruthy();
  });

  test.each<[string, Partial<ProposalPage>]>([
    ["asked", {}], ["said yes", { mine: "yes", yes: 3 }], ["over", { answer_by: "2026-11-20T12:00:00Z" }], ["a place in a group", fill()],
  ])("has no fault that axe knows: %s", async (_, more) => {
    const { container } = show(more);
    expect(await violations(container)).toEqual([]);
  });

  test("has no fault that axe knows from right to left", async () => {
    setLanguage("ar", true, null);
    expect(await violations(show().container)).toEqual([]);
  });
});

describe("the answer", () => {
  test("yes waits for the others, and says how many", async () => {
    const { answers, sent } = show();
    answers.answer_proposal = () => matchState({ mine: waiting(), proposal: proposal({ mine: "yes", yes: 3 }) }, { version: "8" });
    expect(screen.getByText(/^Answer by Sunday 29 November, 18:00\. After that/)).toBeTruthy();
    await press("Yes, I’m in");
    expect(sent("answer_proposal")).toEqual([{ proposal: 7, answer: "yes" }]);
    expect(within(section("You said yes")).getByText(/^As soon as 1 more has said yes/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Yes, I’m in" })).toBeNull();
  });

  test("the last yes opens the group's page", async () => {
    const { answers } = show({ yes: 3 });
    answers.answer_proposal = () => memberState({ version: "8" });
    await press("Yes, I’m in");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Safe Water, Safe Schools" }));
  });

  test("look again goes back to waiting, without a reason", async () => {
    const { answers, sent } = show();
    answers.answer_proposal = () => matchState({ mine: waiting() }, { version: "8" });
    expect(screen.getByText(/puts you into the next round, Thursday 26 November/)).toBeTruthy();
    await press("Look again for me");
    expect(sent("answer_proposal")).toEqual([{ proposal: 7, answer: "again" }]);
    expect(screen.getAllByText("We look again. The others are not told why.")).toHaveLength(2); // seen, and said
  });

  test("that comes too late says so and shows what became of it", async () => {
    const { answers } = show();
    answers.answer_proposal = () => refuse(409, { code: "proposal_over", message: "The time is over.", state: matchState({ mine: waiting() }, { version: "8" }) });
    await press("Yes, I’m in");
    expect(screen.getByRole("heading", { level: 2, name: "We look for people who fit you" })).toBeTruthy();
    expect(screen.getAllByText(/That group did not begin/)).toHaveLength(2);
  });

  test("is not asked for once the time is over", () => {
    show({ answer_by: "2026-11-20T12:00:00Z" });
    expect(within(section("The time to answer is over")).queryByRole("button")).toBeNull();
  });
});

describe("a place in a group that is there", () => {
  test("is named, with who is in it", () => {
    show(fill());
    expect(screen.getByRole("heading", { level: 2, name: "There is a place for you in Safe Water, Safe Schools" })).toBeTruthy();
    expect(screen.getAllByText("In the group")).toHaveLength(4);
    expect(screen.queryByText(/have said yes/)).toBeNull();
  });

  test("for a member of a group that shrank: asked on its page, and answered by moving or staying", async () => {
    const merge = proposal({ kind: "merge", group: group({ id: 2, name: "Delta Boreholes Watch" }), helps: [] });
    const doors = settings({ doors: ["join", "match"] });
    const { answers, sent } = open(memberState({ settings: doors, match: match({ proposal: merge }) }));
    await press("Have a look");
    expect(screen.getByRole("heading", { level: 2, name: "You could go on together with Delta Boreholes Watch" })).toBeTruthy();
    answers.answer_proposal = () => memberState({ settings: doors, match: null, version: "8" });
    await press("Stay where I am");
    expect(sent("answer_proposal")).toEqual([{ proposal: 7, answer: "again" }]);
    expect(screen.getByRole("heading", { level: 2, name: "Safe Water, Safe Schools" })).toBeTruthy();
  });
});

describe("a group of one's own", () => {
  const doors = settings({ doors: ["join", "match"] });

  test("lets the matching fill its free places, and takes it back", async () => {
    const { answers, sent } = open(memberState({ settings: doors }));
    const toggle = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Let the matching fill our free places" });
    answers.let_fill = ({ fills }) => memberState({ settings: doors, group: group({ fills }), version: "8" });
    await pass(() => fireEvent.click(toggle()));
    expect(toggle().checked).toBe(true);
    await pass(() => fireEvent.click(toggle()));
    expect(sent("let_fill")).toEqual([{ fills: true }, { fills: false }]);
  });

  test("is not asked where nobody is matched", () => {
    open(memberState({ settings: settings({ doors: ["join"] }) }));
    expect(screen.queryByRole("checkbox", { name: /matching/ })).toBeNull();
  });
});
