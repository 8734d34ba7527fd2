/** Messages of the head of the plan: who is here, what is saved, the tabs, the parts, the problem. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Tab } from "../here";

export const ownPlan = () => gettext("My own plan");
export const groupOf = (n: number) => interpolate(ngettext("Group of %(n)s", "Group of %(n)s", n), { n });
export const justMe = () => gettext("Just me");

export const preview = () => gettext("This is a preview. In the course, learners write their plan here.");
export const masquerade = () => gettext("You look at the course as a learner would. Nothing can be changed from here.");

export const tabs = () => gettext("Parts of the plan’s page");
const TABS: Record<Tab, () => string> = {
  plan: () => gettext("The plan"),
  happens: () => gettext("What happens"),
  final: () => gettext("Final deliverable"),
  gallery: () => gettext("Gallery"),
  desk: () => gettext("Groups"),
};
export const tabName = (tab: Tab): string => TABS[tab]();

export const steps = () => gettext("Parts of the plan");
export const submittedOn = (date: string, version: number) => interpolate(gettext("Submitted %(date)s, version %(version)s"), { date, version });
export const changedSince = () => gettext("changed since");
export const here = () => gettext("You are here.");
export const begun = () => gettext("Begun");
export const notBegun = () => gettext("Not begun");
export const yourPace = (date: string) => interpolate(gettext("Your pace: %(date)s"), { date });
export const suggested = (date: string) => interpolate(gettext("Suggested %(date)s"), { date });
export const putTogether = () => gettext("Put together from the parts");
export const done = () => gettext("done");
export const completed = () => gettext("You have done what this asks: you can finish here. The plan stays yours, and goes on.");

export { problem as carried } from "../words/strings";
export const fromMap = () => gettext("Carried forward from your asset map. What you write here is the plan’s own; the map stays as it is.");
export const fromGroup = () => gettext("Carried forward from your group’s initiative, until you write it here in your own words.");
export const sourceGone = () => gettext("It is not there any more where it was carried forward from. These are its words as they were kept.");
export const noProblem = () => gettext("Which problem does this plan work on? One sentence is enough. It stands on top of every part.");
export const writeProblem = () => gettext("Write it");
export const changeProblem = () => gettext("Change the problem");
