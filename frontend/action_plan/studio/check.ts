/** What is wrong with an author's settings, while they are edited. The server checks the same on saving and has the last word. */
import * as checks from "../../shared/studio/checks";
import { notADate } from "../../shared/studio/strings";
import type { Form as FormOf } from "../../shared/studio/use-form";
import type { Criterion, PartSetup, SectionSetup, StudioValues } from "../state";
import * as say from "./strings";

export type Field = keyof StudioValues;
export type Faults = checks.Faults<StudioValues>;
export type Form = FormOf<StudioValues>;

/** The same numbers as in domain/plan_settings.py. */
export const MOST = { parts: 12, sections_of_part: 20, sections: 60, items: 30, criteria: 10, levels: 8 } as const;
const TITLE = 120; // characters
const ITEM = 200;
const LETTERS = { intro: 1000, prompt: 500, example: 2000 } as const;
const NUMBERS = { points: [1, 1000], cycles: [0, 20] } as const;
const LEVEL_POINTS = 100;

/** By place: "vision", "vision/intro", "vision.touches", "vision.touches/prompt"; for rubrics "vision", "vision.there", "vision.there/points". */
export type Places = Record<string, string>;

/** What is wrong with each title of a list: empty, too long, or there already. */
function titleFaults(of: string, all: { id: string; title: string }[]): Places {
  return Object.fromEntries(all.map(({ id, title }, at) => [of + id, checks.listFault([title], 1, TITLE) || twice(all, at)]));
}

function twice(all: { title: string }[], at: number): string {
  const before = all.slice(0, at).filter(({ title }) => title.trim());
  return before.map(({ title }) => checks.listFault([title, all[at]!.title], 2, Infinity)).find(Boolean) ?? "";
}

const sectionFaults = (at: string, { kind, prompt, example, items }: SectionSetup): Places => ({
  [`${at}/prompt`]: checks.textFault(prompt, LETTERS.prompt),
  [`${at}/example`]: checks.textFault(example, LETTERS.example),
  [`${at}/items`]: kind === "checklist" ? checks.listFault(items, MOST.items, ITEM) : "",
});

function partFaults({ id, intro, suggested_date, sections }: PartSetup): Places {
  return {
    [`${id}/intro`]: checks.textFault(intro, LETTERS.intro),
    [`${id}/suggested_date`]: suggested_date && Number.isNaN(Date.parse(suggested_date)) ? notADate() : "",
    [`${id}/sections`]: sections.length ? "" : say.noSection(),
    ...titleFaults(`${id}.`, sections),
    ...Object.assign({}, ...sections.map((section) => sectionFaults(`${id}.${section.id}`, section))),
  };
}

const real = (places: Places): Places => Object.fromEntries(Object.entries(places).filter(([, fault]) => fault));

/** What is wrong with the parts of a plan, each where it is wrong; "" is the whole. */
export function partsFaults(parts: PartSetup[]): Places {
  const sections = parts.flatMap((part) => part.sections);
  const problems = sections.filter(({ kind }) => kind === "problem").length;
  return real({
    "": !parts.length ? say.leaveOne() : sections.length > MOST.sections ? say.tooManySections(MOST.sections) : problems > 1 ? say.oneProblem() : "",
    ...titleFaults("", parts),
    ...Object.assign({}, ...parts.map(partFaults)),
  });
}

export function rubricFaults(rubric: Criterion[]): Places {
  return real({
    "": rubric.length ? "" : say.leaveOne(),
    ...titleFaults("", rubric),
    ...Object.assign({}, ...rubric.map(({ id, levels }) => ({
      [`${id}/levels`]: levels.length < 2 ? say.twoLevels() : "",
      ...titleFaults(`${id}.`, levels),
      ...Object.fromEntries(levels.map((level) => [`${id}.${level.id}/points`, checks.numberFault(level.points, 0, LEVEL_POINTS)])),
    }))),
  });
}

const first = (places: Places): string => Object.values(places)[0] ?? "";

/** By field, only those that are wrong. */
export function check(values: StudioValues): Faults {
  const { template, parts, marks, rubric } = values;
  const faults: Faults = {
    display_name: checks.nameFault(values.display_name),
    group_set: checks.groupSetFault(values.group_set),
    suggested_date: checks.dateFault(values.suggested_date),
    parts: template === "own" ? first(partsFaults(parts)) : "",
    rubric: marks === "rubric" ? first(rubricFaults(rubric)) : "",
  };
  for (const name of Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]) {
    const [least, most] = NUMBERS[name];
    faults[name] = checks.numberFault(values[name], least, most);
  }
  return checks.found(faults);
}
