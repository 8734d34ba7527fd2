/** Messages of the author's form. What is wrong with a field is said in the server's words. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Door, Settings } from "../state";

export const editing = () => gettext("Editing: Group formation");
export const renaming = (groups: number, set: string) =>
  interpolate(ngettext("%(groups)s group is in the set “%(set)s”. With another name this block starts without it; the group stays where it is.",
    "%(groups)s groups are in the set “%(set)s”. With another name this block starts without them; the groups stay where they are.", groups), { groups, set });

export const doors = () => gettext("Doors open to learners");
const DOORS: Record<Door, [title: () => string, help: () => string]> = {
  bring: [() => gettext("Bring your group"), () => gettext("Ready-made groups, by link or code")],
  join: [() => gettext("Join an initiative"), () => gettext("The list, with search and filters")],
  start: [() => gettext("Start one"), () => gettext("Anyone may begin a group")],
  match: [() => gettext("Be matched"), () => gettext("In rounds, with reasons. Rules below")],
  alone: [() => gettext("Work alone for now"), () => gettext("Can join a group later")],
};
export const doorTitle = (door: Door) => DOORS[door][0]();
export const doorHelp = (door: Door) => DOORS[door][1]();

export const size = () => gettext("Size of a group");
export const atLeast = () => gettext("At least");
export const atMost = () => gettext("At most");

export const wordsToChoose = () => gettext("Words learners choose from");
export const causes = () => gettext("Causes");
export const causesHelp = () => gettext("Learners may also write their own.");
export const roles = () => gettext("Roles");
export const rolesHelp = () => gettext("Taken freely, may be shared. No one is the boss.");
export const skills = () => gettext("Skills");
export const skillsHelp = () => gettext("What a learner may bring.");
export const nextSteps = () => gettext("Next steps of your own");
export const nextStepsHelp = () => gettext("Added to “What to do next” on every group’s page.");
export const addOne = {
  causes: () => gettext("Add a cause"),
  roles: () => gettext("Add a role"),
  skills: () => gettext("Add a skill"),
  next_steps: () => gettext("Add a step"),
};

export const questions = () => gettext("Questions in the profile");
const QUESTIONS: Record<Settings["questions"][number], [title: () => string, help: () => string]> = {
  hours: [() => gettext("Free hours"), () => gettext("To find hours in common")],
  languages: [() => gettext("Languages"), () => gettext("To find a language in common")],
  causes: [() => gettext("Causes, ranked"), () => gettext("Up to five")],
  skills: [() => gettext("Skills, what I bring, what I hope for"), () => gettext("Optional for the learner")],
};
export const questionTitle = (id: Settings["questions"][number]) => QUESTIONS[id][0]();
export const questionHelp = (id: Settings["questions"][number]) => QUESTIONS[id][1]();

export const waiting = () => gettext("When a place becomes free");
export const offerHours = () => gettext("Hours a place is held for the next in line");
export const offerHoursHelp = () => gettext("Then it goes to the one after.");

export const completeGroup = () => gettext("Complete when in a group, or alone by choice");
export const completeGroupHelp = () => gettext("A learner is never blocked by others’ silence");
export const completeCharter = () => gettext("Complete when the charter is signed by all active members");
export const completeCharterHelp = () => gettext("For courses where the charter is the assignment");

export const howToTakePart = () => gettext("How would you like to take part?");
export const groupsOf = (min: number, max: number) => interpolate(gettext("This course is done in groups of %(min)s to %(max)s. There is no wrong door."), { min, max });

export const noDoor = () => gettext("Leave at least one door open.");
export const tooSmall = (least: number) => interpolate(gettext("“At most” is smaller than “at least”. Choose %(least)s or more."), { least });
