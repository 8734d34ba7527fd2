/** Messages of the reflection. */
import { gettext, interpolate } from "../../shared/i18n";

export const title = () => gettext("What the map tells us");
export const intro = () => gettext("Two lines a question are enough. Only you see them until you share them with your group.");
export const introAlone = () => gettext("Two lines a question are enough. Only you see them until you put them beside your map.");
export const mine = () => gettext("Yours");
export const draftOnly = () => gettext("Draft: only you see it");
export const draftKept = (time: string) => interpolate(gettext("Draft kept at %(time)s; only you see it"), { time });
export const share = () => gettext("Share with my group");
export const shareAlone = () => gettext("Put beside my map");
export const shareAgain = () => gettext("Share the new text");
export const sharedSince = (when: string) => interpolate(gettext("Shared %(when)s"), { when });
export const changedSince = () => gettext("You have changed it since. The group sees the text from before.");
export const takeBack = () => gettext("Take it back");
export const shared = () => gettext("Your reflection is shared.");
export const takenBack = () => gettext("Only you see your reflection again.");
export const ofOthers = () => gettext("What the others shared");
export const nobodyYet = () => gettext("Nobody has shared anything yet. Somebody begins.");
export const writeFirst = () => gettext("Write a line first.");
