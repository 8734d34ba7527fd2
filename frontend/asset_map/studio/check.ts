/** What is wrong with an author's settings, while they are edited. The server checks the same on saving and has the last word. */
import * as checks from "../../shared/studio/checks";
import type { Form as FormOf } from "../../shared/studio/use-form";
import type { Kind, Level, StudioValues, Verb } from "../state";
import * as say from "./strings";

export type Field = keyof StudioValues;
export type Faults = checks.Faults<StudioValues>;
export type Form = FormOf<StudioValues>;

/** A line of one of the lists. */
export type Line = { id: string; text: string };

/** How few and how many lines each list may have, and how many characters a line. */
export const LISTS = { kinds: [1, 9, 60], levels: [1, 8, 60], verbs: [1, 20, 40], prompts: [0, 10, 300] } as const;
const MOST = { min_assets: 600, min_kinds: 9, min_links: 1_200, min_reflections: 50 } as const;
const QUESTION_LENGTH = 200;

export const textOf = (one: Kind | Level | Verb | Line): string => ("text" in one ? one.text : one.name);

function listFault(values: StudioValues, name: keyof typeof LISTS): string {
  const [least, most, letters] = LISTS[name];
  const lines = (values[name] as (Level | Line)[]).map(textOf);
  return lines.length < least ? say.leaveOne() : checks.listFault(lines, most, letters);
}

/** By field, only those that are wrong. */
export function check(values: StudioValues): Faults {
  const { kinds, prompts, min_kinds, min_reflections, completion } = values;
  const faults: Faults = {
    display_name: checks.nameFault(values.display_name),
    group_set: checks.groupSetFault(values.group_set),
    suggested_date: checks.dateFault(values.suggested_date),
    question: values.question.trim() ? checks.textFault(values.question, QUESTION_LENGTH) : say.noQuestion(),
  };
  for (const name of Object.keys(LISTS) as (keyof typeof LISTS)[]) faults[name] = listFault(values, name);
  for (const name of Object.keys(MOST) as (keyof typeof MOST)[]) faults[name] = checks.numberFault(values[name], 0, MOST[name]);
  faults.min_kinds ||= min_kinds > kinds.length ? say.onlySoManyKinds(kinds.length) : "";
  faults.min_reflections ||= min_reflections && !prompts.length ? say.nothingToReflect() : "";
  faults.completion = completion === "reflected" && !prompts.length ? say.nothingToReflect() : "";
  return checks.found(faults);
}
