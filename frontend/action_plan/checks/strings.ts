/** Messages of what a reader would ask before a part is submitted. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const title = (part: string) => interpolate(gettext("Before you submit “%(part)s”"), { part });
export const open = (n: number) =>
  interpolate(ngettext("%(n)s thing a reader would ask. You can submit with it open.", "%(n)s things a reader would ask. You can submit with them open.", n), { n });
export const allMet = () => gettext("Everything a reader would ask is there.");
export const isOpen = () => gettext("open: ");
export const isMet = () => gettext("there: ");
