/** Messages of links between assets. */
import { gettext, interpolate } from "../../shared/i18n";

export const addLink = () => gettext("Add a link");
export const verb = () => gettext("What it does");
export const ownWords = () => gettext("In your own words…");
export const whichAsset = () => gettext("Which asset?");
export const choose = () => gettext("Choose");
export const theProblem = () => gettext("The problem we work on");
export const link = () => gettext("Link");
export const notNow = () => gettext("Not now");
export const incoming = () => gettext("%(asset)s %(verb)s this");
export const unlink = (verb: string, other: string) => interpolate(gettext("Remove the link: %(verb)s %(other)s"), { verb, other });
export const linked = () => gettext("They are linked.");
export const unlinked = () => gettext("The link is gone.");
