/** Messages of what came back. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const title = () => gettext("What came back");
export const onYours = (date: string, name: string) => interpolate(gettext("On your reflection of %(date)s, “%(name)s”."), { date, name });
export const onYourGroups = (date: string, name: string) => interpolate(gettext("On your group’s reflection of %(date)s, “%(name)s”."), { date, name });
export const locked = (n: number) => interpolate(ngettext("%(n)s answer from another group waits for you. Answer one person yourself, and you can read it.", "%(n)s answers from other groups wait for you. Answer one person yourself, and you can read them.", n), { n });
export const toAnswer = () => gettext("Answer somebody");
export const nothingYet = () => gettext("Nothing has come yet. Those who have waited longest are handed out first, so it comes without your doing anything.");
export const shareFirst = () => gettext("What others answer you stands here once you have shared something.");
