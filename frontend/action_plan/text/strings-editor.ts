/** Messages of writing in a section. */
import { gettext, interpolate } from "../../shared/i18n";

export const tools = () => gettext("How the line looks");
export const heading = () => gettext("Heading");
export const bullets = () => gettext("List");
export const numbers = () => gettext("Numbers");
export const link = () => gettext("Link");
export const linkWords = () => gettext("Words");
export const linkAddress = () => gettext("Address");
export const linkHelp = () => gettext("It begins with https:// or http://.");
export const linkWrong = () => gettext("This is not the address of a page yet. Copy it from your browser’s address line.");
export const linkNoWords = () => gettext("Which words lead there?");
export const putIn = () => gettext("Put it in");
export const notNow = () => gettext("Not now");
export const done = () => gettext("Done");
export const saving = () => gettext("Saving…");
export const savedAt = (time: string) => interpolate(gettext("Saved %(time)s"), { time });
export const offline = () => gettext("Offline, kept here");
export const waits = () => gettext("Not saved yet");
export const isFull = () => gettext("A section holds 6,000 characters. What does not fit belongs in another one, or behind a link.");
