/** Messages of assets that may come along. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const ownTitle = () => gettext("Bring your own assets along?");
export const leftTitle = () => gettext("Keep what you mapped with your former group?");
export const ownWhat = (n: number) =>
  interpolate(ngettext(
    "You have %(n)s asset on a map of your own that is not on this one. What you choose comes along with the links between; your own map stays as it is, and only you see it.",
    "You have %(n)s assets on a map of your own that are not on this one. What you choose comes along with the links between; your own map stays as it is, and only you see it.", n), { n });
export const leftWhat = (n: number) =>
  interpolate(ngettext(
    "When you left, a copy of the map was kept for you, with %(n)s asset that is not on this one. What you choose comes along; your former group keeps all it has.",
    "When you left, a copy of the map was kept for you, with %(n)s assets that are not on this one. What you choose comes along; your former group keeps all it has.", n), { n });
export const choose = () => gettext("Choose what comes along");
export const showAll = (n: number) => interpolate(ngettext("Choose among %(n)s asset", "Choose among %(n)s assets", n), { n });
export const all = () => gettext("All of them");
export const none = () => gettext("None");
export const bring = (n: number) => interpolate(ngettext("Bring %(n)s asset along", "Bring %(n)s assets along", n), { n });
export const leave = () => gettext("Leave them where they are");
export const chooseSome = () => gettext("Choose at least one, or leave them where they are.");
export const brought = (n: number) => interpolate(ngettext("%(n)s asset came along.", "%(n)s assets came along.", n), { n });
export const left = () => gettext("They stay where they are. Nothing was deleted.");
