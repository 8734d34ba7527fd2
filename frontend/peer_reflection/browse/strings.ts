/** Messages of looking around: what others share, to be found, followed and read. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const title = () => gettext("What others share");
export const search = () => gettext("Search in what they wrote");
export const cause = () => gettext("Cause");
export const allCauses = () => gettext("All causes");
export const causeIs = (cause: string, n: number) => interpolate(gettext("%(cause)s (%(n)s)"), { cause, n });
export const onlyFollowed = () => gettext("Only what I follow");
export const looking = () => gettext("Looking for reflections…");
export const found = (n: number) => interpolate(ngettext("%(n)s reflection. Newest first, and nobody is ranked.", "%(n)s reflections. Newest first, and nobody is ranked.", n), { n });
export const nobody = () => gettext("Nobody else has shared a reflection yet.");
export const noneFollowed = () => gettext("You follow nothing yet. “Follow” beside a reflection puts it here.");
export const noneFound = () => gettext("Nothing fits what you look for.");
export const youAnswered = () => gettext("you have answered");
export const follow = () => gettext("Follow");
export const following = () => gettext("Following");
export const read = () => gettext("Read it");
/** A button's own word, then whose reflection it is and how that begins. */
export const about = (act: string, name: string, words: string) => interpolate(gettext("%(act)s, %(name)s: %(words)s"), { act, name, words });
export const newer = () => gettext("Newer ones");
export const older = () => gettext("Older ones");
export const pageOf = (page: number, pages: number) => interpolate(gettext("Page %(page)s of %(pages)s"), { page, pages });

export const back = () => gettext("Back to what others share");
export const opening = () => gettext("Opening the reflection…");
export const gone = () => gettext("This reflection is not shared any more.");
export const reflectionOf = (name: string) => interpolate(gettext("The reflection of %(name)s"), { name });
export const yourReflection = () => gettext("Your reflection");
export const versions = () => gettext("Versions");
export const versionOn = (n: number, date: string) => interpolate(gettext("Version %(n)s, %(date)s"), { n, date });
export const versionNumber = (n: number) => interpolate(gettext("Version %(n)s"), { n });
export const anOlder = (n: number, current: number) =>
  interpolate(gettext("This is version %(n)s. Version %(current)s is the newest one; answers go to that."), { n, current });
export const answer = (name: string) => interpolate(gettext("Answer %(name)s"), { name });
export const answerAgain = (name: string) => interpolate(gettext("Answer the new version of %(name)s"), { name });
export const answers = (n: number) => interpolate(ngettext("%(n)s answer", "%(n)s answers", n), { n });
export const noAnswers = () => gettext("Nobody has answered yet. Two lines are enough.");
export const answersNotForYou = () => gettext("There are no answers that you can read.");
