/** Messages of lists from elsewhere. */
import { gettext } from "../../shared/i18n";

export const title = () => gettext("Paste a list");
export const list = () => gettext("One name a line");
export const takeIn = () => gettext("Take them onto the map");
