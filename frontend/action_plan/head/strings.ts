/** Messages of the head of the plan: who is here, what is saved, the tabs, the parts, the problem. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Tab } from "../here";

export const ownPlan = () => gettext("My own plan");
export const groupOf = (n: number) => interpolate(ngettext("Group of %(n)s", "Group of %(n)s", n), { n });
export const justMe = () => gettext("Just me");
export const suggestedBy = (date: string) => interpolate(gettext("Suggested by %(date)s"), { date });
export const areHere = (names: string, n: number) => interpolate(ngettext("%(names)s is here", "%(names)s are here", n), { names });
export const onlyYou = () => gettext("Only you are here just now");

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
