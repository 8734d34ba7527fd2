/** Messages of assets that may come along. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const title = () => gettext("Bring your own assets along");
export const bringAll = (n: number) => interpolate(ngettext("Bring %(n)s along", "Bring %(n)s along", n), { n });
export const leave = () => gettext("Leave them where they are");
