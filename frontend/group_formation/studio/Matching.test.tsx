import { fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { settings, studioState, studioValues } from "../fixtures";
import type { StudioValues } from "../state";
import { pass } from "../test-app";
import { check } from "./check";
import { Studio } from "./Studio";

const DOORS = settings().doors;

function open(more: Partial<StudioValues> = {}) {
  const send = vi.fn(async () => ({}));
  const values = studioValues({ doors: [...DOORS, "match"], ...more });
  return { ...render(<Studio state={studioState({ values })} send={send as never} notify={vi.fn()} prefix="t" />), send };
}
const save = () => pass(() => fireEvent.click(screen.getByRole("button", { name: "Save" })));
const choose = (criterion: string | RegExp, choice: string) =>
  fireEvent.click(within(screen.getByRole("group", { name: criterion })).getByRole("radio", { name: choice }));
const begin = () => screen.getByLabelText<HTMLSelectElement>("Begin with");

describe("the author's rules for being matched", () => {
  it("begin with a named set, whose strengths show", async () => {
    const { send } = open();
    fireEvent.change(begin(), { target: { value: "mixed_skills" } });
    const skills = within(screen.getByRole("group", { name: "A spread of skills" }));
    expect(skills.getByRole<HTMLInputElement>("radio", { name: "A lot" }).checked).toBe(true);
    await save();
    expect(send).toHaveBeenCalledWith("save_settings", expect.objectContaining({
      match_rules: { preset: "mixed_skills", causes: "some", hours: "some", skills: "much", experience: "some", commitment: "off", region: "off", regions: "mix", languages: "must" },
    }));
  });

  it("become one's own with the first strength that is changed", async () => {
    const { send } = open();
    choose("Hours in common", "Some");
    expect(begin().value).toBe("own");
    expect(screen.queryByRole("group", { name: "People from" })).toBeNull();
    choose("Parts of the world", "A lot");
    choose("People from", "the same part");
    await save();
    expect(send).toHaveBeenCalledWith("save_settings", expect.objectContaining({
      match_rules: expect.objectContaining({ preset: "own", hours: "some", region: "much", regions: "same" }),
    }));
  });

  it("ask for a date, or for a number, only where a round waits for it", async () => {
    const { send } = open();
    expect(screen.queryByLabelText("Date of the round, in UTC")).toBeNull();
    choose("A round begins", "on a date");
    expect(screen.getByText("Choose the date on which groups are formed.")).toBeTruthy();
    fireEvent.input(screen.getByLabelText("Date of the round, in UTC"), { target: { value: "2026-11-26T18:00" } });
    await save();
    expect(send).toHaveBeenCalledWith("save_settings", expect.objectContaining({ match_when: "date", match_date: "2026-11-26T18:00:00Z" }));
    choose("A round begins", "when enough wait");
    fireEvent.input(screen.getByLabelText("People who wait"), { target: { value: "3" } });
    expect(screen.getByText("These are fewer than one group needs. Choose 4 or more.")).toBeTruthy();
  });

  it("say who hears first, how long one may answer, and whether late people fill groups", async () => {
    const { send } = open();
    fireEvent.click(screen.getByRole("radio", { name: /^Announce at once/ }));
    fireEvent.click(screen.getByRole("checkbox", { name: /^Whoever comes late/ }));
    fireEvent.input(screen.getByLabelText("Hours to answer"), { target: { value: "48" } });
    await save();
    expect(send).toHaveBeenCalledWith("save_settings",
      expect.objectContaining({ match_announce: "at_once", match_rolling: false, answer_hours: 48 }));
  });

  it("lead from the sum of what is wrong to the field", () => {
    open({ match_rules: { ...studioValues().match_rules, causes: "off", hours: "off", skills: "off" } });
    fireEvent.click(screen.getByRole("button", { name: "Rules for “Be matched”" }));
    expect(document.activeElement).toBe(begin());
  });

  it("have nothing that axe objects to, right or wrong", async () => {
    const { container } = open({ match_when: "date", match_rules: { ...studioValues().match_rules, region: "much" } });
    expect(await violations(container)).toEqual([]);
  });
});

describe("the live check", () => {
  const off = { ...studioValues().match_rules, causes: "off", hours: "off", skills: "off" } as const;
  it.each<[string, Partial<StudioValues>, string]>([
    ["match_date", { match_when: "date" }, "Choose the date on which groups are formed."],
    ["match_date", { match_date: "soon" }, "Choose a date and a time, or leave it empty."],
    ["match_count", { match_count: 0 }, "Choose a number from 2 to 10,000."],
    ["match_count", { match_when: "count", match_count: 3 }, "These are fewer than one group needs. Choose 4 or more."],
    ["answer_hours", { answer_hours: 337 }, "Choose a number from 1 to 336."],
    ["match_rules", { match_rules: off }, "At least one thing has to count, or any group would be as good as any other."],
    ["match_rules", { doors: ["match"], questions: ["hours"] },
      "Everybody must share a language, but the profile does not ask for any. Ask for it, or do not require it."],
  ])("of %s", (name, values, message) => {
    expect(check(studioValues(values))).toEqual({ [name]: message });
  });

  it("does not mind few people where rounds begin by hand, nor a language nobody needs", () => {
    expect(check(studioValues({ match_count: 3 }))).toEqual({});
    expect(check(studioValues({ match_rules: { ...off, languages: "nice" }, doors: ["match"], questions: [] }))).toEqual({});
  });
});
