/** "What to do next": worked out of the state, so that it is never out of date. Pure. */
import { isZone } from "../../shared/zones";
import type { State } from "../state";

export type StepId = "found" | "answer" | "hours" | "charter" | "meet" | "own";
export interface Step { id: StepId; text: string; done: boolean }

const step = (id: StepId, done: boolean, text = ""): Step => ({ id, text, done });

/** The steps in their order; the first that is not done is the one to do now. A step that does not apply is absent. */
export function steps({ me, group, charter, profile, settings }: State): Step[] {
  if (!group) return [];
  const signed = charter?.signatures.some((signature) => signature.learner === me.id && signature.current) ?? false;
  const told = profile.hours.length > 0 && isZone(profile.zone);
  return [
    step("found", true),
    ...(settings.questions.includes("hours") ? [step("hours", told)] : []),
    ...(group.asking.some((one) => one.state === "asked") ? [step("answer", false)] : []),
    step("charter", signed),
    step("meet", group.steps_done.includes("meet")),
    ...settings.next_steps.map((text) => step("own", group.steps_done.includes(text), text)),
  ];
}
