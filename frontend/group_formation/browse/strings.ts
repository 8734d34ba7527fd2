/** Messages of the list of initiatives. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { GroupRow } from "../state";

export const title = () => gettext("Join an initiative");
export const lead = (open: number) =>
  interpolate(ngettext("%(open)s group has a free place. Those that share your hours and languages come first.",
    "%(open)s groups have a free place. Those that share your hours and languages come first.", open), { open });
export const searchLabel = () => gettext("Search the initiatives");
export const searchHint = () => gettext("Name, idea or place");
export const sortBy = () => gettext("Sort by");
export const bestFit = () => gettext("Best fit for me");
export const newest = () => gettext("Newest first");
export const mostFree = () => gettext("Most free places");
export const filters = () => gettext("Filters");
export const filtersOn = (n: number) => interpolate(ngettext("%(n)s filter is on", "%(n)s filters are on", n), { n });

export const cause = () => gettext("Cause");
export const languageOfGroup = () => gettext("Language of the group");
export const yoursFirst = () => gettext("Your languages first.");
export const hoursInCommon = () => gettext("Hours in common with mine");
export const tellHours = () => gettext("Tell when you are free");
export const anyHours = () => gettext("Any");
export const atLeastHours = (hours: number) => interpolate(ngettext("At least %(hours)s a week", "At least %(hours)s a week", hours), { hours });
export const freePlaces = () => gettext("Free places");
export const hasPlace = () => gettext("Has a free place");
export const hasTwo = () => gettext("Has two or more");
export const showAll = (n: number) => interpolate(gettext("Show all %(n)s"), { n });
export const showFewer = () => gettext("Show fewer");

export const initiatives = (total: number) => interpolate(ngettext("%(total)s initiative", "%(total)s initiatives", total), { total });
export const removeFilter = (what: string) => interpolate(gettext("Remove the filter %(what)s"), { what });
export const hoursOrMore = (hours: number) => interpolate(gettext("%(hours)s h or more"), { hours });
export const clear = () => gettext("Clear");
export const clearFilters = () => gettext("Clear all filters");
export const looking = () => gettext("Looking");
export const nothingFits = () => gettext("Nothing fits all of that. Take a filter away, or start the initiative you were looking for.");
export const nothingYet = () => gettext("Nobody has begun yet. Yours could be the first initiative here.");
export const startOne = () => gettext("Start one");
export const tryAgain = () => gettext("Try again");

export const commonHours = () => gettext("%(hours)s in common, your time");
export const hourCount = (hours: number) => interpolate(gettext("%(hours)s h"), { hours });
export const noneInCommon = () => gettext("No hours in common");
export const theyMeet = () => gettext("They meet, your time");
export const noTimesYet = () => gettext("No times agreed yet");
export const seatsTaken = (taken: number, seats: number) => interpolate(gettext("%(taken)s of %(seats)s"), { taken, seats });
export const seatsFree = (taken: number, seats: number, free: number) =>
  interpolate(ngettext("%(taken)s of %(seats)s, %(free)s free place", "%(taken)s of %(seats)s, %(free)s free places", free), { taken, seats, free });
export const anywhere = () => gettext("Anywhere");

export const openToAll = () => gettext("Open to all");
export const onRequest = () => gettext("On request");
export const byCode = () => gettext("By code");
export const byCodeHow = () => gettext("Its members hand out the code.");
export const full = () => gettext("Full");
export const fullWaiting = (waiting: number) => interpolate(ngettext("Full, %(waiting)s waiting", "Full, %(waiting)s waiting", waiting), { waiting });
export const join = () => gettext("Join");
export const askToJoin = () => gettext("Ask to join");
export const waitForPlace = () => gettext("Wait for a place");
export const writingRequest = () => gettext("Writing your request");
export const askedOn = (date: string) => interpolate(gettext("Asked on %(date)s"), { date });
export const youWait = () => gettext("You are waiting");
export const placeIsYours = () => gettext("A place is yours");
export const notThisTime = () => gettext("Not this time");
export const invited = () => gettext("You are invited");
export const lookInside = () => gettext("Look inside");
/** To tell equal buttons apart: "Join: Delta Boreholes Watch". */
export const actionOn = (action: string, group: string) => interpolate(gettext("%(action)s: %(group)s"), { action, group });

export const wordToGroup = () => gettext("A word to the group");
export const whoReads = (members: number) =>
  interpolate(ngettext("The one member reads this with your name, languages and common hours, and can say yes.",
    "The %(members)s members read this with your name, languages and common hours. Any of them can say yes.", members), { members });
export const send = () => gettext("Send");
export const notNow = () => gettext("Not now");
export const requestSent = (group: string) => interpolate(gettext("Your request went to %(group)s. You find the answer here."), { group });
export const nowWaiting = (group: string) => interpolate(gettext("You wait for a place in %(group)s now."), { group });
export const isWithdrawn = (group: string) => interpolate(gettext("You took your request to %(group)s back."), { group });

export const legendThey = () => gettext("they meet");
export const legendBoth = () => gettext("they meet and you are free");
export const pages = () => gettext("Pages of the list");
export const back = () => gettext("Back");
export const next = () => gettext("Next");
export const pageOf = (page: number, pages: number) => interpolate(gettext("Page %(page)s of %(pages)s"), { page, pages });

/** How one gets in, or why not yet. */
export function standsAs({ free, waiting, openness }: Pick<GroupRow, "free" | "waiting" | "openness">): string {
  if (free === 0) {
    return waiting > 0 ? fullWaiting(waiting) : full();
  }
  return { open: openToAll, request: onRequest, code: byCode }[openness]();
}
