/** Messages of the gallery. */
import { gettext } from "../../shared/i18n";

export const title = () => gettext("Maps of this course");
