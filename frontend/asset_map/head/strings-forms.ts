/** Messages of the forms in the head: the group's own date, submitting, the problem. */
import { gettext, interpolate } from "../../shared/i18n";

export const paceLabel = () => gettext("We want to have the map by");
export const paceHelp = () => gettext("Only a promise to yourselves: nothing closes on that day.");
export const keep = () => gettext("Keep");
export const noDate = () => gettext("No date");
export const submitNow = (n: number) => interpolate(gettext("Submit as version %(n)s"), { n });
export const submitName = () => gettext("A name for this version, if you like");
export const submitPlace = () => gettext("Before the village meeting");
export const submitHelp = () => gettext("A copy is kept as it is now. You go on with the map as before.");
export const submitted = (n: number) => interpolate(gettext("Version %(n)s is submitted."), { n });
export const notNow = () => gettext("Not now");
export const done = () => gettext("Done");
