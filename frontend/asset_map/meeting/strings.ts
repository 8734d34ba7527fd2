/** Messages of what one takes to a meeting. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const title = () => gettext("Take it to the meeting");
export const intro = () => gettext("The map on paper or as a file, for people who are not in this course.");
export const peopleNamed = (n: number) =>
  interpolate(ngettext(
    "%(n)s person on it has no account here and has not been asked whether they may be passed around. Think of them before you hand it on.",
    "%(n)s people on it have no account here and have not been asked whether they may be passed around. Think of them before you hand it on.", n), { n });
export const notSent = (n: number) =>
  interpolate(ngettext(
    "%(n)s change is not on the server yet. Paper and pictures have it; document, table and data have it once it is saved.",
    "%(n)s changes are not on the server yet. Paper and pictures have them; document, table and data have them once they are saved.", n), { n });

export const which = () => gettext("Which state of the map");
export const asItIs = () => gettext("As it is now");
export const loading = () => gettext("Fetching the version.");

export const onPaper = () => gettext("On paper");
export const paperSize = () => gettext("Paper");
export const mapWhat = () => gettext("The picture, and a list for each kind. Readable in black and white.");
export const printMap = () => gettext("Print the map");
export const formWhat = () => gettext("Empty cards to fill in with a pen while you talk with people.");
export const printForm = () => gettext("Print the inventory form");
export const opensWindow = () => gettext("It opens in a window of its own, where you look first and print then. If no window opens, the document (DOCX) holds the same.");
export const opened = () => gettext("It is open in another window.");

export const asFile = () => gettext("As a file");
export const documentName = () => gettext("Document (DOCX)");
export const documentWhat = () => gettext("For word processors: headings, a table for each kind, the picture, reflections you have shared with each other.");
export const tableName = () => gettext("Table (CSV)");
export const tableWhat = () => gettext("For spreadsheets. You can take it in again with “Paste a list”.");
export const drawingName = () => gettext("Drawing (SVG)");
export const drawingWhat = () => gettext("The picture, sharp at every size.");
export const photoName = () => gettext("Photo (PNG)");
export const photoWhat = () => gettext("The picture for messages and slides.");
export const dataName = () => gettext("Data (JSON)");
export const dataWhat = () => gettext("Everything on the map, for other programs.");
export const download = (what: string) => interpolate(gettext("Download: %(what)s"), { what });
export const downloaded = (name: string) => interpolate(gettext("%(name)s is among your downloads."), { name });
export const withoutPicture = (name: string) => interpolate(gettext("%(name)s is among your downloads, without the picture: this browser could not draw it."), { name });
export const notDrawn = () => gettext("This browser could not make the picture. The drawing (SVG) works everywhere.");
