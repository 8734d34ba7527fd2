/** Messages of the head of the map: who is here, what is saved, the tabs, the problem. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Tab } from "../here";

export const ownMap = () => gettext("My own map");
export const groupOf = (n: number) => interpolate(ngettext("Group of %(n)s", "Group of %(n)s", n), { n });
export const justMe = () => gettext("Just me");
export const suggestedBy = (date: string) => interpolate(gettext("Suggested by %(date)s"), { date });
export const yourPace = (date: string) => interpolate(gettext("your pace: %(date)s"), { date });
export const setPace = () => gettext("Set your own pace");
export const changePace = () => gettext("Change the date");
export const paceLabel = () => gettext("We want to have the map by");

export const preview = () => gettext("This is a preview. In the course, learners fill the map here.");
export const masquerade = () => gettext("You look at the course as a learner would. Nothing can be changed from here.");

export const parts = () => gettext("Parts of the map");
export const list = () => gettext("List");
export const picture = () => gettext("Picture");
export const reflection = () => gettext("Reflection");
export const versions = () => gettext("Versions");
export const gallery = () => gettext("Gallery");
export const desk = () => gettext("All groups");
export const meeting = () => gettext("Take it to the meeting");
export const pasteList = () => gettext("Paste a list");
const TABS: Record<Tab, () => string> = { list, picture, reflection, versions, gallery, desk, meeting, import: pasteList };
export const tabName = (tab: Tab): string => TABS[tab]();
export const yours = () => gettext("yours");
export const submittedCount = (n: number) => interpolate(ngettext("%(n)s submitted", "%(n)s submitted", n), { n });
export const backToList = () => gettext("Back to the list");

export const noProblem = () => gettext("Which problem or initiative does this map serve? One sentence is enough.");
export const writeProblem = () => gettext("Write it");
export const changeProblem = () => gettext("Change the problem");
export const fromInitiative = () => gettext("From your group’s initiative, until you write it here in your own words.");
