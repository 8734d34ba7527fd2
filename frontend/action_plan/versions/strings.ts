/** Messages of the versions of a part. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const versions = () => gettext("Versions");
export const submittedBy = (who: string, when: string) => interpolate(gettext("Submitted by %(who)s on %(when)s."), { who, when });
export const late = (due: string) => interpolate(gettext("After %(due)s, the day it was planned for; that is fine."), { due });
export const agreed = (names: string, n: number) => interpolate(ngettext("%(names)s agreed.", "%(names)s agreed.", n), { names });
export const agreedEarlier = (names: string, n: number) => interpolate(ngettext("%(names)s agreed to an earlier text.", "%(names)s agreed to an earlier text.", n), { names });
export const objected = (name: string) => interpolate(gettext("%(name)s objected."), { name });
export const objectedBecause = (name: string, why: string) => interpolate(gettext("%(name)s objected: “%(why)s”"), { name, why });
export const readVersion = (number: number) => interpolate(gettext("Read version %(number)s"), { number });
export const close = () => gettext("Close it");
export const sinceChanged = (number: number, n: number) =>
  interpolate(ngettext("%(n)s thing has changed since version %(number)s.", "%(n)s things have changed since version %(number)s.", n), { number, n });
export const sinceSame = (number: number) => interpolate(gettext("Nothing has changed since version %(number)s."), { number });
export const nothingWritten = () => gettext("Nothing was written here.");
export const problem = () => gettext("The problem");

export const addedBy = (who: string, when: string) => interpolate(gettext("Added by %(who)s, %(when)s."), { who, when });
export const notThere = () => gettext("It is not in the later one.");
