/** Messages around a paper. */
import { gettext, interpolate } from "../i18n";

export const print = () => gettext("Print");
export const close = () => gettext("Close this window");
export const printHelp = (size: string) => interpolate(gettext("Made for %(size)s, upright. In the print dialog you can also keep it as PDF."), { size });
