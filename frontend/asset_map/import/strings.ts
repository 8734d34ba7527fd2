/** Messages of lists from elsewhere. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const title = () => gettext("Paste a list");
export const intro = () =>
  gettext("One name on each line, cells copied from a spreadsheet, or a table (CSV), also one that you downloaded here. You see what would come before anything changes.");
export const list = () => gettext("The list");
export const listHelp = () => gettext("A first line with the words name, kind, level, offers says which column is which.");
export const chooseFile = () => gettext("Choose a file");
export const read = () => gettext("See what would come");
export const nothing = () => gettext("There is nothing in it to read.");
export const tooLong = () => gettext("This list is longer than one million letters. Bring it in two parts.");

export const wouldCome = () => gettext("What would come");
export const canCome = (n: number, total: number) =>
  interpolate(ngettext("%(n)s of %(total)s line can come.", "%(n)s of %(total)s lines can come.", total), { n, total });
export const choose = () => gettext("Choose what comes");
export const all = () => gettext("All of them");
export const none = () => gettext("None");
export const line = (number: number) => interpolate(gettext("Line %(number)s"), { number });
export const whatItIs = (kind: string, level: string, state: string) => interpolate(gettext("%(kind)s, %(level)s. %(state)s."), { kind, level, state });
export const links = (n: number) => interpolate(ngettext("%(n)s link", "%(n)s links", n), { n });
export const onTheMap = () => gettext("It is on the map already and stays as it is.");
export const nameOnTheMap = () => gettext("There is one of this name on the map already.");
export const person = () => gettext("a person without an account");

export const faults = (n: number) => interpolate(ngettext("%(n)s thing could not be read", "%(n)s things could not be read", n), { n });
export const where = () => gettext("Where");
export const what = () => gettext("What is in the way");
export const inColumn = (line: string, column: string) => interpolate(gettext("%(line)s, %(column)s"), { line, column });
export const leftOut = () => gettext("The line is left out.");
export const restComes = () => gettext("The rest of the line comes.");
export const faultsHelp = () => gettext("Change the list above and look again, or take what can come.");

export const take = (n: number) => interpolate(ngettext("Put %(n)s asset on the map", "Put %(n)s assets on the map", n), { n });
export const chooseSome = () => gettext("Choose at least one.");
export const came = (n: number) => interpolate(ngettext("%(n)s asset came onto the map.", "%(n)s assets came onto the map.", n), { n });
export const show = (n: number) => interpolate(ngettext("Show it in the list", "Show them in the list", n), { n });
export const undo = () => gettext("Take them off again");
export const undoWhat = (n: number) =>
  interpolate(ngettext("The asset that came goes to “Taken off”. Nothing else on the map changes.", "The %(n)s assets that came go to “Taken off”. Nothing else on the map changes.", n), { n });
export const undone = (n: number) => interpolate(ngettext("%(n)s asset is off the map again.", "%(n)s assets are off the map again.", n), { n });
export const another = () => gettext("Paste another list");

export const id = () => gettext("Id");
