/** Messages of the forms that make a group. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const bringTitle = () => gettext("Bring your group");
export const bringLead = () => gettext("Name it and say what you are about. Then you get a link and a code to hand to the others; nobody else can join.");
export const startTitle = () => gettext("Start an initiative");
export const startLead = () => gettext("Put your idea in one sentence. Others find it in the list; you need not have all the answers yet.");

export const whatItIs = () => gettext("What it is");
export const name = () => gettext("Name");
export const nameHelp = () => gettext("Short, and easy to find again.");
export const initiative = () => gettext("The initiative in one sentence");
export const initiativeHelp = () => gettext("What will be different, for whom, and where.");
export const why = () => gettext("Why, in more words");
export const optional = () => gettext("(optional)");
export const cause = () => gettext("Cause");
export const noCause = () => gettext("Not decided yet");
export const ownCause = () => gettext("In our own words");
export const ownCauseLabel = () => gettext("The cause in your own words");

export const whereAndHow = () => gettext("Where, and in which languages");
export const place = () => gettext("Place");
export const placeHelp = () => gettext("Leave it empty when people may be anywhere.");
export const languages = () => gettext("Languages of the group");
export const languagesHelp = () => gettext("Those you can work in together.");
export const addLanguage = () => gettext("Add a language");

export const whenWeMeet = () => gettext("When you usually meet");
export const whenHelp = (city: string, utc: string) =>
  interpolate(gettext("In your time: %(city)s (%(utc)s). Others see it in theirs. You can change it later, or leave it empty."), { city, utc });
export const hoursLabel = () => gettext("Hours when the group usually meets");
export const takeMine = () => gettext("Begin with my free hours");

export const whoJoins = () => gettext("Who may join");
export const sizeMin = () => gettext("At least");
export const sizeMax = () => gettext("At most");
export const people = (n: number) => interpolate(ngettext("%(n)s person", "%(n)s people", n), { n });
export const open = () => gettext("Open to all");
export const openHelp = () => gettext("Whoever finds it can join while a place is free.");
export const request = () => gettext("On request");
export const requestHelp = () => gettext("People write a few words first; any member can say yes.");
export const code = () => gettext("By link or code only");
export const codeHelp = () => gettext("It is not in the list. Whoever has the link or the code can join.");

export const inTheList = () => gettext("How it looks in the list");
export const forTheOthers = () => gettext("What the others see before they join");
export const yourName = () => gettext("Name of the initiative");
export const yourSentence = () => gettext("Your sentence stands here.");
export const make = () => gettext("Make the group");
export const begin = () => gettext("Start it");
export const afterBring = () => gettext("Next you get the link and the code.");
export const afterStart = () => gettext("Next you see its page, with a link to hand on.");
export const toCorrect = (n: number) =>
  interpolate(ngettext("%(n)s thing to correct first.", "%(n)s things to correct first.", n), { n });
export const isMade = (group: string) => interpolate(gettext("%(group)s is made. You are its first member."), { group });
