/** Messages about what the server did not take. */
import { gettext, interpolate } from "../../shared/i18n";

export const refusedEdit = (name: string) => interpolate(gettext("Your change of “%(name)s” was not saved."), { name });
export const refused = () => gettext("One change was not saved.");
export const youWrote = (text: string) => interpolate(gettext("You had written: %(text)s"), { text });
export const putBack = () => gettext("Bring it back with my change");
export const close = () => gettext("Close");
