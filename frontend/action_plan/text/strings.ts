/** Messages of texts of a section as they are read. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const commented = (words: string) => interpolate(gettext("%(words)s (somebody says something about this)"), { words });
export const example = () => gettext("See an example");
export const hideExample = () => gettext("Hide the example");
export const exampleTitle = () => gettext("How somebody else wrote it");
export const write = () => gettext("Write");
export const writeIn = (section: string) => interpolate(gettext("Write in “%(section)s”"), { section });
export const comment = () => gettext("Comment");
export const commentOn = (section: string) => interpolate(gettext("Comment on “%(section)s”"), { section });
export const nothingYet = () => gettext("Nothing is written here yet.");
export const editsBy = (edits: number, people: number) => interpolate(ngettext("%(edits)s edit by %(people)s", "%(edits)s edits by %(people)s", edits), { edits, people });
export const lastWritten = (when: string) => interpolate(gettext("Last written %(when)s"), { when });
export const notSentYet = () => gettext("Kept here, not sent yet");
export const areWriting = (names: string, n: number) => interpolate(ngettext("%(names)s is writing", "%(names)s are writing", n), { names });
