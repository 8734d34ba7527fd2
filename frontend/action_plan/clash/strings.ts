import { gettext } from "../../shared/i18n";

export const thisText = () => gettext("this text");
