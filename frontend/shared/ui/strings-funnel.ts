/** Messages of how far people came. */
import { gettext, interpolate, ngettext } from "../i18n";

export const howFar = () => gettext("How far people came");
export const howFarHelp = () => gettext("Bars start at zero. Each step is compared with the one before.");
export const nOf = (n: number, all: number) => interpolate(gettext("%(n)s of %(all)s"), { n, all });
export const ofHundred = (n: number) => interpolate(ngettext("%(n)s of 100 went on", "%(n)s of 100 went on", n), { n });
