/** Messages of a plan that may come along. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const ownTitle = () => gettext("Bring your own plan along?");
export const leftTitle = () => gettext("Keep what you planned with your former group?");
export const ownWhat = () =>
  gettext("You have a plan of your own that is not in this one. Its texts come where nothing is written yet, or below what is there; its rows come as well. Your own plan stays as it is, and only you see it.");
export const leftWhat = () =>
  gettext("When you left, a copy of the plan was kept for you that is not in this one. Its texts come where nothing is written yet, or below what is there; its rows come as well. Your former group keeps all it has.");
export const texts = (n: number) => interpolate(ngettext("%(n)s text", "%(n)s texts", n), { n });
export const rows = (n: number) => interpolate(ngettext("%(n)s row", "%(n)s rows", n), { n });
export const holds = (what: string) => interpolate(gettext("It holds %(what)s."), { what });
export const bring = () => gettext("Bring it along");
export const leave = () => gettext("Leave it where it is");
export const brought = () => gettext("It came along.");
export const left = () => gettext("It stays where it is. Nothing was deleted.");
