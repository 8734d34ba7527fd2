/** Messages of the gallery: whether one's plan is in it, the plans of others, and what one says back. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import { listed } from "../../shared/strings";
import type { Appreciation } from "../state";

// One's own plan
export const yourPlan = () => gettext("Your plan in this course");
export const shown = (name: string) => interpolate(gettext("%(name)s is shown to this course. Who said yes to it is named; everybody else is “a member”."), { name });
export const shownAlone = () => gettext("Your plan is shown to this course.");
export const hiddenNobody = () => gettext("Only your group sees your plan. It is shown when at least one of you says yes, nobody says no, and you publish it.");
export const hiddenAlone = () => gettext("Only you see your plan.");
export const hiddenNo = (n: number) => interpolate(ngettext("Your plan is not shown: %(n)s of you said no.", "Your plan is not shown: %(n)s of you said no.", n), { n });
export const hiddenYes = () => gettext("Your plan is published and waits for a yes of one of you.");
export const readyToPublish = () => gettext("Nobody is against it. Your plan is shown once you publish it.");
export const seePage = () => gettext("See your page");
export const closePage = () => gettext("Close your page");
export const change = () => gettext("Change or withdraw");
export const decide = () => gettext("Decide");
export const whatIsShown = () =>
  gettext("Shown are the parts you choose, as you submitted them last, their tables and charts. Not shown are check-ins, meeting notes, comments and feedback. People without an account are “somebody”, people on your map appear by their kind only.");
export const mayItBeShown = () => gettext("May the plan be shown?");
export const yes = () => gettext("Yes");
export const no = () => gettext("No");
export const others = () => gettext("As the others say");
export const atOnce = () => gettext("You can change this at any time; it holds at once.");
export const whichParts = () => gettext("Which parts");
export const submitFirst = () => gettext("Submit a part first; what is shown is what you submitted.");
export const partVersion = (title: string, number: number) => interpolate(gettext("%(title)s, version %(number)s"), { title, number });
export const inWords = () => gettext("In a few sentences: what did you set in motion?");
export const inWordsHelp = () => gettext("It stands on your card, above everything else.");
export const publish = () => gettext("Publish");
export const publishAgain = () => gettext("Publish it like this");
export const published = () => gettext("Published.");
export const withdraw = () => gettext("Withdraw the plan");
export const withdrawWhat = () => gettext("Nobody else sees your plan from then on. What others said back stays with you.");
export const withdrawYes = () => gettext("Withdraw it");
export const withdrawn = () => gettext("It is not shown any more.");

// Those of others
export const plans = () => gettext("What groups set in motion");
export const search = () => gettext("Search problems, places, languages");
export const looking = () => gettext("Looking for plans…");
export const found = (n: number) => interpolate(ngettext("%(n)s plan.", "%(n)s plans.", n), { n });
export const nobody = () => gettext("No group shows its plan yet. Yours can be the first.");
export const noneFound = (text: string) => interpolate(gettext("No plan has “%(text)s” in its problem, its place or its languages."), { text });
export const likeYours = () => gettext("Groups with a problem like yours");
export const more = () => gettext("More from the course");
export const newestFirst = () => gettext("Newest first. Nobody is ranked.");
export const alsoAbout = (words: string) => interpolate(gettext("Also about: %(words)s"), { words });
export const yours = () => gettext("your plan");
export const fromTo = (start: string, latest: string) => interpolate(gettext("%(start)s to %(latest)s"), { start, latest });
export const whatTarget = (what: string, target: string) => (target ? interpolate(gettext("%(what)s. Target %(target)s"), { what, target }) : what);
export const appreciations = (n: number) => interpolate(ngettext("%(n)s appreciation", "%(n)s appreciations", n), { n });
export const questions = (n: number) => interpolate(ngettext("%(n)s question", "%(n)s questions", n), { n });
export const open = () => gettext("Look closer");
export const openOf = (name: string) => interpolate(gettext("Look closer at %(name)s"), { name });
export const pageOf = (page: number, pages: number) => interpolate(gettext("Page %(page)s of %(pages)s"), { page, pages });
export const newer = () => gettext("Newer plans");
export const older = () => gettext("Older plans");

// One plan
export const opening = () => gettext("Opening the plan…");
export const gone = () => gettext("This plan is not shown any more.");
export const close = () => gettext("Close");
export const members = (n: number) => interpolate(ngettext("%(n)s member", "%(n)s members", n), { n });
export const named = (names: string) => interpolate(gettext("Named: %(names)s."), { names });
export const publishedOn = (day: string) => interpolate(gettext("Published on %(day)s."), { day });
export const used = () => gettext("What they used");
export const changed = () => gettext("What changed");
export const problem = () => gettext("Their problem");
export const readWhole = () => gettext("Read the whole plan");
export const readLess = () => gettext("Read less");
export const partOf = (number: number, day: string) => interpolate(gettext("Version %(number)s, submitted on %(day)s"), { number, day });
export const notWritten = () => gettext("Not written yet.");
export const aMember = () => gettext("a member");
export const who = (names: string) => interpolate(gettext("Who: %(names)s"), { names });
export const when = (day: string) => interpolate(gettext("When: %(day)s"), { day });
export const doneWhen = (words: string) => interpolate(gettext("Done when: %(words)s"), { words });
export const baselineTo = (start: string, target: string) => interpolate(gettext("From %(start)s to %(target)s"), { start, target });
export const targetIs = (target: string) => interpolate(gettext("Target %(target)s"), { target });
export const chartOf = (what: string) => interpolate(gettext("Chart of %(what)s"), { what });
export const readings = (pairs: string) => interpolate(gettext("Readings: %(pairs)s."), { pairs });
export const readingOn = (day: string, value: string) => interpolate(gettext("%(day)s: %(value)s"), { day, value });

// Saying something back
export const sayBack = () => gettext("Say something back");
const KINDS: Record<Appreciation["kind"], () => string> = {
  appreciate: () => gettext("I appreciate"),
  ask: () => gettext("I ask"),
  meet: () => gettext("You could meet"),
};
export const kindName = (kind: Appreciation["kind"]) => KINDS[kind]();
const PROMPTS: Record<Appreciation["kind"], () => string> = {
  appreciate: () => gettext("What do you take along from it?"),
  ask: () => gettext("What would you like to know?"),
  meet: () => gettext("Whom should they meet, and why?"),
};
export const prompt = (kind: Appreciation["kind"]) => PROMPTS[kind]();
export const sendTo = (name: string) => interpolate(gettext("Send to %(name)s"), { name });
export const from = (name: string, group: string) => (group ? interpolate(gettext("from %(name)s, %(group)s"), { name, group }) : interpolate(gettext("from %(name)s"), { name }));
export const writeFirst = () => gettext("Write a line or two first.");
export const sent = (name: string) => interpolate(gettext("Sent to %(name)s."), { name });
export const said = () => gettext("What others said");
export const saidOfYours = () => gettext("What others said to you");
export const nothingSaid = () => gettext("Nobody has said anything yet.");
export const saidBy = (name: string, group: string) => (group ? listed(name, group) : name);
export const theGroup = () => gettext("the group");
export const answer = () => gettext("Answer");
export const answerTo = (name: string) => interpolate(gettext("Answer %(name)s"), { name });
export const yourAnswer = () => gettext("Your answer, for your group");
export const send = () => gettext("Send");
export const answered = () => gettext("Answered.");
export const goBack = () => gettext("Go back");
