/** Messages for when two people write at once. */
import { gettext, interpolate } from "../i18n";

export const title = () => gettext("You and %(who)s both changed “%(field)s”");
export const nothingLost = () =>
  gettext("Nothing is lost. Choose one text or put them together. Until then the group sees the one of %(who)s, which arrived first at %(time)s.");
export const yours = () => gettext("Yours");
export const of = (who: string) => interpolate(gettext("From %(who)s"), { who });
export const together = () => gettext("Put together");
export const editThis = () => gettext("you can edit this");
export const keepMine = () => gettext("Keep mine");
export const keepOf = (who: string) => interpolate(gettext("Keep the one of %(who)s"), { who });
export const save = () => gettext("Save this text");
export const isTold = (who: string) => interpolate(gettext("%(who)s is told"), { who });
export const settled = () => gettext("The text is settled.");
export const merged = () => gettext("Merged without asking:");
export const mergedField = () => gettext("%(field)s, by %(who)s");
export const undoMerge = () => gettext("Undo the merge");
export const mergeUndone = () => gettext("They are as you knew them before.");
export const added = () => gettext("added: ");
export const taken = () => gettext("taken out: ");
export const you = () => gettext("you");
