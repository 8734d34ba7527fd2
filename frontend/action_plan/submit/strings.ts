/** Messages of who agrees with a part, of submitting it and of the group's own date for it. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { State } from "../state";

export const whoAgrees = () => gettext("Who agrees");
export const submitting = () => gettext("Submitting");
export const you = () => gettext("You");
export const agrees = () => gettext("Agrees");
export const agreesEarlier = () => gettext("Agreed to an earlier text");
export const objects = () => gettext("Objects");
export const stillWriting = () => gettext("still writing");
export const notYet = () => gettext("not yet");
export const awaySince = (date: string) => interpolate(gettext("away since %(date)s, not waited for"), { date });
export const away = () => gettext("away, not waited for");

const RULES: Record<State["settings"]["rule"], () => string> = {
  any: () => gettext("One member who agrees is enough."),
  majority: () => gettext("More than half of the active members is enough."),
  all_active: () => gettext("All active members agree before it is submitted."),
};
export const rule = (name: State["settings"]["rule"]): string => RULES[name]();
export const missing = (n: number) => interpolate(ngettext("%(n)s more to go.", "%(n)s more to go.", n), { n });
export const enough = () => gettext("That is enough.");

export const agree = () => gettext("I agree");
export const agreeAnew = () => gettext("I still agree");
export const object = () => gettext("I object");
export const takeBack = () => gettext("Take it back");
export const why = () => gettext("What would have to change?");
export const whyHelp = () => gettext("The others read it, and it is kept with the version.");
export const sayIt = () => gettext("Say it");
export const notNow = () => gettext("Not now");
export const youAgree = () => gettext("You agree with this part.");
export const youObject = () => gettext("Your objection is there for the others to read.");
export const takenBack = () => gettext("Your answer is taken back.");

export const submit = (part: string) => interpolate(gettext("Submit “%(part)s”"), { part });
export const asVersion = (n: number) => interpolate(gettext("as version %(n)s"), { n });
export const submitted = (part: string, n: number) => interpolate(gettext("“%(part)s” is submitted as version %(n)s."), { part, n });
export const goesOn = () => gettext("A copy is kept as it is now. You go on writing as before.");
export const nothingNew = (n: number) => interpolate(gettext("Version %(n)s is submitted, and nothing has changed since."), { n });
export const needMore = (n: number) =>
  interpolate(ngettext("%(n)s more member has to agree before you can submit.", "%(n)s more members have to agree before you can submit.", n), { n });

export const suggested = (date: string) => interpolate(gettext("Suggested by %(date)s."), { date });
export const yourPace = (date: string) => interpolate(gettext("Your pace: %(date)s."), { date });
export const lateIsFine = () => gettext("The day is over. Submitting later is fine; the version only says so.");
export const setPace = () => gettext("Set your own pace");
export const changePace = () => gettext("Change the date");
export const paceLabel = (part: string) => interpolate(gettext("We want to submit “%(part)s” by"), { part });
