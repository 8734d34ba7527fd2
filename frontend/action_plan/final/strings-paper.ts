/** Messages on the deliverable itself, in the page and on paper. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Status } from "../state";

export const myPlan = () => gettext("My action plan");
export const dated = (date: string) => interpolate(gettext("Action plan, %(date)s"), { date });
export const writtenBy = (names: string) => interpolate(gettext("Written by %(names)s."), { names });
export const writtenByAnd = (names: string, n: number) =>
  interpolate(ngettext("Written by %(names)s and %(n)s more member.", "Written by %(names)s and %(n)s more members.", n), { names, n });
export const writtenByMembers = (n: number) => interpolate(ngettext("Written by %(n)s member.", "Written by %(n)s members.", n), { n });
export const aMember = () => gettext("a member");
export const notWritten = () => gettext("Not written yet.");
export const submittedAs = (number: number, date: string) => interpolate(gettext("Version %(number)s, submitted on %(date)s"), { number, date });
export const changedSince = (number: number, date: string) => interpolate(gettext("Changed since version %(number)s, which was submitted on %(date)s"), { number, date });
export const notSubmitted = () => gettext("Not submitted yet");

export const number = () => gettext("No.");
export const what = () => gettext("What");
export const who = () => gettext("Who");
export const when = () => gettext("When");
export const withWhat = () => gettext("With what");
export const doneWhen = () => gettext("Done when");
export const status = () => gettext("Status");
export const unit = () => gettext("Unit");
export const start = () => gettext("Start");
export const target = () => gettext("Target");
export const byWhen = () => gettext("By when");
export const howRead = () => gettext("How it is read");
export const day = () => gettext("Day");
export const value = () => gettext("Value");
export const howWasRead = () => gettext("How it was read");
export const done = () => gettext("Done");
export const open = () => gettext("Open");
const STATUSES: Record<Status, () => string> = {
  not_begun: () => gettext("Not begun"), under_way: () => gettext("Under way"), done: () => gettext("Done"), dropped: () => gettext("Dropped"),
};
export const statusName = (status: Status) => STATUSES[status]();

export const ourMap = () => gettext("Our asset map");
export const pictureOf = (n: number) =>
  interpolate(ngettext("Picture of a map with %(n)s asset. The list below it holds the same.", "Picture of a map with %(n)s assets. The list below it holds the same.", n), { n });
export const name = () => gettext("Name");
export const offers = () => gettext("What it offers");
export const level = () => gettext("Level");
export const other = () => gettext("Other");
export const measured = () => gettext("What we measure");
export const happened = () => gettext("What happened");
export const checkin = (number: number, day: string) => interpolate(gettext("Check-in %(number)s, %(day)s"), { number, day });
export const checkinPlanned = (number: number, day: string) => interpolate(gettext("Check-in %(number)s, planned for %(day)s"), { number, day });
export const checkinNoDay = (number: number) => interpolate(gettext("Check-in %(number)s, planned"), { number });
export const meeting = (day: string) => interpolate(gettext("Meeting of %(day)s"), { day });
export const there = (names: string) => interpolate(gettext("There: %(names)s."), { names });
export const agreed = () => gettext("We agreed");
export const thoughts = () => gettext("What we think about it");
export const feedback = () => gettext("What others said, and what we do with it");
export const because = (why: string) => interpolate(gettext("We use it, because: %(why)s"), { why });
export const weUseIt = () => gettext("We use it.");
