/** Messages that several views use. */
import { gettext, interpolate } from "./i18n";

export const todayAt = (time: string) => interpolate(gettext("today at %(time)s"), { time });
export const tomorrowAt = (time: string) => interpolate(gettext("tomorrow at %(time)s"), { time });
export const yesterdayAt = (time: string) => interpolate(gettext("yesterday at %(time)s"), { time });

/** A list without "and": translate only the comma. */
export const listed = (before: string, item: string) => interpolate(gettext("%(before)s, %(item)s"), { before, item });

export const offline = () => gettext("You are not connected. What you wrote is still here; try again when you are back.");
export const signedOut = () => gettext("You seem to be signed out. Open the course again in another tab, sign in, then try once more.");
export const wentWrong = () => gettext("Something went wrong on our side. What you wrote is still here; please try again.");

export const saving = () => gettext("Saving");
export const saved = () => gettext("All changes saved");
export const savedOffline = () => gettext("Not connected; we try again");
export const notSaved = () => gettext("Not saved");

export const freePlace = () => gettext("free place");
export const someone = () => gettext("Someone who has left");
