/** Messages of saving as you go, of lists put in order, of copying, of questions before an act, of one's own date and of people. */
import { gettext, interpolate, ngettext } from "../i18n";

export const savedAt = (time: string) => interpolate(gettext("Saved as you go, last at %(time)s"), { time });
export const notSavedBecause = (reason: string) => interpolate(gettext("Not saved: %(reason)s"), { reason });
export const tryAgain = () => gettext("Try again");

export const moveUp = (name: string) => interpolate(gettext("Move %(name)s up"), { name });
export const moveDown = (name: string) => interpolate(gettext("Move %(name)s down"), { name });
export const remove = (name: string) => interpolate(gettext("Remove %(name)s"), { name });
export const nowAt = (name: string, place: number, all: number) =>
  interpolate(gettext("%(name)s is now %(place)s of %(all)s"), { name, place, all });

export const copied = () => gettext("Copied");
export const no = () => gettext("No, go back");

export const paceHelp = () => gettext("Only a promise to yourselves: nothing closes on that day.");
export const keep = () => gettext("Keep");
export const noDate = () => gettext("No date");

export const addName = () => gettext("Add a name");
export const nobodyYet = () => gettext("Nobody yet");

export const opening = () => gettext("Opening…");
export const loadAnew = () => gettext("This page has a newer version. Load it again; what you wrote is kept.");

export const you = () => gettext("you");
export const areHere = (names: string, n: number) => interpolate(ngettext("%(names)s is here", "%(names)s are here", n), { names });
export const onlyYou = () => gettext("Only you are here just now");
export const saving = () => gettext("Saving…");
export const savedAtTime = (time: string) => interpolate(gettext("Saved %(time)s"), { time });
export const allSaved = () => gettext("Everything is saved");
export const offlineKept = (n: number) => interpolate(ngettext("Offline, %(n)s edit kept here", "Offline, %(n)s edits kept here", n), { n });
export const offline = () => gettext("Offline");
export const backAndSaved = () => gettext("Connected again. Everything is saved.");
export const textWaits = (n: number) => interpolate(ngettext("One text waits for you", "%(n)s texts wait for you", n), { n });
export const done = () => gettext("Done");
export const before = () => gettext("What happened before");
