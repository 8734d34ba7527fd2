/** Messages of what became of the plan: the next step, the timeline, check-ins, meetings, readings, actions. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import { listed } from "../../shared/strings";
import type { Checkin, Status } from "../state";

export const title = () => gettext("What happened, newest first");
export const nothingYet = () => gettext("Nothing has happened yet, or nobody has written it down. Two lines after each try are enough.");
export const writeMeeting = () => gettext("Write a meeting note");
export const planCheckin = () => gettext("Plan a check-in");
export const checkinNow = () => gettext("Check in now");
export const earlier = (n: number) => interpolate(ngettext("Show %(n)s earlier one", "Show %(n)s earlier ones", n), { n });
export const cycles = (n: number, wanted: number) => interpolate(ngettext("%(n)s of %(wanted)s cycle of trying is complete", "%(n)s of %(wanted)s cycles of trying are complete", wanted), { n, wanted });
export const done = () => gettext("Done");
export const keep = () => gettext("Keep");
export const cancel = () => gettext("Go back");
export const change = () => gettext("Change");
export const takeAway = () => gettext("Take it away");
export const bringBack = () => gettext("Bring it back");
export const takenAway = (n: number) => interpolate(gettext("Taken away (%(n)s)"), { n });
export const broughtBack = () => gettext("It is back.");
export const away = () => gettext("Taken away. You can bring it back below.");
export const writesHere = (name: string) => interpolate(gettext("%(name)s writes here"), { name });
export const you = () => gettext("you");
export const day = () => gettext("Day");
export const noDay = () => gettext("no day yet");

// The next step
export const nextStep = (what: string) => interpolate(gettext("Your next step: %(what)s"), { what });
export const stepPart = (title: string) => interpolate(gettext("submit “%(title)s”"), { title });
export const stepPartBy = (title: string, day: string) => interpolate(gettext("submit “%(title)s” by %(day)s"), { title, day });
export const stepCheckin = (number: number) => interpolate(gettext("check-in %(number)s"), { number });
export const stepCheckinOn = (number: number, day: string) => interpolate(gettext("check-in %(number)s, on %(day)s"), { number, day });
export const stepAction = (what: string) => interpolate(gettext("“%(what)s”"), { what });
export const stepActionBy = (what: string, day: string) => interpolate(gettext("“%(what)s” by %(day)s"), { what, day });
export const stepIndicator = (what: string) => interpolate(gettext("one more reading of “%(what)s”"), { what });
export const stepIndicatorBy = (what: string, day: string) => interpolate(gettext("one more reading of “%(what)s” by %(day)s"), { what, day });
export const helpPart = () => gettext("It need not be finished: you can submit it again whenever it gets better.");
export const helpCheckin = () => gettext("Write down what you expected, what you did and what you learned. Fifteen minutes together is enough.");
export const helpAction = () => gettext("Tell the others when it is under way, or say that it will not happen.");
export const helpIndicator = () => gettext("One number, the day, and who counted.");
export const helpMine = () => gettext("Your name is on it.");
export const wasDue = (n: number) => interpolate(ngettext("The day was %(n)s day ago; it is still worth doing.", "The day was %(n)s days ago; it is still worth doing.", n), { n });
export const daysLeft = (n: number) => interpolate(ngettext("%(n)s day left.", "%(n)s days left.", n), { n });
export const isToday = () => gettext("That is today.");
export const beginCheckin = () => gettext("Begin check-in");
export const goThere = () => gettext("Go there");
export const addReading = () => gettext("Add a reading");
export const nothingPlanned = () => gettext("Nothing is planned");
export const nothingPlannedHelp = () => gettext("Choose a day on which you look together at what you tried. A plan lives from these moments.");
export const intoCalendar = () => gettext("Put in my calendar");
export const wholePlan = () => gettext("All days of the plan");
export const onlyMine = () => gettext("Only what I do");
export const calendarHelp = () => gettext("A file for any calendar. Take it again when days have moved: nothing appears twice.");
export const calendarSaved = (name: string) => interpolate(gettext("%(name)s is among your downloads. Open it with your calendar."), { name });

// Check-ins
export const checkin = (number: number) => interpolate(gettext("Check-in %(number)s"), { number });
export const plannedFor = (day: string) => interpolate(gettext("planned for %(day)s"), { day });
export const plannedNoDay = () => gettext("planned, no day yet");
export const writtenBy = (day: string, names: string) => interpolate(gettext("%(day)s, written by %(names)s"), { day, names });
export const moveIt = () => gettext("Move");
export const moveCheckin = (number: number) => interpolate(gettext("Move check-in %(number)s"), { number });
export const changeCheckin = (number: number) => interpolate(gettext("Change check-in %(number)s"), { number });
export const beginOf = (number: number) => interpolate(gettext("Begin check-in %(number)s"), { number });
export const predicted = () => gettext("We predicted");
export const predictedHelp = () => gettext("What did you expect, before you tried?");
export const did = () => gettext("We did");
export const didHelp = () => gettext("What happened, also what you had not planned?");
export const learned = () => gettext("We learned");
export const learnedHelp = () => gettext("What surprised you? What do the numbers say?");
export const nothingWritten = () => gettext("Nothing written yet.");
export const decision = () => gettext("What do you do with it?");
const DECISIONS: Record<Checkin["decision"], () => string> = {
  "": () => gettext("Not decided"),
  adopt: () => gettext("Adopt"),
  adapt: () => gettext("Adapt"),
  abandon: () => gettext("Abandon"),
};
export const decided = (decision: Checkin["decision"]) => DECISIONS[decision]();
export const decisionHelp = () => gettext("Adopt: it stays as it is. Adapt: you change something and try again. Abandon: you let it go, and know why.");
export const words = () => gettext("In a sentence: what holds from now on?");
export const planNext = () => gettext("Plan the next one");
export const onWhichDay = () => gettext("On which day");
export const whatNext = () => gettext("What will you try, and what do you expect?");
export const planned = (day: string) => interpolate(gettext("Planned for %(day)s."), { day });
export const stillPlanned = () => gettext("Nothing was written, so it is still planned.");
export const notKept = () => gettext("Nothing was written, so nothing was kept.");
export const savedAsYouGo = () => gettext("Saved as you write. Others can write here as well.");

// Meetings
export const meeting = () => gettext("What happened in our meeting");
export const there = (n: number, all: number) => interpolate(gettext("%(n)s of %(all)s there"), { n, all });
export const wereThere = (names: string) => interpolate(gettext("There: %(names)s."), { names });
export const agreed = () => gettext("Agreed:");
export const countsAsTakingPart = () => gettext("Counts as taking part");
export const where = () => gettext("Where");
export const whoWasThere = () => gettext("Who was there");
export const whoHelp = () => gettext("Members, and anybody else by name. Being there counts as taking part.");
export const takeOff = (name: string) => interpolate(gettext("Take %(name)s off"), { name });
export const whatHappened = () => gettext("What happened");
export const whatHappenedHelp = () => gettext("A few lines for those who could not come. It is kept from the first word on.");
export const whatAgreed = () => gettext("What you agreed on, one thing at a time");
export const addLine = () => gettext("Add a line and press Enter");
export const takeLine = (line: string) => interpolate(gettext("Take away: %(line)s"), { line });
export const changeMeeting = (day: string) => interpolate(gettext("Change the note of %(day)s"), { day });

// What else happened
export const submitted = (part: string, number: number) => interpolate(gettext("%(part)s submitted, version %(number)s"), { part, number });
export const agreedBy = (day: string, n: number) => interpolate(ngettext("%(day)s, agreed by %(n)s member", "%(day)s, agreed by %(n)s members", n), { day, n });
export const late = () => gettext("after the suggested day");
export const readVersion = () => gettext("Read that version");
export const readVersionOf = (part: string, number: number) => interpolate(gettext("Read that version: %(part)s, version %(number)s"), { part, number });
export const reached = (what: string) => interpolate(gettext("Target reached: %(what)s"), { what });
export const reachedWith = (day: string, value: string, unit: string) => (unit
  ? interpolate(gettext("%(day)s, with %(value)s %(unit)s"), { day, value, unit })
  : interpolate(gettext("%(day)s, with %(value)s"), { day, value }));
const STATUSES: Record<Status, () => string> = {
  not_begun: () => gettext("Back to not begun: %(what)s"),
  under_way: () => gettext("Begun: %(what)s"),
  done: () => gettext("Done: %(what)s"),
  dropped: () => gettext("Dropped: %(what)s"),
};
export const became = (status: Status, what: string) => interpolate(STATUSES[status](), { what });
export const onDayBy = (day: string, name: string) => listed(day, name);

// Readings
export const chartOf = (what: string) => interpolate(gettext("Chart of %(what)s. The table below it holds the same."), { what });
export const readingsOf = (what: string) => interpolate(gettext("Readings of %(what)s"), { what });
export const reading = () => gettext("Reading");
export const value = () => gettext("Value");
export const whoAndHow = () => gettext("Who counted, how");
export const changeReading = (day: string) => interpolate(gettext("Change the reading of %(day)s"), { day });
export const whoCounted = () => gettext("Who counted");
export const how = () => gettext("How");
export const aNumber = () => gettext("Write it as a number, such as 12 or 7.5.");
export const aDay = () => gettext("Choose the day.");
export const download = () => gettext("Download");
export const downloadOf = (what: string) => interpolate(gettext("Download the readings of %(what)s"), { what });
export const downloaded = (name: string) => interpolate(gettext("%(name)s is among your downloads."), { name });
export const addReadingOf = (what: string) => interpolate(gettext("Add a reading of %(what)s"), { what });
export const allReadings = (n: number) => interpolate(ngettext("Show all %(n)s reading", "Show all %(n)s readings", n), { n });
export const noIndicator = () => gettext("Nothing to measure yet");
export const noIndicatorHelp = () => gettext("Add an indicator to the plan: one thing you can count. Its readings and its chart stand here.");
export const unnamed = () => gettext("Without a name");
export const addIndicator = () => gettext("Add an indicator");
export const readingRemoved = (day: string, value: string) => interpolate(gettext("Reading of %(day)s: %(value)s"), { day, value });
export const meetingRemoved = (day: string) => interpolate(gettext("Note of the meeting on %(day)s"), { day });
export const checkinRemoved = (day: string) => interpolate(gettext("Check-in, %(day)s"), { day });

// Actions
export const actions = () => gettext("Actions");
export const actionsDone = (n: number, all: number) => interpolate(gettext("%(n)s of %(all)s done"), { n, all });
export const noActions = () => gettext("The plan has no actions yet.");
export const moreActions = (n: number) => interpolate(ngettext("%(n)s more is open", "%(n)s more are open", n), { n });
export const actionName = (what: string) => interpolate(gettext("Go to the action: %(what)s"), { what });
export const overdue = (day: string) => interpolate(gettext("%(day)s, past"), { day });
export const allSettled = () => gettext("Nothing is open.");

// Where two people changed the same
const FIELDS: Record<string, () => string> = {
  predicted, did, learned, words, decision, planned: onWhichDay, date: day, text: whatHappened, where, value, how,
};
/** What a field of a note is called. */
export const fieldName = (field: string): string => (FIELDS[field] ?? whatHappened)();
