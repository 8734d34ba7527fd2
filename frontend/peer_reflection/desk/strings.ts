/** Messages of course staff's view: who waits, what was reported, numbers in words. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Need } from "../../shared/ui/NeedCards";
import type { Desk } from "../state";

export const forStaff = () => gettext("For course staff");
export const title = () => gettext("Who waits, and what was reported");
export const looking = () => gettext("Looking at who waits…");
export const tryAgain = () => gettext("Try again");
export const showMore = (n: number) => interpolate(ngettext("Show more: %(n)s is left", "Show more: %(n)s are left", n), { n });
export const wholeCourse = () => gettext("The course as a network");
export const downloadTable = () => gettext("Download as a table, CSV");
export const downloadAll = () => gettext("Download as data, JSON");
export const kept = (name: string) => interpolate(gettext("Saved as %(name)s"), { name });

const CARDS: Record<Need, [words: (n: number) => string, help: () => string]> = {
  needs: [(n) => ngettext("needs you", "need you", n), () => gettext("Nobody has answered, and nobody is at it")],
  word: [(n) => ngettext("has help on the way", "have help on the way", n), () => gettext("In somebody’s hands, or first in the line")],
  way: [(n) => ngettext("has an answer", "have an answer", n), () => gettext("Or more than one")],
};
export const cardWords = (need: Need, n: number): string => CARDS[need][0](n);
export const cardHelp = (need: Need): string => CARDS[need][1]();

export const waiting = () => gettext("Who still waits");
export const waitingHelp = () => gettext("Nobody has answered them, and they have waited longer than you set in Studio. Whoever needs you most comes first.");
export const nobodyWaits = () => gettext("Nobody has waited too long.");
export const needHead = () => gettext("Need you");
export const wayHead = () => gettext("Help is on the way");
export const hours = (n: number) => interpolate(ngettext("%(n)s hour", "%(n)s hours", n), { n });
export const days = (n: number) => interpolate(ngettext("%(n)s day", "%(n)s days", n), { n });
export const nobodyFor = (time: string) => interpolate(gettext("Nobody has answered for %(time)s."), { time });
export const nobodyAtIt = () => gettext("Nobody has it in hand.");
export const inHand = (n: number) => interpolate(ngettext("%(n)s person has it in hand.", "%(n)s people have it in hand.", n), { n });
export const first = () => gettext("It comes first.");
export const nextGetsIt = () => gettext("The next person who asks is handed it.");
export const waitsFor = (time: string) => interpolate(gettext("It has waited for %(time)s."), { time });
export const since = (when: string) => interpolate(gettext("Shared: %(when)s"), { when });
export const serveFirst = () => gettext("Serve it first");
export const serveFirstOf = (name: string) => interpolate(gettext("Serve first what %(name)s wrote"), { name });
export const notFirst = () => gettext("No longer first");
export const notFirstOf = (name: string) => interpolate(gettext("No longer serve first what %(name)s wrote"), { name });
export const nowFirst = (name: string) => interpolate(gettext("What %(name)s wrote comes first now."), { name });
export const nowInTurn = (name: string) => interpolate(gettext("What %(name)s wrote comes in its turn again."), { name });
export const answer = () => gettext("Answer");
export const answerTo = (name: string) => interpolate(gettext("Answer %(name)s"), { name });
export const close = () => gettext("Close");
export const closeOf = (name: string) => interpolate(gettext("Close what %(name)s wrote"), { name });
export const opening = () => gettext("Opening…");
export const asStaff = () => gettext("Your answer is signed by you, as course staff.");
export const send = () => gettext("Send");
export const sent = (name: string) => interpolate(gettext("Your answer to %(name)s is sent."), { name });
export const somebodyDid = (n: number) =>
  interpolate(ngettext("%(n)s person has answered meanwhile.", "%(n)s people have answered meanwhile.", n), { n });

export const reported = () => gettext("What was reported");
export const reportedHelp = () => gettext("Whoever reported it stays unknown. What is hidden is handed to nobody.");
export const nothingReported = () => gettext("Nothing was reported.");
const KINDS: Record<Desk["reported"][number]["what"], () => string> = {
  contribution: () => gettext("Reflection of %(name)s"),
  response: () => gettext("Answer of %(name)s"),
  message: () => gettext("Message of %(name)s"),
};
export const kindOf = (what: Desk["reported"][number]["what"]): string => KINDS[what]();
const REASONS: Record<string, (n: number) => string> = {
  rude: (n) => ngettext("%(n)s person finds it rude or hurtful.", "%(n)s people find it rude or hurtful.", n),
  spam: (n) => ngettext("%(n)s person takes it for advertising, or off the subject.", "%(n)s people take it for advertising, or off the subject.", n),
  private: (n) => ngettext("%(n)s person says it tells something private.", "%(n)s people say it tells something private.", n),
};
const otherReason = (n: number) => ngettext("%(n)s person has another reason.", "%(n)s people have another reason.", n);
export const reason = (why: string, n: number): string => interpolate((REASONS[why] ?? otherReason)(n), { n });
export const lastReport = (when: string) => interpolate(gettext("Last report: %(when)s"), { when });
export const inTheirWords = () => gettext("In their words");
export const readAll = () => gettext("Read all of it, with what it brought along");
export const isHidden = () => gettext("Hidden");
export const isShown = () => gettext("Still shown");
export const shownAgain = () => gettext("Shown");
export const hide = () => gettext("Hide it");
export const keepHidden = () => gettext("Keep it hidden");
export const showAgain = () => gettext("Show it again");
export const leaveShown = () => gettext("Leave it as it is");
export const undo = () => gettext("Undo");
export const youHid = () => gettext("You hid it.");
export const staysHidden = () => gettext("It stays hidden.");
export const youShow = () => gettext("You show it again.");
export const staysShown = () => gettext("It stays as it is.");

export const numbers = () => gettext("Numbers in words");
export const people = (n: number) => interpolate(ngettext("%(n)s person takes part.", "%(n)s people take part.", n), { n });
export const shared = (n: number) => interpolate(ngettext("%(n)s reflection is shared.", "%(n)s reflections are shared.", n), { n });
export const answers = (n: number) => interpolate(ngettext("%(n)s answer is given.", "%(n)s answers are given.", n), { n });
export const without = (n: number) => interpolate(ngettext("%(n)s reflection has no answer yet.", "%(n)s reflections have no answer yet.", n), { n });
export const everybodyAnswered = () => gettext("Everybody has an answer.");
export const withinAnHour = () => gettext("Half of the first answers came within an hour.");
export const median = (time: string) => interpolate(gettext("Half of the first answers came within %(time)s."), { time });
export const nothingYet = () => gettext("Nobody has shared a reflection yet.");
export const stepPeople = () => gettext("Take part");
export const stepShared = () => gettext("Shared a reflection");
export const stepAnswered = () => gettext("Have an answer");
export const groups = () => gettext("Group by group");
export const groupsHelp = () => gettext("Groups with most reflections that have no answer come first.");
export const group = () => gettext("Group");
export const noGroup = () => gettext("Without a group");
export const columns = {
  people: () => gettext("People"), contributions: () => gettext("Shared"), given: () => gettext("Answers given"),
  received: () => gettext("Answers received"), without: () => gettext("No answer yet"),
};
