/** Messages of versions that are looked at and compared. */
import { gettext, interpolate, ngettext } from "../i18n";

export const compareTwo = () => gettext("Compare two versions");
export const before = () => gettext("Before");
export const after = () => gettext("After");
export const nowNotSubmitted = () => gettext("Now, not submitted yet");
export const nowSame = () => gettext("Now, as submitted");
export const version = (number: number, name: string) =>
  name ? interpolate(gettext("Version %(number)s, %(name)s"), { number, name }) : interpolate(gettext("Version %(number)s"), { number });
export const loading = () => gettext("Fetching the version.");

export const whatChanged = () => gettext("What changed");
export const added = () => gettext("added");
export const changed = () => gettext("changed");
export const removed = () => gettext("removed");
export const addedCount = (n: number) => interpolate(ngettext("%(n)s added", "%(n)s added", n), { n });
export const changedCount = (n: number) => interpolate(ngettext("%(n)s changed", "%(n)s changed", n), { n });
export const removedCount = (n: number) => interpolate(ngettext("%(n)s removed", "%(n)s removed", n), { n });
export const sameHidden = (n: number) => interpolate(ngettext("%(n)s the same, hidden", "%(n)s the same, hidden", n), { n });
export const nothingChanged = () => gettext("The two are the same.");
export const fieldLine = (field: string) => interpolate(gettext("%(field)s: %(change)s"), { field, change: "%(change)s" });
export const nothingWritten = () => gettext("nothing");
