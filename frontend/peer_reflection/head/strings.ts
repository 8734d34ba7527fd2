/** Messages of the head: whose it is, by when, what is saved, how far one is. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Tab } from "../here";

export const block = () => gettext("Peer reflection");
export const headline = () => gettext("What you tried, and who answers");
export const justMe = () => gettext("Just me");
export const suggestedBy = (date: string) => interpolate(gettext("Suggested by %(date)s, open after that"), { date });
export const ownPace = (date: string) => interpolate(gettext("your pace: %(date)s"), { date });
export const setPace = () => gettext("Set your own pace");
export const changePace = () => gettext("Change the date");
export const groupPace = () => gettext("We want to have shared our reflections by");
export const alonePace = () => gettext("I want to have shared my reflection by");

export const saving = () => gettext("Saving…");
export const savedAt = (time: string) => interpolate(gettext("Saved %(time)s"), { time });
export const allSaved = () => gettext("Everything is saved");
export const offline = () => gettext("Offline");
export const offlineKept = () => gettext("Offline. What you wrote is kept here and sent when you are back.");
export const backAndSaved = () => gettext("Connected again. Everything is saved.");
export const notTaken = (reason: string) => interpolate(gettext("Not saved: %(reason)s"), { reason });

export const preview = () => gettext("This is a preview. In the course, learners write and answer each other here.");
export const masquerade = () => gettext("You look at the course as a learner would. Nothing can be changed from here.");

export const parts = () => gettext("Parts of the reflection");
const TABS: Record<Tab, () => string> = {
  mine: () => gettext("Mine"),
  browse: () => gettext("Look around"),
  network: () => gettext("Who I learn with"),
  desk: () => gettext("Who waits"),
};
export const tabName = (tab: Tab): string => TABS[tab]();

export const steps = () => gettext("How far you are");
export const writeStep = () => gettext("Write yours");
export const notBegun = () => gettext("A few lines are enough");
export const drafted = () => gettext("Draft, only you can read it");
export const sharedOn = (date: string) => interpolate(gettext("Shared %(date)s"), { date });
export const onItsWay = () => gettext("On its way");
export const answerStep = (n: number) => interpolate(ngettext("Answer somebody", "Answer %(n)s others", n), { n });
export const answeredOf = (n: number, all: number) => interpolate(gettext("%(n)s of %(all)s answered"), { n, all });
export const answeredSoMany = (n: number) => interpolate(ngettext("%(n)s answered", "%(n)s answered", n), { n });
export const oneInHand = () => gettext("One waits below");
export const backStep = () => gettext("What came back");
export const nothingYet = () => gettext("Nothing yet");
export const fresh = (n: number) => interpolate(ngettext("%(n)s new answer for you", "%(n)s new answers for you", n), { n });
export const lockedCount = (n: number) => interpolate(ngettext("%(n)s answer waits for you", "%(n)s answers wait for you", n), { n });
export const answers = (n: number) => interpolate(ngettext("%(n)s answer", "%(n)s answers", n), { n });
export const done = () => gettext("done");
export const completed = () => gettext("You have done what this asks: you can finish here. Whatever comes back reaches you all the same.");

export const refusedTitle = () => gettext("This did not go through");
export const whatYouWrote = () => gettext("What you wrote:");
export const putAway = () => gettext("Put it away");
