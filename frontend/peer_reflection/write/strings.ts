/** Messages of writing: the draft, what comes along, who reads it, sharing, versions. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Lane, Names } from "../state";

export const title = () => gettext("Write yours");
export const titleGroup = () => gettext("Write your group’s");
export const titleShared = () => gettext("What you shared");
export const titleSharedGroup = () => gettext("What your group shared");
export const draftOnly = () => gettext("Draft, only you can read it");
export const draftSaved = (time: string) => interpolate(gettext("Draft saved %(time)s, only you can read it"), { time });
export const share = () => gettext("Share it");
export const shareGroup = () => gettext("Share it for the group");
export const shareAgain = () => gettext("Share the new version");
export const onItsWay = () => gettext("It is on its way. It is shared as soon as you are connected.");
export const shared = () => gettext("Shared. Now somebody can answer you.");
export const canChange = () => gettext("You can change it later. Answers stay with the version they answered.");
export const change = () => gettext("Change it");
export const leaveIt = () => gettext("Leave it as it is");
export const changedSince = (n: number) => interpolate(gettext("You have changed it since. Others read version %(n)s until you share again."), { n });
export const sharedOn = (when: string) => interpolate(gettext("Shared %(when)s"), { when });
export const versions = () => gettext("Versions");
export const versionOf = (n: number) => interpolate(gettext("Version %(n)s"), { n });
export const answers = (n: number) => interpolate(ngettext("%(n)s answer", "%(n)s answers", n), { n });
export const takeBack = () => gettext("Take it back");
export const takeBackWhat = () => gettext("Nobody is given it to answer any more. Answers that you have stay with you, and the text becomes your draft again.");
export const takeBackYes = () => gettext("Take it back now");
export const takenBack = () => gettext("Taken back. Only you can read it again.");
export const needed = () => gettext("needed");

export const bring = () => gettext("Bring something along");
export const bringLink = () => gettext("A link");
export const bringMap = () => gettext("Our asset map");
export const bringPlan = () => gettext("Our action plan");
export const bringTalk = () => gettext("A talk we had");
export const bringFile = () => gettext("A file");
export const fileHelp = () => gettext("A document, a picture or a recording, up to 10 MB.");
export const fileGoes = (done: number, all: number) => interpolate(gettext("Sending: %(done)s of %(all)s"), { done, all });
export const fileThere = () => gettext("The file is here. Say in your own words what is in it.");
export const address = () => gettext("Address");
export const addressHelp = () => gettext("It begins with https://");
export const summary = () => gettext("In a sentence or two");
export const summaryHelp = () => gettext("So that people know before they open it.");
export const talkHelp = () => gettext("What came out of it.");
export const withWhom = () => gettext("With whom");
export const talkDay = () => gettext("On which day");
export const whichVersion = () => gettext("Which version");
export const versionTitled = (n: number, name: string) => interpolate(gettext("Version %(n)s: %(name)s"), { n, name });
export const optional = () => gettext("if you like");
export const done = () => gettext("Done");
export const thing = (n: number) => interpolate(gettext("(thing %(n)s)"), { n });

export const whoReads = () => gettext("Who reads it?");
export const groupAndOthers = () => gettext("Your group, and people from other groups who are given it to answer.");
export const people = () => gettext("People of this course who are given it to answer.");
export const lookAround = () => gettext("Whoever looks around can find it as well.");
const NAMES: Record<Lane | "all", Record<Names, () => string>> = {
  all: {
    names: () => gettext("They see your name."),
    off: () => gettext("They do not see who wrote it."),
    pseudonym: () => gettext("They see a made-up name."),
    reveal: () => gettext("They see a made-up name until you both want to tell."),
  },
  team: {
    names: () => gettext("Your group sees your name."),
    off: () => gettext("Your group does not see who wrote it."),
    pseudonym: () => gettext("Your group sees a made-up name."),
    reveal: () => gettext("Your group sees a made-up name until you both want to tell."),
  },
  strangers: {
    names: () => gettext("Others see your name."),
    off: () => gettext("Others do not see who wrote it."),
    pseudonym: () => gettext("Others see a made-up name."),
    reveal: () => gettext("Others see a made-up name until you both want to tell."),
  },
};
export const seenAs = (lane: Lane | "all", names: Names): string => NAMES[lane][names]();
export const staffSee = () => gettext("Course staff always see names.");
export const takeOut = () => gettext("Take out");
