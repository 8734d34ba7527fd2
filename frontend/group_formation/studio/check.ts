/** What is wrong with an author's settings, while they are edited. The server checks the same on saving and has the last word. */
import * as checks from "../../shared/studio/checks";
import type { Form as FormOf } from "../../shared/studio/use-form";
import type { StudioValues } from "../state";
import * as say from "./strings";
import * as matching from "./strings-matching";

export type Field = keyof StudioValues;
export type Faults = checks.Faults<StudioValues>;
export type Form = FormOf<StudioValues>;

const SMALLEST = 2;
const LARGEST = 50;
const HOURS_MOST = 336; // two weeks
const COUNT_MOST = 10_000;

/** How many lines a list may have, and how many characters a line. */
export const LISTS = { causes: [40, 80], roles: [20, 80], skills: [40, 80], next_steps: [10, 200] } as const;

/** A date and a number count only where a round waits for them. */
function matchFaults({ match_when, match_date, match_count, match_rules, answer_hours, doors, questions, size_min }: StudioValues): Faults {
  const { preset: _, regions: _r, languages, ...strengths } = match_rules;
  const counts = languages === "nice" || Object.values(strengths).some((strength) => strength !== "off");
  const unasked = languages === "must" && doors.includes("match") && !questions.includes("languages");
  return {
    match_date: checks.dateFault(match_date) || (match_when === "date" && !match_date ? matching.noDate() : ""),
    match_count: checks.numberFault(match_count, SMALLEST, COUNT_MOST) || (match_when === "count" && match_count < size_min ? matching.tooFew(size_min) : ""),
    match_rules: !counts ? matching.nothingCounts() : unasked ? matching.noLanguages() : "",
    answer_hours: checks.numberFault(answer_hours, 1, HOURS_MOST),
  };
}

/** By field, only those that are wrong. */
export function check(values: StudioValues): Faults {
  const faults: Faults = {
    display_name: checks.nameFault(values.display_name),
    group_set: checks.groupSetFault(values.group_set),
    suggested_date: checks.dateFault(values.suggested_date),
    doors: values.doors.length ? "" : say.noDoor(),
    size_min: checks.numberFault(values.size_min, SMALLEST, LARGEST),
    size_max: checks.numberFault(values.size_max, SMALLEST, LARGEST) || (values.size_max < values.size_min ? say.tooSmall(values.size_min) : ""),
    offer_hours: checks.numberFault(values.offer_hours, 1, HOURS_MOST),
    ...matchFaults(values),
  };
  for (const name of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    const [most, letters] = LISTS[name];
    faults[name] = checks.listFault(values[name], most, letters);
  }
  return checks.found(faults);
}
