/** What is wrong with an author's settings, while they are edited. The server checks the same on saving and has the last word. */
import type { StudioValues } from "../state";
import * as say from "./strings";
import * as matching from "./strings-matching";

export type Field = keyof StudioValues;
export type Faults = Partial<Record<Field, string>>;

const SMALLEST = 2;
const LARGEST = 50;
const NAME_LENGTH = 120;
const HOURS_MOST = 336; // two weeks
const COUNT_MOST = 10_000;
const GROUP_SET = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/;

/** How many lines a list may have, and how many characters a line. */
export const LISTS = { causes: [40, 80], roles: [20, 80], skills: [40, 80], next_steps: [10, 200] } as const;

const fold = (line: string): string => line.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function numberFault(value: number, least: number, most: number): string {
  return Number.isInteger(value) && value >= least && value <= most ? "" : say.notANumber(least, most);
}

function listFault(lines: string[], most: number, letters: number): string {
  if (lines.length > most) return say.tooMany(most);
  const long = lines.find((line) => [...line].length > letters);
  if (long) return say.lineTooLong([...long].slice(0, 30).join(""), letters);
  const folded = lines.map(fold);
  const twice = lines.find((_, at) => folded.indexOf(folded[at]!) < at);
  return twice ? say.twice(twice) : "";
}

function nameFault(name: string): string {
  if (!name.trim()) return say.noName();
  return [...name].length > NAME_LENGTH ? say.tooLong(NAME_LENGTH) : "";
}

const strange = (date: string): boolean => date !== "" && Number.isNaN(Date.parse(date));

/** A date and a number count only where a round waits for them. */
function matchFaults({ match_when, match_date, match_count, match_rules, answer_hours, doors, questions, size_min }: StudioValues): Faults {
  const { preset: _, regions: _r, languages, ...strengths } = match_rules;
  const counts = languages === "nice" || Object.values(strengths).some((strength) => strength !== "off");
  const unasked = languages === "must" && doors.includes("match") && !questions.includes("languages");
  return {
    match_date: strange(match_date) ? say.notADate() : match_when === "date" && !match_date ? matching.noDate() : "",
    match_count: numberFault(match_count, SMALLEST, COUNT_MOST) || (match_when === "count" && match_count < size_min ? matching.tooFew(size_min) : ""),
    match_rules: !counts ? matching.nothingCounts() : unasked ? matching.noLanguages() : "",
    answer_hours: numberFault(answer_hours, 1, HOURS_MOST),
  };
}

/** By field, only those that are wrong. */
export function check(values: StudioValues): Faults {
  const faults: Faults = {
    display_name: nameFault(values.display_name),
    group_set: GROUP_SET.test(values.group_set) ? "" : say.notASet(),
    suggested_date: strange(values.suggested_date) ? say.notADate() : "",
    doors: values.doors.length ? "" : say.noDoor(),
    size_min: numberFault(values.size_min, SMALLEST, LARGEST),
    size_max: numberFault(values.size_max, SMALLEST, LARGEST) || (values.size_max < values.size_min ? say.tooSmall(values.size_min) : ""),
    offer_hours: numberFault(values.offer_hours, 1, HOURS_MOST),
    ...matchFaults(values),
  };
  for (const name of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    const [most, letters] = LISTS[name];
    faults[name] = listFault(values[name], most, letters);
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault));
}
