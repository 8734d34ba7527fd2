/** What is wrong with an author's settings, while they are edited. The server checks the same on saving and has the last word. */
import * as checks from "../../shared/studio/checks";
import type { Form as FormOf } from "../../shared/studio/use-form";
import type { Prompt, StudioValues } from "../state";
import * as say from "./strings";

export type Field = keyof StudioValues;
export type Faults = checks.Faults<StudioValues>;
export type Form = FormOf<StudioValues>;

export const MOST_PROMPTS = 10;
const LABEL = 120; // characters
const HELP = 300;
const TEXTS = { intro: 2000, example: 4000 } as const;
const NUMBERS = { give_team: [0, 10], give_strangers: [0, 10], hide_at: [1, 20], lease_hours: [1, 24 * 7], rescue_hours: [1, 24 * 60] } as const;
const ID = /^[a-z0-9_-]{1,40}$/;

function promptsFault(prompts: Prompt[]): string {
  if (!prompts.length) return say.leaveOne();
  const ids = prompts.map(({ id }) => id);
  if (new Set(ids).size < ids.length || !ids.every((id) => ID.test(id))) return say.sameId();
  const labels = checks.listFault(prompts.map(({ label }) => label), MOST_PROMPTS, LABEL);
  return labels || prompts.map(({ help }) => checks.textFault(help, HELP)).find(Boolean) || "";
}

/** By field, only those that are wrong. */
export function check(values: StudioValues): Faults {
  const faults: Faults = {
    display_name: checks.nameFault(values.display_name),
    group_set: checks.groupSetFault(values.group_set),
    suggested_date: checks.dateFault(values.suggested_date),
    prompts: promptsFault(values.prompts),
    response_prompts: promptsFault(values.response_prompts),
  };
  for (const name of Object.keys(TEXTS) as (keyof typeof TEXTS)[]) faults[name] = checks.textFault(values[name], TEXTS[name]);
  for (const name of Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]) {
    const [least, most] = NUMBERS[name];
    faults[name] = checks.numberFault(values[name], least, most);
  }
  return checks.found(faults);
}
