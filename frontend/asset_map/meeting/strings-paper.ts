/** Messages on paper: the map to be printed, and the form to be filled with a pen. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const ownMap = () => gettext("My own map");
export const asNow = (date: string) => interpolate(gettext("As it is on %(date)s."), { date });
export const unnamed = () => gettext("without a name");
export const asVersion = (number: number, name: string, date: string) => interpolate(gettext("Version %(number)s, %(name)s, of %(date)s."), { number, name, date });
export const pictureOf = (n: number) =>
  interpolate(ngettext("Picture of a map with %(n)s asset. The list behind it holds the same.", "Picture of a map with %(n)s assets. The list behind it holds the same.", n), { n });
export const bareArrow = (verb: string) => interpolate(gettext("An arrow without a word means “%(verb)s”."), { verb });
export const numbersMean = () => gettext("The numbers are those of the list.");
export const number = () => gettext("No.");
export const other = () => gettext("Other");
export const nothingYet = () => gettext("Nothing yet.");
export const where = () => gettext("Where: %(place)s");
export const note = () => gettext("Note: %(note)s");
export const theProblem = () => gettext("the problem we work on");
export const link = (verb: string, name: string) => interpolate(gettext("%(verb)s: %(name)s"), { verb, name });

export const formTitle = () => gettext("What does your community already have?");
export const formHelp = () =>
  gettext("One card for each person, group or place. Write down only what people agree to, and no phone numbers or addresses. Put what you found on the map afterwards.");
export const writtenBy = () => gettext("Written by");
export const whereAndWhen = () => gettext("Where and when");
export const asked = () => gettext("Asked?");
export const notYet = () => gettext("Not yet");
