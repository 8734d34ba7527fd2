/** The words for what a round of the matching goes by; the author's view and the facilitator's desk both use them. */
import { gettext } from "../../shared/i18n";
import type { Rules, Strength } from "../desk/state";

export type Criterion = "causes" | "hours" | "skills" | "experience" | "commitment" | "region";
export const CRITERIA: Criterion[] = ["causes", "hours", "skills", "experience", "commitment", "region"];

export const criterion = (name: Criterion): string => ({
  causes: gettext("Causes, ranked"),
  hours: gettext("Hours in common"),
  skills: gettext("A spread of skills"),
  experience: gettext("A mix of experience"),
  commitment: gettext("A similar pace"),
  region: gettext("Parts of the world"),
})[name];

export const criterionHelp = (name: Criterion): string => ({
  causes: gettext("People with the same wish"),
  hours: gettext("At least two a week when possible"),
  skills: gettext("Someone for each of the main tasks"),
  experience: gettext("Old hands beside newcomers"),
  commitment: gettext("As many hours a week for it"),
  region: gettext("Far and wide, or near each other"),
})[name];

/** What a score is made of, each in a word or two, for a list of them. */
export const inScore = (name: Criterion): string => ({
  causes: gettext("wishes"),
  hours: gettext("common hours"),
  skills: gettext("skills"),
  experience: gettext("experience"),
  commitment: gettext("pace"),
  region: gettext("parts of the world"),
})[name];

export const strengths = (): [Strength, string][] => [["off", gettext("Off")], ["some", gettext("Some")], ["much", gettext("A lot")]];

export const regionsLabel = () => gettext("People from");
export const regions = (): [Rules["regions"], string][] =>
  [["mix", gettext("many parts of the world")], ["same", gettext("the same part")]];

export const languagesLabel = () => gettext("A language that all can work in");
export const languages = (): [Rules["languages"], string][] =>
  [["must", gettext("Must")], ["nice", gettext("If possible")], ["off", gettext("Off")]];

export type Preset = Rules["preset"];
export const PRESETS: Preset[] = ["balanced", "hours_first", "causes_first", "mixed_skills", "own"];

export const preset = (name: Preset): string => ({
  balanced: gettext("Balanced"),
  hours_first: gettext("Hours first"),
  causes_first: gettext("Causes first"),
  mixed_skills: gettext("Mixed skills"),
  own: gettext("Own strengths"),
})[name];

export const presetHelp = (name: Preset): string => ({
  balanced: gettext("Wishes and common hours a lot, skills some."),
  hours_first: gettext("Common hours a lot, wishes and a similar pace some."),
  causes_first: gettext("Wishes a lot, common hours some."),
  mixed_skills: gettext("Skills a lot, wishes, hours and experience some."),
  own: gettext("You say how much each thing counts."),
})[name];
