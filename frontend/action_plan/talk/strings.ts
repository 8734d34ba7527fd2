/** Messages of comments on the plan, and of what course staff say to it. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const on = (quote: string) => interpolate(gettext("On “%(quote)s”"), { quote });
export const onPart = () => gettext("On this part");
export const changed = () => gettext("The text has changed since.");
export const staff = () => gettext("course staff");
export const peer = () => gettext("from peer reflection");
export const answer = () => gettext("Answer");
export const answerTo = (names: string) => interpolate(gettext("Answer %(names)s"), { names });
export const settle = () => gettext("Settled");
export const reopen = () => gettext("Open it again");
export const settledOnes = (n: number) => interpolate(ngettext("%(n)s settled", "%(n)s settled", n), { n });
export const isSettled = () => gettext("It is settled, and stands below.");
export const newTitle = (section: string) => interpolate(gettext("Say something about “%(section)s”"), { section });
export const whichWords = () => gettext("About which words, if any");
export const whichHelp = () => gettext("Mark them in the text before you press Comment, or copy them here.");
export const notThere = () => gettext("These words do not stand in the text.");
export const what = () => gettext("What do you want to say?");
export const say = () => gettext("Say it");
export const notNow = () => gettext("Not now");
export const writeFirst = () => gettext("Write a line or two first.");
export const said = () => gettext("Your comment stands beside the text.");
export const answered = () => gettext("Your answer is there.");

export const wordOf = (name: string) => interpolate(gettext("From %(name)s, course staff"), { name });
export const marked = () => gettext("Your mark");
export const points = (points: number, of: number) => interpolate(ngettext("%(points)s of %(of)s point", "%(points)s of %(of)s points", of), { points, of });
export const complete = () => gettext("Complete");
export const forWholePlan = () => gettext("For the whole plan");
export const levelPoints = (level: string, points: number) => interpolate(ngettext("%(level)s, %(points)s point", "%(level)s, %(points)s points", points), { level, points });
