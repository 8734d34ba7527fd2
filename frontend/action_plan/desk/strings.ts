/** Messages of course staff's view of all plans. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Need } from "../../shared/ui/NeedCards";

export const forStaff = () => gettext("For course staff");
export const title = () => gettext("All plans");
export const looking = () => gettext("Looking at the plans…");
export const download = () => gettext("Download the table");
export const kept = (name: string) => interpolate(gettext("Saved as %(name)s"), { name });
export const none = () => gettext("There is no plan yet. A group is here as soon as it is made, a learner alone as soon as they begin.");

const CARDS: Record<Need, [words: (n: number) => string, help: () => string]> = {
  needs: [(n) => ngettext("needs you", "need you", n), () => gettext("Silent, or nothing written in time")],
  word: [(n) => ngettext("could use a word", "could use a word", n), () => gettext("Late, or waiting for a word from you")],
  way: [(n) => ngettext("is on its way", "are on their way", n), () => gettext("They write, submit and try things")],
};
export const cardWords = (need: Need, n: number): string => CARDS[need][0](n);
export const cardHelp = (need: Need): string => CARDS[need][1]();
const HEADS: Record<Need, () => string> = {
  needs: () => gettext("Need you"),
  word: () => gettext("Could use a word"),
  way: () => gettext("On their way"),
};
export const needHead = (need: Need): string => HEADS[need]();

export const search = () => gettext("Search by name");
export const group = () => gettext("Group");
export const learner = () => gettext("Learner");
export const people = () => gettext("People");
export const why = () => gettext("Why it stands here");
export const shareActive = () => gettext("Share active, 8 weeks");
export const parts = () => gettext("Parts");
export const whatToDo = () => gettext("What to do");
export const membersAre = (names: string) => interpolate(gettext("Members: %(names)s"), { names });
export const andMore = (n: number) => interpolate(ngettext("and %(n)s more", "and %(n)s more", n), { n });
/** `weeks` is a list of numbers, the oldest first. */
export const activeIn = (weeks: string, all: number) =>
  interpolate(ngettext("Active each week, the oldest first: %(weeks)s, of %(all)s member", "Active each week, the oldest first: %(weeks)s, of %(all)s members", all), { weeks, all });
export const final = () => gettext("End");
export const version = (n: number) => interpolate(gettext("v%(n)s"), { n });
export const cellSubmitted = (part: string, n: number) => interpolate(gettext("%(part)s: version %(n)s is submitted"), { part, n });
export const cellLate = (part: string, n: number) => interpolate(gettext("%(part)s: version %(n)s is submitted, late"), { part, n });
export const cellBegun = (part: string) => interpolate(gettext("%(part)s: being written"), { part });
export const cellEmpty = (part: string) => interpolate(gettext("%(part)s: not begun"), { part });
export const cellBegunLate = (part: string) => interpolate(gettext("%(part)s: being written, after its day"), { part });
export const cellEmptyLate = (part: string) => interpolate(gettext("%(part)s: not begun, after its day"), { part });
export const keySubmitted = () => gettext("submitted, version 2");
export const keyLate = () => gettext("thick line: after its day");
export const keyBegun = () => gettext("being written");
export const keyEmpty = () => gettext("not begun");
export const keyBars = () => gettext("Bars: how many of the group were active that week");
export const readings = (n: number) => interpolate(ngettext("%(n)s reading", "%(n)s readings", n), { n });
export const cycles = (n: number) => interpolate(ngettext("%(n)s cycle of trying", "%(n)s cycles of trying", n), { n });
export const words = (n: number) => interpolate(ngettext("%(n)s word from course staff", "%(n)s words from course staff", n), { n });
export const marksWait = (n: number) => interpolate(ngettext("%(n)s mark is not released", "%(n)s marks are not released", n), { n });
export const lastChange = (when: string) => interpolate(gettext("Last change: %(when)s"), { when });
export const shown = (n: number, all: number) => interpolate(ngettext("%(n)s of %(all)s plan shown.", "%(n)s of %(all)s plans shown.", all), { n, all });
export const showMore = () => gettext("Show more");
export const showAll = () => gettext("Show all");
export const nothingFound = () => gettext("No plan is like this.");
export const write = () => gettext("Write");
export const writeTo = (name: string) => interpolate(gettext("Write to %(name)s"), { name });
export const close = () => gettext("Close");
export const closeOf = (name: string) => interpolate(gettext("Close what you write to %(name)s"), { name });
export const look = () => gettext("Look");
export const lookAt = (name: string) => interpolate(gettext("Look at the plan of %(name)s"), { name });

export const back = () => gettext("Back to all plans");
export const onlyComments = () => gettext("You see the plan as its group does. You can comment, and change nothing.");
export const pagesOf = () => gettext("Parts of this plan");
export const openComments = (n: number) => interpolate(ngettext("%(n)s open comment", "%(n)s open comments", n), { n });
export const goTo = (section: string) => interpolate(gettext("Go to %(section)s"), { section });
export const notSent = () => gettext("What you said waits for the connection.");

export const saysTitle = () => gettext("What this says");
export const nobodySubmitted = () => gettext("Nobody has submitted a part yet.");
export const notYet = (part: string, n: number, all: number) =>
  interpolate(ngettext("%(n)s of %(all)s group has not submitted “%(part)s” yet.", "%(n)s of %(all)s groups have not submitted “%(part)s” yet.", all), { part, n, all });
export const allSubmitted = (part: string) => interpolate(gettext("Every group has submitted “%(part)s”."), { part });
export const mostStop = (before: string, after: string) => interpolate(gettext("Most stop between “%(before)s” and “%(after)s”."), { before, after });
export const stopped = (n: number) => interpolate(ngettext("%(n)s person has come that far and no further.", "%(n)s people have come that far and no further.", n), { n });
export const allWentOn = () => gettext("Whoever submitted one part went on to the next.");
export const onlyCounts = () => gettext("Counts of taking part. No marks are made from them.");
export const chartOrTable = () => gettext("Show it as");
export const chart = () => gettext("Chart");
export const table = () => gettext("Table");
export const part = () => gettext("Part");
export const groups = () => gettext("Groups");
export const inGroups = () => gettext("People whose group submitted it");
