/** Messages of the author's form. What is wrong with a field is said in the server's words. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Names, StudioValues } from "../state";

export const editing = () => gettext("Editing: Peer reflection");
export const otherGroups = (n: number) =>
  interpolate(ngettext("%(n)s reflection is shared here. With another set its author has other teammates; nothing is lost.",
    "%(n)s reflections are shared here. With another set their authors have other teammates; nothing is lost.", n), { n });

export const writing = () => gettext("What learners write");
export const intro = () => gettext("A word to begin with");
export const introHelp = () => gettext("Stands above the prompts.");
export const prompts = () => gettext("Prompts");
export const promptsHelp = () => gettext("Each is a field of its own. Learners may also bring a link, a talk they had, their map or their plan.");
export const who = () => gettext("Whose reflection it is");
export const each = () => gettext("Each learner writes their own");
export const eachHelp = () => gettext("Teammates read it, and people of other groups.");
export const together = () => gettext("A group writes one together");
export const togetherHelp = () => gettext("Any member shares it; people of other groups answer. Who has no group writes alone.");
export const otherWho = (n: number) =>
  interpolate(ngettext("%(n)s reflection is shared here. It stays as it is, with its answers.", "%(n)s reflections are shared here. They stay as they are, with their answers.", n), { n });

export const answering = () => gettext("How others answer");
export const responsePrompts = () => gettext("Prompts for an answer");
export const responsePromptsHelp = () => gettext("Two lines are enough. None has to be filled in unless you say so.");
export const example = () => gettext("A good answer");
export const exampleHelp = () => gettext("Learners can look at it while they answer. Leave it empty for none.");

const ADD = { prompts: () => gettext("Add a prompt"), response_prompts: () => gettext("Add a prompt for an answer") };
export type PromptList = keyof typeof ADD;
export const addOne = (list: PromptList): string => ADD[list]();
export const helpOf = (line: string) => interpolate(gettext("Help for %(line)s"), { line });
export const helpPlaceholder = () => gettext("A few words of help, or none");
export const required = () => gettext("Has to be filled in");
export const requiredOf = (line: string) => interpolate(gettext("%(line)s has to be filled in"), { line });
/** `names` is a list in the reader's language. */
export const dropped = (names: string, n: number) =>
  interpolate(ngettext("%(names)s is off the list. What is written under it is kept, and shown again when you put it back.",
    "%(names)s are off the list. What is written under them is kept, and shown again when you put them back.", n), { names });
export const putBack = () => gettext("Put back");

export const mix = () => gettext("Who answers whom");
export const mixHelp = () => gettext("Nobody has to look for somebody to answer: everybody is handed those who have the fewest answers and wait longest.");
export const giveTeam = () => gettext("Teammates to answer");
export const giveTeamHelp = () => gettext("0 asks for none.");
export const giveStrangers = () => gettext("People of other groups to answer");
export const giveStrangersHelp = () => gettext("Never from the learner’s own group, unless there is only one.");
export const leaseHours = () => gettext("Hours to answer one");
export const leaseHoursHelp = () => gettext("After that it may go to somebody else as well. A late answer still counts.");
export const browse = () => gettext("Learners may look through what is shared");
export const browseHelp = () => gettext("By cause and by word, and follow a group. Else they read what they are handed.");

export const names = () => gettext("Names");
export const namesHelp = () => gettext("You and course staff see names in any case.");
export const namesTeam = () => gettext("Among teammates");
export const namesStrangers = () => gettext("Among strangers");
const NAMES: Record<Names, [title: () => string, help: () => string]> = {
  names: [() => gettext("Names"), () => gettext("People know whom they answer")],
  pseudonym: [() => gettext("Two made-up words"), () => gettext("The same for the whole activity; they lead back to nobody")],
  reveal: [() => gettext("Made-up words until both agree"), () => gettext("Two who have answered can tell each other their names")],
  off: [() => gettext("No names at all"), () => gettext("Nothing tells one from another")],
};
export const nameOptions = () => (Object.keys(NAMES) as Names[]).map((value) => [value, NAMES[value][0](), NAMES[value][1]()] as [Names, string, string]);

export const care = () => gettext("When somebody waits, or something is wrong");
export const rescueHours = () => gettext("Hours until you hear of somebody who waits");
export const rescueHoursHelp = () => gettext("Course staff see them, can have them answered first, or answer themselves.");
export const hideAt = () => gettext("Reports until something is hidden");
export const hideAtHelp = () => gettext("By different people. Course staff look at it, and can undo it.");

const COMPLETE: Record<StudioValues["completion"], [title: () => string, help: () => string]> = {
  shared_and_gave: [() => gettext("Complete when the learner has shared, and answered as many as asked for"), () => gettext("Or as many as there are to answer. Nobody is blocked by others’ silence")],
  shared: [() => gettext("Complete when the learner has shared"), () => gettext("Answering others is up to them")],
};
export const completions = () =>
  (Object.keys(COMPLETE) as StudioValues["completion"][]).map((value) => [value, COMPLETE[value][0](), COMPLETE[value][1]()] as [StudioValues["completion"], string, string]);

export const leaveOne = () => gettext("Leave at least one.");
export const sameId = () => gettext("Two of these have the same id, or one has none. Take it out and add it again.");

export const shareIt = () => gettext("Share it");
export const thenAnswer = () => gettext("Then answer others");
export const answerTeam = (n: number) => interpolate(ngettext("%(n)s teammate", "%(n)s teammates", n), { n });
export const answerStrangers = (n: number) => interpolate(ngettext("%(n)s person of another group", "%(n)s people of other groups", n), { n });
export const answerNobody = () => gettext("As many as they like. Nobody is asked to.");
const SEEN: Record<Names, [team: () => string, strangers: () => string]> = {
  names: [() => gettext("Teammates see each other’s names."), () => gettext("Strangers see each other’s names.")],
  pseudonym: [() => gettext("Teammates see two made-up words."), () => gettext("Strangers see two made-up words.")],
  reveal: [() => gettext("Teammates see made-up words until both agree."), () => gettext("Strangers see made-up words until both agree.")],
  off: [() => gettext("Teammates see no names."), () => gettext("Strangers see no names.")],
};
export const whatTeammatesSee = (names: Names): string => SEEN[names][0]();
export const whatStrangersSee = (names: Names): string => SEEN[names][1]();
