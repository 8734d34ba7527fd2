/** Messages of the forms in the head: the group's own date, what is wanted before submitting, the problem. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Need } from "../state";

export const submitNow = (n: number) => interpolate(gettext("Submit as version %(n)s"), { n });
export const submitName = () => gettext("A name for this version, if you like");
export const submitPlace = () => gettext("Before the village meeting");
export const submitHelp = () => gettext("A copy is kept as it is now. You go on with the map as before.");
export const submitted = (n: number) => interpolate(gettext("Version %(n)s is submitted."), { n });
export const notNow = () => gettext("Not now");

export const needed = ({ what, wanted }: Need): string => {
  const words = {
    assets: ngettext("At least %(wanted)s asset", "At least %(wanted)s assets", wanted),
    kinds: ngettext("At least %(wanted)s kind", "At least %(wanted)s kinds", wanted),
    links: ngettext("At least %(wanted)s link", "At least %(wanted)s links", wanted),
    reflections: gettext("Reflections shared"),
  };
  return interpolate(words[what], { wanted });
};
export const readyTitle = () => gettext("Ready to submit");
export const whenDone = () => gettext("When you are ready");
export const nearlyTitle = () => gettext("Nearly ready to submit");
export const wantedTitle = () => gettext("Before you submit");
export const haveOf = (have: number, wanted: number) => interpolate(gettext("%(have)s of %(wanted)s"), { have, wanted });
export const met = () => gettext("there");
export const short = (n: number) => interpolate(ngettext("%(n)s to go", "%(n)s to go", n), { n });
export const submit = () => gettext("Submit the map");
export const submitAgain = () => gettext("Submit a new version");
export const nothingNew = () => gettext("Nothing has changed since the last version.");
