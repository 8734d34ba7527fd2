import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { Offline } from "../../shared/xblock";
import { pass } from "../test-app";
import * as fixture from "./fixtures";
import { atPreview, button, lift, movedOn, press, rowOf, said, settle } from "./test-preview";

beforeEach(() => void vi.useFakeTimers());

describe("the figures", () => {
  test("say how it was run and what it comes to", async () => {
    const { container } = await atPreview();
    expect(screen.getByText(/^Run today at 13:31 in 4.6 seconds, rules “Balanced”, seed 1. Nobody has been told yet./)).toBeTruthy();
    const figures = [...container.querySelectorAll(".g-figures > li")].map((figure) => figure.textContent);
    expect(figures).toEqual([
      "500 people in the round41 time zones, 16 languages", "111 groups of 4 to 663 of 4, 42 of 5, 6 of 6", "89% got a first or second wish64% the first",
      "93% have 2 common hours or moremedian 3 hours", ".47 mean of the worst-served tenthlowest language: Português .41", "2 could not be placedsee why",
    ]);
  });

  test("tell a proven limit from an estimated one, and round no promise up", async () => {
    const estimate = { bound: 0.7, reached: 0.668, gap: 0.0457, proven: false };
    const { answers } = await atPreview();
    expect(screen.getByRole("heading", { name: "Within 2.6% of the best possible" })).toBeTruthy();
    expect(screen.getByText(/can score above .6859. This one scores .668. The limit is proven/)).toBeTruthy();
    answers.round_page = () => fixture.page({ round: fixture.round({ figures: fixture.figures({ certificate: estimate }) }) });
    await press("Lowest scores");
    expect(screen.getByRole("heading", { name: "About 4.6% from the best possible" })).toBeTruthy();
    expect(screen.getByText("Estimated limit")).toBeTruthy();
  });

  test("stand in tables for those who do not see the drawings", async () => {
    await atPreview();
    const scores = within(screen.getByRole("table", { name: "How well the groups fit" }));
    expect(scores.getByRole("row", { name: ".62 to .68 24" })).toBeTruthy();
    expect(screen.getByText("Score of a group: wishes, common hours and skills together")).toBeTruthy();
    const causes = within(screen.getByRole("table", { name: "Groups by cause and time zone" }));
    expect(causes.getByRole("row", { name: "Clean water 5 11 6 3" })).toBeTruthy();
    expect(causes.getByRole("rowheader", { name: "Other" })).toBeTruthy();
  });

  test("lead to those who could not be placed, with the reasons", async () => {
    const { sent } = await atPreview({
      round_page: ({ filter }) => (filter === "unplaced" ? fixture.page({ filter, groups: [], unplaced: fixture.unplaced(), pages: 1 }) : fixture.page()),
    });
    await press("see why");
    expect(sent("round_page").at(-1)).toEqual({ round: 3, filter: "unplaced", text: "", page: 1 });
    expect(document.activeElement?.textContent).toBe("All groups");
    expect(rowOf("Bruno Alves").textContent).toContain("Nobody has said when they are free.");
    await press("Find a place: Bruno Alves");
    expect(within(screen.getByRole("combobox", { name: "to group" })).queryByText(/goes on waiting/)).toBeNull();
    fireEvent.change(screen.getByRole("combobox", { name: "to group" }), { target: { value: "31" } });
    await settle();
    expect(sent("preview_move")).toEqual([{ round: 3, learner: 902, to: 31 }]);
  });
});

describe("the groups", () => {
  test("show their common hours in the facilitator's zone, in words too", async () => {
    await atPreview();
    expect(screen.getByText("Common hours, your time (Oslo)")).toBeTruthy();
    expect(rowOf("Climate and energy").textContent).toContain("Wed 18–19");
    expect(rowOf("Agua y memoria").textContent).toContain("takes the free places of La fuente de San Blas");
  });

  test("are narrowed by one filter at a time and by a name, which waits for the typing to end", async () => {
    const { sent } = await atPreview();
    await press("Under 2 hours: 8");
    expect(button("Under 2 hours: 8").getAttribute("aria-pressed")).toBe("true");
    expect(button("All 111").getAttribute("aria-pressed")).toBe("false");
    await press("Find a person");
    const field = screen.getByRole("searchbox", { name: "Name of the person" });
    expect(document.activeElement).toBe(field);
    for (const text of ["t", "to", "tom"]) {
      fireEvent.input(field, { target: { value: text } });
      await pass(() => vi.advanceTimersByTimeAsync(100));
    }
    await pass(() => vi.advanceTimersByTimeAsync(300));
    expect(sent("round_page").map(({ filter, text }) => [filter, text])).toEqual([["all", ""], ["few_hours", ""], ["few_hours", "tom"]]);
    expect(button("Tomasz Zieliński").className).toContain("g-sought");
    await press("Find a person");
    await pass(() => vi.advanceTimersByTimeAsync(300));
    expect(sent("round_page").at(-1).text).toBe("");
  });

  test("that nobody of that name is in say so", async () => {
    const { answers } = await atPreview();
    answers.round_page = () => fixture.page({ groups: [], pages: 0 });
    await press("Find a person");
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "Zoë" } });
    await pass(() => vi.advanceTimersByTimeAsync(400));
    expect(screen.getByText("Nobody of that name.")).toBeTruthy();
  });

  test("turn page by page, with the focus at the head of the list", async () => {
    const { sent } = await atPreview({ round_page: ({ page }) => fixture.page({ page }) });
    expect(screen.getByText(/Groups 1 to 5 of 111 shown./)).toBeTruthy();
    await press("Next");
    expect(sent("round_page").at(-1).page).toBe(2);
    expect(document.activeElement?.textContent).toBe("All groups");
    expect(screen.getByText(/Groups 21 to 25 of 111 shown./)).toBeTruthy();
  });

  test("that do not come say why, and can be asked for again", async () => {
    const { answers } = await atPreview({ round_page: () => { throw new Offline(); } });
    expect(screen.getByRole("alert").textContent).toMatch(/not connected/);
    answers.round_page = () => fixture.page();
    await press("Try again");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(rowOf("Clean water")).toBeTruthy();
  });

  test("are locked and unlocked with the version that is shown", async () => {
    const locked = fixture.groups().map((group) => (group.number === 17 ? { ...group, locked: true } : group));
    const { sent } = await atPreview({ lock_proposal: () => fixture.page({ groups: locked, round: fixture.round({ version: 6 }) }) });
    await press("Lock group 17");
    expect(sent("lock_proposal")).toEqual([{ round: 3, version: 5, number: 17, locked: true }]);
    expect(button("Lock group 17").getAttribute("aria-pressed")).toBe("true");
    expect(said()).toContain("Group 17 is locked: it stays as it is.");
    await press("Lock group 8");
    expect(sent("lock_proposal").at(-1)).toEqual({ round: 3, version: 6, number: 8, locked: false });
  });
});

describe("announcing", () => {
  const told = fixture.announced({ id: 3, number: 3 });

  test("asks once, in place, and says what happens", async () => {
    const { sent } = await atPreview({ announce_round: () => fixture.desk({ rounds: [told] }) });
    await press("Announce 111 groups");
    expect(screen.getByText(/498 people see their proposed groups now/)).toBeTruthy();
    expect(sent("announce_round")).toEqual([]);
    await press("Yes, tell them");
    expect(sent("announce_round")).toEqual([{ round: 3, version: 5 }]);
    expect(screen.getByRole("heading", { level: 2, name: "Round 3, announced" })).toBeTruthy();
  });

  test("shows afterwards who answered what, and nothing that could still be changed", async () => {
    const answered = fixture.groups().slice(0, 1).map((group) => ({
      ...group, group: { id: 5, name: "Clean water 1" },
      people: group.people.map((one, i) => ({ ...one, answer: (["yes", "yes", "again", "", "late"] as const)[i]! })),
    }));
    const { container } = await atPreview({
      match_desk: () => fixture.desk({ rounds: [{ ...told, id: 2 }, fixture.round()] }), round_page: ({ round }) => fixture.page({ groups: answered, changes: 0, round: round === 2 ? { ...told, id: 2 } : fixture.round() }),
    });
    await press("Matching");
    await press("See the answers: Round 3");
    expect(container.querySelector(".g-answers")!.textContent).toBe("88 said yes7 look again25 have not answered");
    const row = rowOf("Clean water");
    expect(row.textContent).toContain("2 said yes, 1 looks again, 2 have not answered");
    expect(row.textContent).toContain("María José Quispe: looks again");
    expect(row.textContent).toContain("has begun as Clean water 1");
    expect(within(row).queryByRole("button")).toBeNull();
    expect(screen.queryByRole("button", { name: /Announce|Undo|Discard|Compare/ })).toBeNull();
  });

  test("that somebody else has done already is told, and shown", async () => {
    const { answers } = await atPreview({ announce_round: movedOn });
    await press("Announce 111 groups");
    answers.match_desk = () => fixture.desk({ rounds: [told] });
    answers.round_page = () => fixture.page({ round: told, changes: 0 });
    await press("Yes, tell them");
    expect(said()).toContain("Somebody else has changed this meanwhile. You see how it is now.");
    expect(screen.getByRole("heading", { level: 2, name: "Round 3, announced" })).toBeTruthy();
  });

  test("can be done without: the preview is discarded after a question", async () => {
    const { sent } = await atPreview({ discard_round: () => fixture.desk({ rounds: [fixture.round({ state: "discarded" })] }) });
    await press("Discard this preview");
    await press("Yes, discard it");
    expect(sent("discard_round")).toEqual([{ round: 3, version: 5 }]);
    await settle();
    expect(said()).toContain("The preview is discarded.");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Matching" }));
  });

  test("elsewhere discards the other previews: whoever looks at one is told, and sees the rounds", async () => {
    const { answers } = await atPreview();
    answers.match_desk = () => fixture.desk({ rounds: [fixture.announced({ id: 4, number: 4 }), fixture.round({ state: "discarded" })] });
    answers.poll = () => ({ version: "8" });
    button("Next").focus();
    await pass(() => vi.advanceTimersByTimeAsync(5_000));
    await settle();
    await settle();
    expect(said()).toContain("The preview is discarded.");
    expect(screen.getByRole("heading", { level: 2, name: "Matching" })).toBe(document.activeElement);
  });
});

test("a repair shows which groups would merge", async () => {
  const round = fixture.round({ kind: "repair" });
  const groups = [{ ...fixture.groups()[4]!, kind: "merge" as const }];
  await atPreview({ match_desk: () => fixture.desk({ rounds: [round] }), round_page: () => fixture.page({ round, groups }) }, "Repair, round 3");
  expect(screen.getByRole("heading", { level: 2, name: "Preview of the repair, round 3" })).toBeTruthy();
  expect(rowOf("Agua y memoria").textContent).toContain("merges into La fuente de San Blas");
  expect(screen.queryByRole("button", { name: "Compare with other rules" })).toBeNull();
});

test("axe finds no fault with a preview and an open mover", async () => {
  const { container } = await atPreview();
  await lift();
  vi.useRealTimers();
  expect(await violations(container)).toEqual([]);
});
