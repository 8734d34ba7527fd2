/** Messages of being matched: the waiting place and what is proposed. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

/** What is said to two, three ... eight people at once; to more of them with the number in digits. */
const counted = (words: (() => string)[], many: () => string) => (n: number): string => words[n - 2]?.() ?? interpolate(many(), { n });

// The proposal
export const couldWork = counted([
  () => gettext("You two could work well together"), () => gettext("You three could work well together"),
  () => gettext("You four could work well together"), () => gettext("You five could work well together"),
  () => gettext("You six could work well together"), () => gettext("You seven could work well together"),
  () => gettext("You eight could work well together"),
], () => gettext("The %(n)s of you could work well together"));
export const whyYou = counted([
  () => gettext("Why you two"), () => gettext("Why you three"), () => gettext("Why you four"), () => gettext("Why you five"),
  () => gettext("Why you six"), () => gettext("Why you seven"), () => gettext("Why you eight"),
], () => gettext("Why the %(n)s of you"));
export const ofYou = counted([
  () => gettext("The two of you"), () => gettext("The three of you"), () => gettext("The four of you"), () => gettext("The five of you"),
  () => gettext("The six of you"), () => gettext("The seven of you"), () => gettext("The eight of you"),
], () => gettext("The %(n)s of you"));
export const placeIn = () => gettext("There is a place for you in %(group)s");
export const moveTo = () => gettext("You could go on together with %(group)s");
export const outOf = (people: number) =>
  interpolate(ngettext("Out of %(people)s person waiting", "Out of %(people)s people waiting", people), { people });
export const haveALook = () => gettext("Have a look, and say yes if you would like to begin.");
export const beginWith = (needed: number) =>
  interpolate(ngettext("You begin as soon as %(needed)s of you has said yes; nobody is held up by silence.",
    "You begin as soon as %(needed)s of you have said yes; nobody is held up by silence.", needed), { needed });
export const fillLead = () => gettext("Have a look at who is in it and when you could meet. With your yes the place is yours.");
export const mergeLead = () =>
  gettext("Some of your group have left, and theirs has room. Everybody decides for themselves: with your yes you move there. Whoever stays silent stays in the group.");
export const toAnswer = () => gettext("Go to your answer");

export const hoursTogether = () => gettext("Your hours together");
export const inYourTime = (place: string) => interpolate(gettext("In your time (%(place)s)"), { place });
export const suitsMost = (most: number, all: number) =>
  interpolate(gettext("No hour suits all of you yet. These suit %(most)s of %(all)s."), { most, all });
export const noCommonHour = () => gettext("The hours you have told do not meet anywhere yet. One more hour in the week can change that.");
export const someOfYou = () => gettext("some of you");
export const nearlyAll = () => gettext("nearly all");
export const allOfYou = (n: number) => interpolate(gettext("all %(n)s"), { n });

export const shallWe = () => gettext("Shall we?");
export const answerBy = (date: string, time: string) =>
  interpolate(gettext("Answer by %(date)s, %(time)s. After that your place may go to someone else, and you stay in the next round."), { date, time });
export const mergeBy = (date: string, time: string) =>
  interpolate(gettext("Answer by %(date)s, %(time)s. After that you simply stay where you are."), { date, time });
export const imIn = () => gettext("Yes, I’m in");
export const lookAgain = () => gettext("Look again for me");
export const lookAgainWhat = () => gettext("“Look again” puts you into the next round. The others are not told why.");
export const lookAgainOn = (date: string) =>
  interpolate(gettext("“Look again” puts you into the next round, %(date)s. The others are not told why."), { date });
export const stay = () => gettext("Stay where I am");
export const stayWhat = () => gettext("The others are not told why.");
export const youSaidYes = () => gettext("You said yes");
export const missing = (n: number) =>
  interpolate(ngettext("As soon as %(n)s more has said yes, you begin, and this page becomes the page of your group.",
    "As soon as %(n)s more have said yes, you begin, and this page becomes the page of your group.", n), { n });
export const beginsNow = () => gettext("You begin in a moment.");
export const atTheLatest = (date: string, time: string) =>
  interpolate(gettext("%(date)s, %(time)s at the latest: with two of you or more the group begins then. You need not wait here."), { date, time });
export const afterAll = () => gettext("Look again after all");
export const timeIsOver = () => gettext("The time to answer is over");
export const timeIsOverWhat = () => gettext("In a moment you see here what became of it. If no group began, you wait for the next round.");

export const namesShown = () => gettext("Names are shown because everyone here agreed to be matched.");
export const haveSaidYes = (n: number) =>
  n === 0 ? gettext("Nobody has answered yet.") : interpolate(ngettext("%(n)s of you has said yes.", "%(n)s of you have said yes.", n), { n });
export const you = () => gettext("You");
export const saidYes = () => gettext("Said yes");
export const notAnswered = () => gettext("Not answered");
export const inGroup = () => gettext("In the group");
export const all = () => gettext("Read on");
export const allOf = (name: string) => interpolate(gettext("Read on: %(name)s"), { name });

export const whatHelps = () => gettext("What would have helped");
export const ifLookAgain = () => gettext("%(profile)s if you look again.");
export const addHours = () => gettext("Add hours to your profile");
export const changeProfile = () => gettext("Change your profile");

// The waiting place
export const title = () => gettext("Be matched");
export const lead = () =>
  gettext("We look for people who fit: hours, languages and wishes in common, skills that add up. You see who it could be, and why, before you say yes.");
export const waitingTitle = () => gettext("We look for people who fit you");
export const youWait = (people: number) =>
  interpolate(ngettext("You are the first who waits. You need not stay here: what we find stands here when you come back.",
    "%(people)s people are waiting, you among them. You need not stay here: what we find stands here when you come back.", people), { people });
export const whoSees = () => gettext("Seen by those who could be your group");
export const closed = () => gettext("This door is closed just now.");
export const again = () => gettext("We look again. The others are not told why.");
export const isOver = () => gettext("That group did not begin. You wait for the next round; nobody is to blame.");

export const wishes = () => gettext("What you would like to work on");
export const wishesHelp = () => gettext("Dearest first, up to five. These count for this course; your profile stays as it is.");
export const pace = () => gettext("How you would like to work");
export const commitment = () => gettext("Hours a week you would like to give");
export const commitmentHelp = () => gettext("From 1 to 40. Leave it empty if you do not know yet.");
export const optional = () => gettext("(optional)");
export const notHours = () => gettext("Choose a number from 1 to 40, or leave it empty.");
export const experience = () => gettext("How often have you done such work?");
export const levels = (): string[] => [
  gettext("This is new to me"), gettext("Once"), gettext("A few times"), gettext("Many times"), gettext("It is what I do"),
];
export const noLevel = () => gettext("I would rather not say");
export const enter = () => gettext("Wait for people who fit");
export const enterWhat = () => gettext("Those who could be your group see your profile, and you theirs. You can stop waiting at any time; all other doors stay open.");
export const nowYouWait = () => gettext("You are waiting now.");
export const keep = () => gettext("Keep these wishes");
export const kept = () => gettext("Your wishes are kept.");
export const notKept = () => gettext("You have changed something that is not kept yet.");
export const tellHours = () => gettext("You have not told when you are free. Without hours we can only guess whether you could meet.");
export const tellMyHours = () => gettext("Tell when I am free");

export const whenTitle = () => gettext("When groups are formed");
export const byHand = () => gettext("The people who run this course form groups from time to time. Then you see here who it could be.");
export const onDate = (date: string, time: string) => interpolate(gettext("On %(date)s, %(time)s."), { date, time });
export const dateIsOver = () => gettext("The last date has passed; the people who run this course choose the next one.");
export const whenCount = (count: number) =>
  interpolate(ngettext("As soon as %(count)s person waits.", "As soon as %(count)s people wait.", count), { count });
export const stillMissing = (n: number) => interpolate(ngettext("%(n)s more, and it begins.", "%(n)s more, and it begins.", n), { n });
export const forming = () => gettext("Groups are being formed just now. It takes a few minutes at most.");
export const thenAnswer = (hours: number) =>
  interpolate(ngettext("Then everybody has %(hours)s hour to say yes or to look again.", "Then everybody has %(hours)s hours to say yes or to look again.", hours), { hours });
export const thenAnswerDays = (days: number) =>
  interpolate(ngettext("Then everybody has %(days)s day to say yes or to look again.", "Then everybody has %(days)s days to say yes or to look again.", days), { days });
export const youAdd = () => gettext("What you add");
export const youWouldAdd = () => gettext("What you would add");
export const nobodyElse = () => gettext("Nobody else waits yet. Somebody has to be the first.");

export const withSomebody = () => gettext("Coming with somebody?");
export const withSomebodyWhat = () =>
  gettext("You are two or three already? Then bring yourselves in as a group. On its page you can let the matching fill your free places; none of you has to move.");
export const bringGroup = () => gettext("Bring your group");
export const startGroup = () => gettext("Start one");

export const stop = () => gettext("Stop waiting");
export const stopWhat = () => gettext("Your wishes are kept here, should you come back.");
export const stopped = () => gettext("You wait no more. All the ways in are open.");

export const notYet = () => gettext("No group in the last round");
export const rounds = (n: number) =>
  interpolate(ngettext("One round went by without a group for you. It says nothing about you; you are in the next one.",
    "%(n)s rounds went by without a group for you. It says nothing about you; you are in the next one.", n), { n });
export const offersTitle = () => gettext("No need to wait: these have a place");
export const offersHelp = (n: number) =>
  interpolate(ngettext("%(n)s group that fits you and takes in people who wait. With one press you are in.",
    "%(n)s groups that fit you and take in people who wait. With one press you are in.", n), { n });
export const takePlace = () => gettext("Take the place");
