/** Messages of the versions of a map. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const submittedBy = (number: number, who: string, when: string) =>
  interpolate(gettext("Version %(number)s: submitted by %(who)s on %(when)s. Restoring makes a new state of the map from it; nothing you have now is lost."), { number, who, when });
export const restore = (number: number) => interpolate(gettext("Restore version %(number)s"), { number });
export const restoreWhat = (number: number) =>
  interpolate(gettext("The map becomes what it was in version %(number)s. What is on it only now goes to “Taken off”, from where you can bring it back."), { number });
export const restoreYes = () => gettext("Restore it");
export const restored = (number: number) => interpolate(gettext("The map is as in version %(number)s again."), { number });
export const notAssembled = () => gettext("Nobody has submitted a version yet. A version is a copy that stays as it is, for looking back and comparing.");

export const downloadBoth = () => gettext("Download both (CSV)");
export const downloaded = () => gettext("The two tables are among your downloads.");

export const addedBy = (who: string, when: string, state: string) => interpolate(gettext("Added by %(who)s, %(when)s. %(state)s."), { who, when, state });
export const removedBy = (who: string, when: string) => interpolate(gettext("Removed by %(who)s, %(when)s."), { who, when });
export const removedBecause = (who: string, when: string, why: string) => interpolate(gettext("Removed by %(who)s, %(when)s: “%(why)s”."), { who, when, why });
export const notThere = () => gettext("It is not on the later one.");
export const bringBack = () => gettext("Bring back");
export const broughtBack = (name: string) => interpolate(gettext("%(name)s is on the map again."), { name });
export const linkLine = (before: number, after: number) => interpolate(gettext("Links: %(before)s before, %(after)s after."), { before, after });
export const yes = () => gettext("yes");
export const no = () => gettext("no");

export const howFar = () => gettext("How far you came");
export const byState = () => gettext("Assets by state. Bars are as long as the count.");
export const tallyOf = (name: string, n: number) => interpolate(ngettext("%(name)s, %(n)s asset", "%(name)s, %(n)s assets", n), { name, n });
export const now = () => gettext("Now");
export const saidYes = (n: number) =>
  interpolate(ngettext("%(n)s person, place or thing said yes or is helping.", "%(n)s people, places and things said yes or are helping.", n), { n });
export const saidYesBefore = (n: number) => interpolate(ngettext("Before it was %(n)s.", "Before it was %(n)s.", n), { n });
export const kindsAndLinks = (kindsBefore: number, kinds: number, linksBefore: number, links: number) =>
  interpolate(gettext("Kinds: %(kindsBefore)s before, %(kinds)s after. Links: %(linksBefore)s before, %(links)s after."), { kindsBefore, kinds, linksBefore, links });
