/** Messages of the tables of a plan: who does what, what is counted, links, lines to tick off. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Row, Status } from "../state";
import type { Filter } from "./view";

const FIELDS: Record<Row["kind"], Record<string, () => string>> = {
  action: {
    what: () => gettext("Action"), who: () => gettext("Who"), when: () => gettext("When"), uses: () => gettext("Uses"), done_when: () => gettext("Done when"), status: () => gettext("Status"),
  },
  indicator: {
    what: () => gettext("What we count"), unit: () => gettext("Unit"), how: () => gettext("How we find out"), baseline: () => gettext("At the start"), target: () => gettext("Target"),
    until: () => gettext("By when"), who: () => gettext("Who counts"),
  },
  link: { what: () => gettext("What it is called"), address: () => gettext("Address"), summary: () => gettext("What is there, in your own words") },
  item: { what: () => gettext("Line"), done: () => gettext("Done") },
};
export const fieldName = (kind: Row["kind"], field: string): string => FIELDS[kind][field]?.() ?? field;

const STATUSES: Record<Status, () => string> = {
  not_begun: () => gettext("Not begun"),
  under_way: () => gettext("Under way"),
  done: () => gettext("Done"),
  dropped: () => gettext("Dropped"),
};
export const statusName = (status: Status): string => STATUSES[status]();
export const nowStatus = (status: Status, who: string, when: string): string => {
  const words: Record<Status, string> = {
    not_begun: gettext("%(who)s put it back to not begun on %(when)s."),
    under_way: gettext("%(who)s began on %(when)s."),
    done: gettext("Done since %(when)s, says %(who)s."),
    dropped: gettext("%(who)s dropped it on %(when)s."),
  };
  return interpolate(words[status], { who, when });
};

// Adding
const ADDS: Record<Row["kind"], () => string> = {
  action: () => gettext("Add an action and press Enter"),
  indicator: () => gettext("Add what you count and press Enter"),
  link: () => gettext("Add a link"),
  item: () => gettext("Add a line and press Enter"),
};
export const addOne = (kind: Row["kind"]): string => ADDS[kind]();
export const add = () => gettext("Add");
export const notNow = () => gettext("Not now");
export const isAdded = (what: string) => interpolate(gettext("“%(what)s” is in the plan."), { what });
export const full = () => gettext("The plan holds as many rows as a plan can.");
export const linkAddress = () => gettext("It begins with https:// or http://.");
export const linkTitle = () => gettext("If you like. Otherwise the page’s address is shown.");
export const linkSummary = () => gettext("One or two sentences, so that people know before they follow it.");
export const noAddress = () => gettext("This is not the address of a page yet. Copy it from your browser’s address line.");
export const noSummary = () => gettext("Say in your own words what is there.");

// Looking
export const sortByDate = () => gettext("Sort by date");
export const calendarFile = () => gettext("Calendar file");
export const ownOrder = () => gettext("In your own order");
export const show = () => gettext("Show");
const FILTER_NAMES: Record<Filter, () => string> = {
  all: () => gettext("All"),
  mine: () => gettext("What I do"),
  not_begun: () => gettext("Not begun"),
  overdue: () => gettext("Past their day"),
};
export const filterName = (filter: Filter): string => FILTER_NAMES[filter]();
export const nothingFits = () => gettext("No action fits.");
export const showAll = () => gettext("Show all");

// A row at rest
export const noDate = () => gettext("No date yet");
export const notSaid = () => gettext("Not said yet");
export const nobody = () => gettext("Nobody yet");
export const nothingUsed = () => gettext("Nothing from the map");
export const notChosen = () => gettext("Not yet");
export const isOverdue = (day: string) => interpolate(gettext("%(day)s, past"), { day });
export const aimOf = (value: string, unit: string) => interpolate(gettext("%(value)s %(unit)s"), { value, unit });
export const waiting = () => gettext("waiting to be sent");
export const isWriting = (names: string, n: number) => interpolate(ngettext("%(names)s is writing", "%(names)s are writing", n), { names });
export const wasCalled = (name: string) => interpolate(gettext("was “%(name)s”"), { name });
export const offMap = () => gettext("no longer on the map");
export const openLink = (name: string) => interpolate(gettext("%(name)s (opens in a new tab)"), { name });
export const change = (what: string) => interpolate(gettext("Change “%(what)s”"), { what });
export const unnamed = () => gettext("Without a name");

// The editor
export const done = () => gettext("Done");
export const savedAsYouType = () => gettext("Saved as you type");
export const moveUp = () => gettext("Move up");
export const moveDown = () => gettext("Move down");
export const movedTo = (what: string, place: number, all: number) => interpolate(gettext("“%(what)s” is now number %(place)s of %(all)s."), { what, place, all });
export const remove = () => gettext("Remove");
export const takeOff = (name: string) => interpolate(gettext("Take %(name)s off"), { name });
export const doneWhenHelp = () => gettext("What would you see that you do not see now?");
export const useMore = () => gettext("Choose from your asset map");
export const mapIsEmpty = () => gettext("There is nothing to choose from yet: your asset map is empty.");
export const howHelp = () => gettext("Who looks, where, and how often.");
export const unitHelp = () => gettext("Voices, hours, shillings…");
export const aNumber = () => gettext("Write it as a number, such as 12 or 7.5.");

// Removed
export const isRemoved = (what: string) => interpolate(gettext("“%(what)s” is removed."), { what });
export const undo = () => gettext("Undo");
export const isBack = (what: string) => interpolate(gettext("“%(what)s” is back."), { what });
export const removedLately = (n: number) => interpolate(ngettext("%(n)s removed lately", "%(n)s removed lately", n), { n });
export const removedBy = (who: string, when: string) => interpolate(gettext("%(who)s, %(when)s"), { who, when });
export const bringBack = () => gettext("Bring back");
export const bringBackNamed = (what: string) => interpolate(gettext("Bring back “%(what)s”"), { what });

// Empty
const EMPTY: Record<Row["kind"], () => string> = {
  action: () => gettext("No action yet. Begin with the smallest one that somebody can do this week."),
  indicator: () => gettext("Nothing is counted yet. One number that you really gather is enough."),
  link: () => gettext("No link yet."),
  item: () => gettext("No line yet."),
};
export const empty = (kind: Row["kind"]): string => EMPTY[kind]();
export const itemsDone = (n: number, all: number) => interpolate(gettext("%(n)s of %(all)s done"), { n, all });
