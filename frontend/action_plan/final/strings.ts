/** Messages of the final deliverable: what is in it, and how one takes it along. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import { listed } from "../../shared/strings";

export const intro = () => gettext("Everything in one document, put together from what is written already: the parts, the map, what you counted, what happened and what others said. It is always as the plan is now.");
export const what = () => gettext("What is in it");
export const parts = () => gettext("The parts");
export const partVersion = (number: number) => interpolate(gettext("version %(number)s"), { number });
export const changedSince = (number: number) => interpolate(gettext("changed since version %(number)s"), { number });
export const notSubmitted = () => gettext("not submitted yet");
export const goTo = (title: string) => interpolate(gettext("Go to %(title)s"), { title });
export const theMap = () => gettext("Our asset map");
export const mapHelp = (n: number) => interpolate(ngettext("As a picture and as a list: %(n)s asset.", "As a picture and as a list: %(n)s assets.", n), { n });
export const noMap = () => gettext("There is no map in this course yet.");
export const names = () => gettext("Our names");
export const namesHelp = () => gettext("Only of those who agree to be named. Everybody else is “a member”.");
export const nowNamed = (names: string) => interpolate(gettext("Named now: %(names)s."), { names });
export const othersUnnamed = (n: number) => interpolate(ngettext("%(n)s more wrote and is not named.", "%(n)s more wrote and are not named.", n), { n });
export const nobodyNamed = () => gettext("Nobody is named now.");
export const yourName = () => gettext("May your name stand there?");
export const yes = () => gettext("Yes");
export const no = () => gettext("No");
export const reflections = () => gettext("Reflections");
export const noReflections = () => gettext("Nobody has shared a reflection here yet.");
export const reflectionOf = (title: string, name: string) => (name ? listed(title, name) : title);

export const take = () => gettext("Take it along");
export const document = () => gettext("Document (DOCX)");
export const documentWhat = () => gettext("For word processors: headings, tables, the map and the charts.");
export const making = () => gettext("Drawing the pictures, then writing the document.");
export const printIt = () => gettext("Print, or keep as PDF");
export const printWhat = () => gettext("It opens in a window of its own, where you look first and print then.");
export const opened = () => gettext("It is open in another window.");
export const paper = () => gettext("Paper");
export const table = () => gettext("Table (CSV)");
export const tableWhat = () => gettext("For spreadsheets: every text, action, indicator and reading, with names, for yourselves.");
export const data = () => gettext("Data (JSON)");
export const dataWhat = () => gettext("Everything in the plan, for other programs.");
export const download = (what: string) => interpolate(gettext("Download: %(what)s"), { what });
export const downloaded = (name: string) => interpolate(gettext("%(name)s is among your downloads."), { name });
export const withoutPictures = (name: string) => interpolate(gettext("%(name)s is among your downloads, without some pictures: this browser could not draw them."), { name });
export const notSent = (n: number) =>
  interpolate(ngettext(
    "%(n)s change is not on the server yet. The preview and the paper have it; the files have it once it is saved.",
    "%(n)s changes are not on the server yet. The preview and the paper have them; the files have them once they are saved.", n), { n });
export const preview = () => gettext("How it reads");
export const loading = () => gettext("Putting it together…");
