/** Messages of what one takes to a meeting. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const title = () => gettext("Take it to the meeting");
export const intro = (n: number) => interpolate(ngettext("The map has %(n)s asset.", "The map has %(n)s assets.", n), { n });
