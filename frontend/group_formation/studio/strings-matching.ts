/** Messages of the author's rules for "Be matched". */
import { gettext, interpolate } from "../../shared/i18n";
import type { StudioValues } from "../state";

export const title = () => gettext("Rules for “Be matched”");
export const beginWith = () => gettext("Begin with");
export const counts = () => gettext("What counts, and how much");

export const when = () => gettext("A round begins");
export const whens = (): [StudioValues["match_when"], string][] =>
  [["date", gettext("on a date")], ["count", gettext("when enough wait")], ["hand", gettext("by hand")]];
export const whenHelp = (choice: StudioValues["match_when"]): string => ({
  date: gettext("Once, at that moment or soon after. Further rounds by hand, or choose the next date here."),
  count: gettext("Each time so many people wait."),
  hand: gettext("At the matching desk, by anybody of the course staff."),
})[choice];
export const date = () => gettext("Date of the round, in UTC");
export const count = () => gettext("People who wait");

export const announcing = () => gettext("Before learners hear of it");
export const check = () => gettext("Course staff looks at the groups first");
export const checkHelp = () => gettext("They can move people, and announce when it is good.");
export const atOnce = () => gettext("Announce at once");
export const atOnceHelp = () => gettext("For courses that run by themselves.");
export const answerHours = () => gettext("Hours to answer");
export const answerHoursHelp = () => gettext("Nobody is held up by silence: a group begins with those who said yes.");
export const rolling = () => gettext("Whoever comes late may fill groups at once");
export const rollingHelp = () => gettext("Who waits is shown up to three open groups that fit, and can take a place.");

export const noDate = () => gettext("Choose the date on which groups are formed.");
export const tooFew = (least: number) => interpolate(gettext("These are fewer than one group needs. Choose %(least)s or more."), { least });
export const nothingCounts = () => gettext("At least one thing has to count, or any group would be as good as any other.");
export const noLanguages = () => gettext("Everybody must share a language, but the profile does not ask for any. Ask for it, or do not require it.");
