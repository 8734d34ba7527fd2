/** Words of the action plan that several of its parts use. */
import { gettext } from "../../shared/i18n";

export const problem = () => gettext("The problem we work on");
