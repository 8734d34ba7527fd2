/** Messages of the charter. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Section } from "../state";

export const title = () => gettext("Our charter");
export const intro = () => gettext("A page we write together. Anyone may change anything; what was there before is kept.");

const TITLES: Record<Section["id"], () => string> = {
  why: () => gettext("Why we are here"),
  norms: () => gettext("How we work together"),
  assumptions: () => gettext("What we take for granted"),
  meeting: () => gettext("How and when we meet"),
  deciding: () => gettext("How we decide"),
  expectations: () => gettext("What we expect of each other"),
};

export const sectionTitle = (id: string) => TITLES[id as Section["id"]]?.() ?? id;

const STARTS: Record<Section["id"], () => string[]> = {
  why: () => [
    gettext("We are here because something close to us could be better, and we want to begin."),
    gettext("It will have been worth it if we can show others what worked and what did not."),
  ],
  norms: () => [
    gettext("We answer each other within two days, even if only to say “not yet”."),
    gettext("Everyone gets to speak before anyone speaks twice."),
    gettext("We write in words that all of us understand, and ask when we do not."),
  ],
  assumptions: () => [
    gettext("Each of us means well and knows something the others do not."),
    gettext("The people we work for know their own place best."),
  ],
  meeting: () => [
    gettext("We talk once a week for half an hour, at a time that suits everybody."),
    gettext("Whoever cannot come leaves a few words or a voice note before the talk."),
  ],
  deciding: () => [
    gettext("We talk until nobody has a serious objection."),
    gettext("If we are stuck for a week, we try one way for a month and look again."),
  ],
  expectations: () => [
    gettext("About three hours a week, and we say so when life gets in the way."),
    gettext("We share what we tried, also when it failed."),
  ],
};

export const startsOf = (id: Section["id"]) => STARTS[id]();

export const edit = () => gettext("Edit");
export const editSection = (section: string) => interpolate(gettext("Edit “%(section)s”"), { section });
export const writeHereToo = () => gettext("Write here too");
export const nobodyHasBegun = () => gettext("Nobody has begun. Start from a sentence, and make it yours:");
export const moreSentences = () => gettext("Or add a sentence:");
export const writersWhen = (names: string, when: string) => interpolate(gettext("%(names)s, %(when)s"), { names, when });
export const writingHere = (names: string, n: number) =>
  interpolate(ngettext("%(names)s is writing here", "%(names)s are writing here", n), { names });
export const bothAtOnce = () =>
  gettext("You can write at the same time. Different lines are joined; if you both change one line, we show you both.");
export const listHint = () => gettext("A line that begins with “- ” becomes an item of a list.");
export const done = () => gettext("Done");
export const notSentYet = () => gettext("This text of yours is not saved yet.");

export const clashTitle = (names: string) => interpolate(gettext("You and %(names)s changed the same lines"), { names });
export const clashHelp = () => gettext("Nothing is lost: both are in the box above, theirs first. Change it as you like, or choose one.");
export const theirs = () => gettext("Theirs");
export const yours = () => gettext("Yours");
export const putTogether = () => gettext("Put together");
export const keepMine = () => gettext("Keep mine");
export const keepTheirs = () => gettext("Keep theirs");

export const areIn = (n: number, all: number) => interpolate(ngettext("%(n)s of %(all)s is in", "%(n)s of %(all)s are in", n), { n, all });
export const allIn = () => gettext("All of us are in");
export const imIn = () => gettext("I’m in");
export const stillIn = () => gettext("I’m still in");
export const youAreIn = () => gettext("You are in");
export const whatItMeans = () => gettext("“I’m in” means: I have read this and will give it a try. If the text changes, we ask again.");
export const changedSince = () => gettext("The charter has changed since you said “I’m in”. Read it again: is it still yours?");
export const firstWrite = () => gettext("Once there is a first sentence, each of you can say “I’m in”.");
export const signedOn = (name: string, when: string) => interpolate(gettext("%(name)s, %(when)s"), { name, when });
export const notYet = (name: string) => interpolate(gettext("%(name)s, not yet"), { name });
export const askedAgain = (name: string) => interpolate(gettext("%(name)s, asked again"), { name });
export const you = () => gettext("You");
