/** Messages about the map that learners can look at before they begin. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const title = () => gettext("An example to look at");
export const builtIn = () => gettext("The built-in one");
export const builtInHelp = () => gettext("Hand pumps in three villages near Kisumu: 18 assets, with links");
export const own = () => gettext("Your own");
export const ownHelp = () => gettext("From a spreadsheet, or from a map that you saved as CSV");
export const none = () => gettext("None");
export const noneHelp = () => gettext("Learners begin with an empty page");

export const list = () => gettext("Your list");
export const listHelp = () =>
  gettext("One asset a line. With a first line that names the columns: name, kind, level, state, offers, knows, place, note, links. Kinds and levels as they are called above; links as “supports > Mama Rose”.");
export const reading = () => gettext("Reading…");
export const found = (n: number) => interpolate(ngettext("%(n)s asset is read.", "%(n)s assets are read.", n), { n });
export const lineAndColumn = (line: number, column: string, message: string) => interpolate(gettext("Line %(line)s, %(column)s: %(message)s"), { line, column, message });
export const onlyLine = (line: number, message: string) => interpolate(gettext("Line %(line)s: %(message)s"), { line, message });
export const more = (n: number) => interpolate(ngettext("And %(n)s more.", "And %(n)s more.", n), { n });
export const nothingYet = () => gettext("Paste a list, or choose another example.");
export const tooLong = (most: number) => interpolate(gettext("Please stay under %(most)s characters."), { most });
