/** Messages inside the picture of a map. */
import { gettext } from "../i18n";

export const problem = () => gettext("The problem");
