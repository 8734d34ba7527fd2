/** Messages of the doors, the code field and the open matters. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const howToTakePart = () => gettext("How would you like to take part?");
export const groupsOf = (min: number, max: number) =>
  min === max
    ? interpolate(gettext("This course is done in groups of %(size)s. There is no wrong door: look behind each, change your mind, or come back tomorrow."), { size: max })
    : interpolate(gettext("This course is done in groups of %(min)s to %(max)s. There is no wrong door: look behind each, change your mind, or come back tomorrow."), { min, max });
export const opening = () => gettext("Opening …");
export const allTheWaysIn = () => gettext("All the ways in");
export const backToGroup = () => gettext("Back to the group");

export const profileReady = () => gettext("Your profile is ready, %(name)s");
export const profileOpen = () => gettext("A few words about you help to find people who fit");
export const profileWhy = () => gettext("When you are free, what you speak, what you care about. Four short questions.");
export const freeHours = (hours: number) =>
  interpolate(ngettext("%(hours)s free hour a week", "%(hours)s free hours a week", hours), { hours });
export const thenCause = () => gettext("%(first)s, then %(second)s");
export const changeIt = () => gettext("Change it");
export const tellAboutYou = () => gettext("Tell about you");
export const whoSeesIt = () => gettext("Nobody sees it until you join or ask");

export const bring = () => gettext("Bring your group");
export const bringWhat = () => gettext("You already work with colleagues, neighbours or friends. Name your group, then hand them a link or a code.");
export const bringFact = () => gettext("Takes two minutes");
export const join = () => gettext("Join an initiative");
export const joinWhat = () => gettext("See what others have begun, who is in it and when they meet. Then ask for a place at the table.");
export const havePlace = (open: number) =>
  interpolate(ngettext("%(open)s group has a free place.", "%(open)s groups have a free place.", open), { open });
export const suitYou = (fitting: number) =>
  interpolate(ngettext("%(fitting)s meets at hours that suit you.", "%(fitting)s meet at hours that suit you.", fitting), { fitting });
export const nobodyYet = () => gettext("Nobody has begun yet. You may be the first.");
export const start = () => gettext("Start one");
export const startWhat = () => gettext("You have an idea and would like company. Put it in one sentence; others will find it in the list.");
export const startFact = () => gettext("You decide who may join");
export const match = () => gettext("Be matched");
export const matchWhat = () => gettext("Tell us your free hours, your languages and the causes you care about. We look for people who fit, and tell you why.");
export const matchFact = () => gettext("We look, you decide");
export const matchWaiting = (people: number) =>
  interpolate(ngettext("%(people)s person is waiting.", "%(people)s people are waiting.", people), { people });
export const matchYouWait = (people: number) =>
  interpolate(ngettext("You are waiting, the first so far.", "You are waiting, one of %(people)s people.", people), { people });
export const matchOn = (date: string) => interpolate(gettext("Groups are formed on %(date)s."), { date });
export const matchFrom = (count: number) =>
  interpolate(ngettext("Groups are formed when %(count)s person waits.", "Groups are formed when %(count)s people wait.", count), { count });
export const matchSaidYes = () => gettext("You said yes. Now the others have a look.");
export const matchFound = () => gettext("Here are people who could fit. Have a look, and say whether you would like to begin.");
export const matchLook = () => gettext("Have a look");
export const openDesk = () => gettext("Matching");

export const alone = () => gettext("Work alone for now");
export const aloneWhat = () => gettext("Everything in this course also works on your own. If you join a group later, your work can come along.");
export const isAlone = () => gettext("You work alone for now");
export const isAloneWhat = () => gettext("The whole course is open to you. The doors stay open too, today and later.");
export const noMoreAlone = () => gettext("I would like company after all");

export const suggestedFor = (date: string) =>
  interpolate(gettext("Suggested for %(date)s. It is a suggestion: groups may form at any time."), { date });
export const yellowDot = () => gettext("In the drawings, the yellow dot is you.");

export const codeLabel = () => gettext("Did someone send you a code?");
export const codeHelp = () => gettext("Capitals and dashes don’t matter.");
export const lookUp = () => gettext("Look it up");
export const lookingUp = () => gettext("Looking");
export const typeCode = () => gettext("Type the code first. It has twelve letters and digits.");
export const codeFound = () => gettext("This is the group behind the code");
export const joinThis = () => gettext("Join this group");
export const notThisOne = () => gettext("Not this one");
export const youAreIn = () => gettext("You are in %(group)s now.");
export const toGroup = () => gettext("Go to the group’s page");
export const loadAnew = () => gettext("The course has been renewed. Please load this page anew.");

export const openMatters = () => gettext("Between you and a group");
export const asked = () => gettext("You asked %(group)s on %(date)s. Any member can say yes; nobody has answered yet.");
export const waitingNext = () => gettext("You wait for a place in %(group)s. You are the next.");
export const waitingBehind = (ahead: number) =>
  ngettext("You wait for a place in %(group)s. %(ahead)s person is before you.",
    "You wait for a place in %(group)s. %(ahead)s people are before you.", ahead);
export const offered = () => gettext("A place in %(group)s is yours if you like.");
export const offeredUntil = () => gettext("It is held for you until %(time)s.");
export const hoursLeft = (hours: number) => interpolate(ngettext("%(hours)s hour left", "%(hours)s hours left", hours), { hours });
export const minutesLeft = (minutes: number) =>
  interpolate(ngettext("%(minutes)s minute left", "%(minutes)s minutes left", minutes), { minutes });
export const offerOver = () => gettext("The time is over; the place may go to the next person.");
export const declined = () => gettext("%(group)s answered: not this time. There are other tables, and you may start one.");
export const invited = () => gettext("You are invited to %(group)s.");
export const removed = () => gettext("You are no longer a member of %(group)s. What you wrote there stays with the group.");
export const takePlace = () => gettext("Take the place");
export const passPlace = () => gettext("Pass it on");
export const withdraw = () => gettext("Withdraw");
export const stopWaiting = () => gettext("Stop waiting");
export const joinIt = () => gettext("Join");
export const noThanks = () => gettext("No, thank you");
export const understood = () => gettext("Understood");
export const theirWords = () => gettext("Their words");
export const yourWords = () => gettext("Your words");
export const isSettled = (group: string) => interpolate(gettext("Done. %(group)s is off your list."), { group });

export const notReached = () => gettext("Not connected: what you see may be old. We keep trying; what you typed stays.");
export const preview = () => gettext("This is a preview: everything shows, nothing is stored.");
export const masquerade = () => gettext("You look through somebody else’s eyes: everything shows, nothing is stored.");
