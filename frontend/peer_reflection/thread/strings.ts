/** Messages of what came back and what was given: talk, marks, decisions, names. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Response } from "../state";

export const answeredVersion = (n: number, date: string) => interpolate(gettext("Answered version %(n)s, %(date)s"), { n, date });
export const changedSince = () => gettext("There is a newer version now.");
export const isNew = () => gettext("new");
export const late = () => gettext("took its time, and counts");
export const hidden = () => gettext("This was reported and is hidden until course staff have looked at it.");

export const didItHelp = () => gettext("Did it help?");
export const itHelped = () => gettext("It helped me");
export const notReally = () => gettext("Not really");
export const whyMark = () => gettext("Why, in a few words");
export const onlyGiver = (name: string) => (name ? interpolate(gettext("Only %(name)s sees this."), { name }) : gettext("Only the one who answered sees this."));
export const optional = () => gettext("if you like");

export const talk = (name: string) => interpolate(gettext("Talk with %(name)s"), { name });
export const replyTo = (name: string) => (name ? interpolate(gettext("Answer %(name)s"), { name }) : gettext("Answer"));
export const say = () => gettext("Say it");
export const said = () => gettext("Said.");
export const onItsWay = () => gettext("on its way");

export const whatIWillDo = () => gettext("What I will do with it");
export const forYourself = (name: string) => (name ? interpolate(gettext("For yourself. %(name)s sees it when you save."), { name }) : gettext("For yourself. Whoever answered sees it when you save."));
export const use = () => gettext("Use it");
export const notNow = () => gettext("Not now");
export const no = () => gettext("No");
export const because = () => gettext("Because");
export const save = () => gettext("Save");
export const saved = () => gettext("Saved.");
export const chooseFirst = () => gettext("Choose one of the three first.");
export const thank = (name: string) => (name ? interpolate(gettext("Thank %(name)s"), { name }) : gettext("Say thank you"));
export const thanked = () => gettext("You said thank you");

const WILL: Record<"use" | "later" | "no", (name: string) => string> = {
  use: (name) => (name ? gettext("%(name)s uses it") : gettext("It is used")),
  later: (name) => (name ? gettext("%(name)s does not use it now") : gettext("It is not used now")),
  no: (name) => (name ? gettext("%(name)s does not use it") : gettext("It is not used")),
};
export const theyWill = (will: "use" | "later" | "no", name: string) => interpolate(WILL[will](name), { name });
export const helpedThem = (name: string) => (name ? interpolate(gettext("It helped %(name)s"), { name }) : gettext("It helped"));
export const didNotHelp = (name: string) => (name ? interpolate(gettext("It did not really help %(name)s"), { name }) : gettext("It did not really help"));
export const theyThank = (name: string) => (name ? interpolate(gettext("%(name)s thanks you"), { name }) : gettext("You were thanked"));

const REVEAL: Record<Exclude<Response["revealed"], "both">, () => string> = {
  "": () => gettext("Tell each other your names"),
  asked: () => gettext("You would like to tell your names. It happens when the other one wants it too."),
  asked_of_me: () => gettext("Yes, tell each other our names"),
};
export const reveal = (state: Exclude<Response["revealed"], "both">): string => REVEAL[state]();
export const revealHelp = () => gettext("Names are told when both want it. Nobody is told who did not.");

export const givenTo = (name: string, title: string) => (name ? interpolate(gettext("To %(name)s: %(title)s"), { name, title }) : title);
export const changeMine = () => gettext("Change what I wrote");
export const keepChange = () => gettext("Keep the change");
export const leaveIt = () => gettext("Leave it as it is");
export const given = (n: number) => interpolate(ngettext("What you answered: %(n)s", "What you answered: %(n)s", n), { n });
export const helpedSome = (n: number) => interpolate(ngettext("%(n)s of your answers helped.", "%(n)s of your answers helped.", n), { n });
export const thankedSome = (n: number) => interpolate(ngettext("You were thanked once.", "You were thanked %(n)s times.", n), { n });
export const older = () => gettext("Show older ones");

export const weTell = () => gettext("When something comes you are told, at most once an hour.");
export const weAreSilent = () => gettext("When something comes you see it here. You are not told.");
export const tellNot = () => gettext("Do not tell me");
export const tellAgain = () => gettext("Tell me");
