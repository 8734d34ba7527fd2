/** Messages that the authors' forms of all blocks have. What is wrong with a field is said in the server's words. */
import { gettext, interpolate, ngettext } from "../i18n";

export const worksAsItIs = () => gettext("Works as it is. Change only what your course needs.");

export const nameAndSet = () => gettext("Name and set");
export const displayName = () => gettext("Display name");
export const groupSet = () => gettext("Group set");
export const groupSetHelp = () => gettext("Blocks with the same set share the same groups.");
export const suggestedDate = () => gettext("Suggested date, in UTC");
export const suggestedDateHelp = () => gettext("Shown as a suggestion. Nothing closes.");

export const add = () => gettext("Add");
export const addTo = (list: string) => interpolate(gettext("Add to the list: %(list)s"), { list });
export const full = (most: number) => interpolate(gettext("The list is full: %(most)s is the most."), { most });
export const lineOf = (list: string, place: number) => interpolate(gettext("%(list)s, line %(place)s"), { list, place });
export const standardList = () => gettext("Back to the standard list");

export const completion = () => gettext("Completion and grade");
export const graded = () => gettext("Also give a grade of 1 on completion");
export const preview = () => gettext("What learners will meet");
export const follows = () => gettext("Follows what you change beside it. The preview in Studio stores nothing.");

export const save = () => gettext("Save");
export const cancel = () => gettext("Cancel");
export const toCorrect = (n: number) =>
  interpolate(ngettext("%(n)s thing to correct before saving:", "%(n)s things to correct before saving:", n), { n });

export const noName = () => gettext("Give it a name: learners see it above the block.");
export const tooLong = (most: number) => interpolate(gettext("Please stay under %(most)s characters."), { most });
export const notASet = () => gettext("Use small letters a to z, digits and dashes, 50 at most, for example “main”.");
export const notADate = () => gettext("Choose a date and a time, or leave it empty.");
export const notANumber = (least: number, most: number) => interpolate(gettext("Choose a number from %(least)s to %(most)s."), { least, most });
export const tooMany = (most: number) => interpolate(gettext("Please keep this list to %(most)s lines."), { most });
export const emptyLine = () => gettext("A line is empty. Fill it in or take it out.");
export const lineTooLong = (line: string, most: number) => interpolate(gettext("“%(line)s…” is too long. Please stay under %(most)s characters."), { line, most });
export const twice = (line: string) => interpolate(gettext("“%(line)s” stands here twice."), { line });
