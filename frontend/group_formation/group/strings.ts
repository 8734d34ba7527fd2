/** Messages of the group page. */
import { gettext, interpolate, ngettext, number, twoDigits } from "../../shared/i18n";
import type { Act } from "../state";

export const someone = () => gettext("Someone who has left");
export const you = () => gettext("you");

export const activeSince = (date: string) => interpolate(gettext("Active since %(date)s"), { date });
export const formingSince = (date: string) => interpolate(gettext("Coming together since %(date)s"), { date });
export const restingNow = () => gettext("Resting");
export const closedNow = () => gettext("Closed");
export const joinsOpen = () => gettext("open to all");
export const joinsRequest = () => gettext("joins on request");
export const joinsCode = () => gettext("joins by code");
export const edit = () => gettext("Edit");
export const weMeet = (hours: string) => interpolate(gettext("We usually meet: %(hours)s"), { hours });

export const whenWeMeet = () => gettext("When we can all meet");
export const hoursAWeek = (hours: number, place: string) =>
  interpolate(ngettext("%(hours)s hour a week, shown in your time (%(place)s).", "%(hours)s hours a week, shown in your time (%(place)s).", hours), { hours, place });
export const suitsMost = (most: number, all: number, place: string) =>
  interpolate(gettext("No hour suits everybody yet. These suit %(most)s of %(all)s, in your time (%(place)s)."), { most, all, place });
export const noCommonHour = () => gettext("The hours you have told do not meet anywhere yet. One more hour in the week can change that.");
export const toldSoFar = (n: number, all: number) =>
  interpolate(ngettext("%(n)s of %(all)s has told when they are free.", "%(n)s of %(all)s have told when they are free.", n), { n, all });
export const tooFewTold = () => gettext("Once two of you have told when you are free, this shows when you can meet.");
export const tellHours = () => gettext("Tell when you are free");
export const changeMyHours = () => gettext("Change my free hours");
export const tellMyHours = () => gettext("Tell when I am free");
export const someOfUs = () => gettext("some of us");
export const nearlyAll = () => gettext("nearly all");
export const allOfUs = (n: number) => interpolate(gettext("all %(n)s"), { n });
export const allWhoTold = (n: number) => interpolate(gettext("all %(n)s who told"), { n });
export const timeIn = (time: string, places: string) => interpolate(gettext("%(time)s in %(places)s"), { time, places });
export const hoursApart = (sign: string, hours: number, minutes: number) =>
  interpolate(gettext("%(hours)s h"), { hours: sign + number(hours) + (minutes ? `:${twoDigits(minutes)}` : "") });

export const nextTitle = () => gettext("What to do next");
export const stepDone = () => gettext("Done:");
export const stepNow = () => gettext("Now:");
export const stepLater = () => gettext("Later:");
export const findYourGroup = () => gettext("Find your group");
export const answerRequests = (n: number) => interpolate(ngettext("Answer a request", "Answer %(n)s requests", n), { n });
export const goToRequests = () => gettext("Go to the requests");
export const readCharter = () => gettext("Read the charter, say “I’m in”");
export const charterChanged = () => gettext("It has changed since you said it.");
export const beginCharter = () => gettext("One sentence is enough to begin with.");
export const goToCharter = () => gettext("Go to the charter");
export const meetOnce = () => gettext("Meet once, for half an hour");
export const weDidThis = () => gettext("We did this");
export const notYetAfterAll = () => gettext("Not yet after all");
export const suitsEverybody = (time: string) => interpolate(gettext("%(time)s suits everybody."), { time });

export const ofUs = (n: number) => interpolate(ngettext("%(n)s of us", "%(n)s of us", n), { n });
export const roomFor = (n: number) => interpolate(ngettext("Room for %(n)s", "Room for %(n)s", n), { n });
export const chooseRole = () => gettext("Choose a role");
export const rolesHelp = () => gettext("Take what you like to do. Roles may be shared, and nobody is the boss.");
export const changeRole = (role: string) => interpolate(gettext("%(role)s: lay down or pass on"), { role });
export const layDown = () => gettext("Lay it down");
export const passOnTo = () => gettext("Pass it on to");
export const passOn = () => gettext("Pass on");
export const nobodyChosen = () => gettext("Choose a person");
export const moreAbout = (name: string) => interpolate(gettext("More about %(name)s"), { name });
export const more = () => gettext("More");
export const caresAbout = () => gettext("Cares about");
export const skills = () => gettext("Skills");
export const brings = () => gettext("Brings");
export const hopes = () => gettext("Hopes");
export const toldNothing = () => gettext("Nothing told yet.");

export const ifVanished = (name: string) =>
  interpolate(gettext("Sometimes life takes somebody elsewhere. If all the others agree, the place of %(name)s becomes free. What they wrote stays, and they may come back when there is room."), { name });
export const agreeSoFar = (n: number, all: number) => interpolate(ngettext("%(n)s of %(all)s agrees.", "%(n)s of %(all)s agree.", n), { n, all });
export const iAgree = () => gettext("I agree that the place becomes free");
export const takeBack = () => gettext("Take my agreement back");
export const takeOut = () => gettext("Take out of the group");
export const takeOutWhat = (name: string) =>
  interpolate(gettext("%(name)s will no longer be a member, and is told so. What they wrote stays with the group."), { name });

export const freePlaces = (n: number) => interpolate(ngettext("%(n)s free place", "%(n)s free places", n), { n });
export const handOn = () => gettext("Hand on the link, or wait for requests");
export const handOnOnly = () => gettext("Hand on the link or the code");
export const full = () => gettext("Every seat is taken");
export const waiting = (n: number) => interpolate(ngettext("%(n)s person is waiting for a place.", "%(n)s people are waiting for a place.", n), { n });
export const copyLink = () => gettext("Copy invitation link");
export const code = () => gettext("Code to join:");
export const copyCode = () => gettext("Copy the code");
export const renew = () => gettext("Renew the code");
export const renewWhat = () => gettext("The code and the link you have handed out will stop working. Whoever is in the group stays.");
export const renewYes = () => gettext("Make a new code");
export const renewed = () => gettext("There is a new code.");

export const letFill = () => gettext("Let the matching fill our free places");
export const letFillWhat = () => gettext("People who wait and fit you can take a free place. None of you has to move, and any of you can switch it off.");
export const fillsNow = () => gettext("The matching fills your free places now.");
export const fillsNoMore = () => gettext("The matching fills your free places no more.");

export const requests = () => gettext("They would like to join");
export const hoursInCommon = (hours: string) => interpolate(gettext("Free when you meet: %(hours)s"), { hours });
export const noHoursInCommon = () => gettext("Not free when you usually meet");
export const replyLabel = () => gettext("A word back, if you like");
export const accept = () => gettext("Say yes");
export const decline = () => gettext("Not this time");
export const acceptOf = (name: string) => interpolate(gettext("Say yes to %(name)s"), { name });
export const declineOf = (name: string) => interpolate(gettext("Not this time, %(name)s"), { name });
export const isWelcome = (name: string) => interpolate(gettext("%(name)s has your answer: yes."), { name });
export const isDeclined = (name: string) => interpolate(gettext("%(name)s has your answer: not this time."), { name });
export const waitsForPlace = () => gettext("waits for a place");
export const wasOffered = () => gettext("was offered a place and has not answered yet");

export const lately = () => gettext("Lately");
export const writingNow = () => gettext("%(who)s is writing in “%(what)s”");
export const now = () => gettext("now");
export const everything = () => gettext("What happened before");

/** What each act is called: by the reader, by somebody else. */
const ACTS: Record<Act["operation"], [mine: () => string, theirs: () => string]> = {
  started: [() => gettext("You started the group"), () => gettext("%(who)s started the group")],
  joined: [() => gettext("You joined"), () => gettext("%(who)s joined")],
  left: [() => gettext("You left"), () => gettext("%(who)s left")],
  removed: [() => gettext("The place of %(what)s became free"), () => gettext("The place of %(what)s became free")],
  asked: [() => gettext("You asked to join"), () => gettext("%(who)s asked to join")],
  accepted: [() => gettext("You said yes to %(what)s"), () => gettext("%(who)s said yes to %(what)s")],
  declined: [() => gettext("You answered %(what)s: not this time"), () => gettext("%(who)s answered %(what)s: not this time")],
  place_offered: [() => gettext("%(what)s was offered a place"), () => gettext("%(what)s was offered a place")],
  role_taken: [() => gettext("You took the role %(what)s"), () => gettext("%(who)s took the role %(what)s")],
  role_dropped: [() => gettext("You laid down the role %(what)s"), () => gettext("%(who)s laid down the role %(what)s")],
  role_passed: [() => gettext("You passed on the role %(what)s"), () => gettext("%(who)s passed on the role %(what)s")],
  edited: [() => gettext("You changed what the group says about itself"), () => gettext("%(who)s changed what the group says about itself")],
  code_renewed: [() => gettext("You renewed the code"), () => gettext("%(who)s renewed the code")],
  rested: [() => gettext("You let the group rest"), () => gettext("%(who)s let the group rest")],
  woke: [() => gettext("You woke the group up"), () => gettext("%(who)s woke the group up")],
  closed: [() => gettext("The group was closed"), () => gettext("The group was closed")],
  section_written: [() => gettext("You wrote in “%(what)s”"), () => gettext("%(who)s wrote in “%(what)s”")],
  step_changed: [() => gettext("You ticked or unticked %(what)s"), () => gettext("%(who)s ticked or unticked %(what)s")],
  signed: [() => gettext("You said “I’m in”"), () => gettext("%(who)s said “I’m in”")],
};

export const actWords = (operation: Act["operation"], mine: boolean) => ACTS[operation]?.[mine ? 0 : 1]() ?? "";

export const notRight = () => gettext("Not the right group? You may leave at any time; what you wrote stays with the group.");
export const leave = () => gettext("Leave the group");
export const leaveWhat = () => gettext("Your place becomes free and the others see that you left. What you wrote stays, and all the doors are open to you again.");
export const leaveYes = () => gettext("Yes, leave");
export const rest = () => gettext("Let the group rest");
export const restWhat = () => gettext("Nobody new can join while it rests. Everything stays, and any of you can wake it up.");
export const restYes = () => gettext("Yes, let it rest");
export const isResting = () => gettext("This group is resting. Everything is still here.");
export const wake = () => gettext("Wake it up");
export const lookingOn = () => gettext("You look on as course staff. Members see that nothing of it changed.");
export const back = () => gettext("Back to the list");
export const save = () => gettext("Save");
export const cancel = () => gettext("Cancel");
export const gone = () => gettext("Not there any more?");
