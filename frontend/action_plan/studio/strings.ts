/** Messages of the author's form. What is wrong with a field is said in the server's words. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { StudioValues } from "../state";

export const editing = () => gettext("Editing: Action plan");

export const template = () => gettext("What the plan is made of");
export const templateHelp = () => gettext("Choose one and it is ready: every section has a prompt and an example. Learners read a template in their own language.");
export const own = () => gettext("Your own parts");
export const ownHelp = () => gettext("As you have changed them. Learners read them as you write them.");
export const changedFrom = (name: string) => interpolate(gettext("Changed from the template “%(name)s”."), { name });
export const changedHow = (added: number, gone: number, changed: number) =>
  interpolate(gettext("New sections: %(added)s. Taken out: %(gone)s. Changed: %(changed)s."), { added, gone, changed });
export const backTo = () => gettext("Back to the template");
export const otherParts = (plans: number) =>
  interpolate(ngettext("There is %(plans)s plan here. What it has in sections that are not here any more is kept, and shown again when you change this back.",
    "There are %(plans)s plans here. What they have in sections that are not here any more is kept, and shown again when you change this back.", plans), { plans });

export const work = () => gettext("Who works on a plan");
export const inGroups = () => gettext("A group together");
export const inGroupsHelp = () => gettext("One live plan for each group. Who has no group has a plan of their own, and can bring it along later.");
export const alone = () => gettext("Each learner alone");
export const aloneHelp = () => gettext("Everybody has a plan of their own. The group set is not used here.");
export const otherPlans = (plans: number) =>
  interpolate(ngettext("There is %(plans)s plan here. With this change learners come to other plans; it stays as it is, and is back when you change this back.",
    "There are %(plans)s plans here. With this change learners come to other plans; these stay as they are, and are back when you change this back.", plans), { plans });

export const rule = () => gettext("Who agrees before a part is submitted");
const RULES: Record<StudioValues["rule"], [title: () => string, help: () => string]> = {
  any: [() => gettext("Any member"), () => gettext("Whoever submits agrees for all")],
  majority: [() => gettext("More than half of the active members"), () => gettext("Who is away is named, and not waited for")],
  all_active: [() => gettext("All active members"), () => gettext("Who is away is named, and not waited for")],
};
export const rules = () => (Object.keys(RULES) as StudioValues["rule"][]).map((value) => [value, RULES[value][0](), RULES[value][1]()] as [StudioValues["rule"], string, string]);

export const after = () => gettext("When a plan is carried out");
export const cycles = () => gettext("Cycles of trying that are suggested");
export const cyclesHelp = () => gettext("A cycle: what we expect, what we did, what we learned, what we do next. 0 suggests none.");
export const gallery = () => gettext("Gallery");
export const openGallery = () => gettext("Groups may show their plan to the course");
export const openGalleryHelp = () => gettext("Every plan is private until a member says yes and none says no. Anybody can take it back.");

export const marks = () => gettext("Marks");
const MARKS: Record<StudioValues["marks"], [title: () => string, help: () => string]> = {
  none: [() => gettext("No marks"), () => gettext("Course staff can still write a word to a group")],
  complete: [() => gettext("Complete"), () => gettext("Course staff say that it is, for the whole group")],
  points: [() => gettext("Points"), () => gettext("A number for the whole group")],
  rubric: [() => gettext("A rubric"), () => gettext("A level for each criterion; their points add up")],
};
export const markOptions = () => (Object.keys(MARKS) as StudioValues["marks"][]).map((value) => [value, MARKS[value][0](), MARKS[value][1]()] as [StudioValues["marks"], string, string]);
export const marksHelp = () => gettext("A mark reaches the group when it is released. All members get the same.");
export const points = () => gettext("Most points there are");
export const rubric = () => gettext("Rubric");
export const rubricHelp = () => gettext("Each criterion has two levels or more, each worth so many points.");
export const addCriterion = () => gettext("Add a criterion");
export const levelsOf = (criterion: string) => interpolate(gettext("Levels of “%(criterion)s”"), { criterion });
export const levelsHelp = () => gettext("From nothing to all, or the other way round.");
export const addLevel = () => gettext("Add a level");
export const pointsOf = (line: string) => interpolate(gettext("Points of %(line)s"), { line });
export const pointsWord = () => gettext("Points");
export const inAll = (n: number) => interpolate(ngettext("%(n)s point is the most.", "%(n)s points are the most.", n), { n });
/** What a rubric is until an author words it otherwise. */
export const firstCriteria = () => [gettext("The problem and the people it touches"), gettext("First steps that can be taken"), gettext("What was learned by trying")];
export const firstLevels = () => [gettext("Not there yet"), gettext("Part of the way"), gettext("All the way")];

const COMPLETE: Record<StudioValues["completion"], [title: () => string, help: () => string]> = {
  wrote: [() => gettext("Complete when the learner has written in the plan"), () => gettext("Nobody waits for anybody")],
  submitted: [() => gettext("Complete when a part is submitted"), () => gettext("For all members at once, whoever submits")],
  lived: [() => gettext("Complete when the learner has told what became of the plan"), () => gettext("A check-in, a reading or notes of a meeting")],
};
export const completions = () =>
  (Object.keys(COMPLETE) as StudioValues["completion"][]).map((value) => [value, COMPLETE[value][0](), COMPLETE[value][1]()] as [StudioValues["completion"], string, string]);

export const leaveOne = () => gettext("Leave at least one.");
export const noSection = () => gettext("This part has no section. Add one, or take the part out.");
export const tooManySections = (most: number) => interpolate(gettext("Please keep a plan to %(most)s sections."), { most });
export const oneProblem = () => gettext("The problem is written in one place. Leave one section of this kind.");
export const twoLevels = () => gettext("Two levels or more are needed here.");
