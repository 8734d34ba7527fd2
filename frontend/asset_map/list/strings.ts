/** Messages of the list: adding, filtering, the rows and what opens in them. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const theMap = () => gettext("What is on the map");
export const asset = () => gettext("Asset");
export const add = () => gettext("Add");
export const addHelp = () => gettext("Press %(key)s to add and type the next one. Write about people as if they read it. No phone numbers or addresses.");
export const enter = () => gettext("Enter");
export const question = () => gettext("Who or what does your community already have?");
export const addedTo = (name: string, kind: string) => interpolate(gettext("%(name)s is on the map, under %(kind)s."), { name, kind });
export const looksLikeContact = () => gettext("This looks like a phone number or an e-mail address. The people on the map did not agree to that being here; a name is enough.");
export const full = () => gettext("This map holds as many assets as a map can.");

export const show = () => gettext("Show");
export const all = () => gettext("All");
export const notAsked = () => gettext("Not asked yet");
export const iKnow = () => gettext("I know them");
export const theseOnly = (n: number) => interpolate(ngettext("Only the %(n)s of the hint", "Only the %(n)s of the hint", n), { n });
export const groupBy = () => gettext("Group by");
export const searchIn = () => gettext("Search the map");
export const nothingFound = () => gettext("Nothing on the map fits.");
export const showAll = () => gettext("Show all");
export const emptyMap = () => gettext("Nothing is on the map yet. Begin with somebody you know, or a place you pass every day.");

export const hint = () => gettext("A hint");
export const showThem = (n: number) => interpolate(ngettext("Show it", "Show the %(n)s", n), { n });
export const addOne = () => gettext("Add one");
export const addOneTo = (group: string) => interpolate(gettext("Add one to %(group)s"), { group });
export const notNow = () => gettext("Not now");

export const knownBy = (names: string) => interpolate(gettext("Known by %(names)s"), { names });
export const linkCount = (n: number) => interpolate(ngettext("%(n)s link", "%(n)s links", n), { n });
export const openComments = (n: number) => interpolate(ngettext("%(n)s open comment", "%(n)s open comments", n), { n });
export const isWriting = (names: string, n: number) => interpolate(ngettext("%(names)s is writing", "%(names)s are writing", n), { names });
export const waiting = () => gettext("waiting to be sent");
export const moreFor = (name: string) => interpolate(gettext("More for %(name)s"), { name });

export const removed = (name: string) => interpolate(gettext("%(name)s is off the map."), { name });
export const undo = () => gettext("Undo");
export const isBack = (name: string) => interpolate(gettext("%(name)s is back on the map."), { name });
