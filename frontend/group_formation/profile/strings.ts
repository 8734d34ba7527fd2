/** Messages of the profile and of the hours editor. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const weekdayEvenings = () => gettext("Weekday evenings");
export const weekendMornings = () => gettext("Weekend mornings");
export const clear = () => gettext("Clear");
export const showNight = () => gettext("Show the night, 00–06");
export const hideNight = () => gettext("Hide the night");
export const keysMove = () => gettext("move");
export const keySpace = () => gettext("Space");
export const keysMark = () => gettext("mark or unmark");
export const keyShift = () => gettext("Shift");
export const keysRange = () => gettext("with arrows marks several");
export const orDrag = () => gettext("Or drag, or tap");
export const preferToType = () => gettext("Prefer to type?");
export const sameThing = () => gettext("The grid and this line say the same thing; change whichever you like.");
export const example = () => gettext("Whole hours, as in: %(example)s");
export const notUnderstood = (words: string) =>
  interpolate(gettext("We did not understand %(words)s. The rest is marked."), { words });
export const quoted = (words: string) => interpolate(gettext("“%(words)s”"), { words });
export const hoursAWeek = (n: number) => interpolate(ngettext("%(n)s hour a week", "%(n)s hours a week", n), { n });

export const title = () => gettext("About you");
export const intro = () =>
  gettext("A few short questions. They help you find people you can really meet and talk with. You can use the same profile in every GROOC.");
export const whenFree = () => gettext("When are you usually free?");
export const inYourTime = () => gettext("In your time: %(zone)s.");
export const change = () => gettext("Change");
export const zoneLabel = () => gettext("Your time zone");

export const languages = () => gettext("Your languages");
export const languagesHelp = () => gettext("Groups say which languages they work in; yours tell you which ones fit.");
export const workIn = () => gettext("I can work in it");
export const getBy = () => gettext("I get by");
export const levelOf = (name: string) => interpolate(gettext("How well: %(name)s"), { name });
export const addLanguage = () => gettext("Add a language");
export const chooseLanguage = () => gettext("Choose a language");

export const causes = () => gettext("Causes, dearest first");
export const causesHelp = () => gettext("Up to five. The first counts most.");
export const addCause = () => gettext("Add a cause");
export const ownCause = () => gettext("Or in your own words");
export const add = () => gettext("Add");
export const done = () => gettext("Done");

export const bringAndHope = () => gettext("What you bring, what you hope for");
export const iBring = () => gettext("In your words: what I bring");
export const iHope = () => gettext("What I hope for");
export const nameAndPlace = () => gettext("Your name and place");
export const nameLabel = () => gettext("The name others see");
export const placeLabel = () => gettext("Where you are");
export const placeHelp = () => gettext("A town, a country, or nothing at all.");

export const othersSee = () => gettext("What others will see");
export const speaks = () => gettext("Speaks");
export const caresAbout = () => gettext("Cares about");
export const brings = () => gettext("Brings");
export const hopes = () => gettext("Hopes");
export const hours = () => gettext("Hours");
export const onlyCommon = () => gettext("Only those in common with theirs");
export const getsByIn = (fluent: string, basic: string) => interpolate(gettext("%(fluent)s; gets by in %(basic)s"), { fluent, basic });
export const getsBy = (basic: string) => interpolate(gettext("Gets by in %(basic)s"), { basic });
export const shownWhen = () =>
  gettext("Shown to a group when you join or ask, and to no one before. Leave any question empty if you prefer.");
export const savesAsYouGo = () => gettext("Saves as you go");
export const allTheWays = () => gettext("All the ways in");
export const backToGroup = () => gettext("Back to the group");
