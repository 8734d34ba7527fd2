/** Messages of composing parts and sections, and of what learners will meet. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { SectionKind, StudioValues } from "../state";

export const parts = () => gettext("Parts of the plan");
export const partsHelp = () => gettext("Each is written and submitted by itself. At the end stands the final deliverable, put together from all of them.");
export const addPart = () => gettext("Add a part");
export const sectionsOf = (part: string) => interpolate(gettext("Sections of “%(part)s”"), { part });
export const sectionsHelp = () => gettext("What learners fill in, in this order.");
export const addSection = () => gettext("Add a section");
export const sections = (n: number) => interpolate(ngettext("%(n)s section", "%(n)s sections", n), { n });
export const tagNew = () => gettext("new");
export const tagChanged = () => gettext("changed");
export const edit = () => gettext("Edit");
export const editOf = (name: string) => interpolate(gettext("Edit %(name)s"), { name });
export const close = () => gettext("Close");
export const closeOf = (name: string) => interpolate(gettext("Close %(name)s"), { name });

export const intro = () => gettext("A word to begin with");
export const introHelp = () => gettext("Stands under the title of the part.");
export const partDate = () => gettext("Suggested date of this part, in UTC");
export const partDateHelp = () => gettext("A group may set a day of its own. Nothing closes.");
export const kind = () => gettext("Kind of section");
const KINDS: Record<SectionKind, [name: () => string, help: () => string]> = {
  problem: [() => gettext("The problem"), () => gettext("Taken from the group’s map or its initiative when there is one, and shown on top of every part.")],
  text: [() => gettext("Text"), () => gettext("Paragraphs, headings, lists and links.")],
  actions: [() => gettext("Table of actions"), () => gettext("What, who, by when, with which asset, and done when.")],
  indicators: [() => gettext("Table of indicators"), () => gettext("What is counted, where it is today, and where it should be.")],
  links: [() => gettext("Links to other work"), () => gettext("Each with a summary in the group’s own words.")],
  checklist: [() => gettext("Checklist"), () => gettext("Your lines, and those that a group adds.")],
};
export const kindName = (of: SectionKind): string => KINDS[of][0]();
export const kindHelp = (of: SectionKind): string => KINDS[of][1]();
export const KIND_NAMES = Object.keys(KINDS) as SectionKind[];
export const otherKind = () => gettext("What groups wrote here as another kind is kept, and shown again when you change it back.");
export const prompt = () => gettext("Prompt");
export const promptHelp = () => gettext("What you ask for, in a sentence or two.");
export const example = () => gettext("Example");
export const exampleHelp = () => gettext("Learners can look at it while they write. Leave it empty for none.");
export const items = () => gettext("Lines of the checklist");
export const itemsHelp = () => gettext("One a line.");

/** `names` is a list in the reader's language. */
export const takenOut = (names: string, n: number) => interpolate(ngettext("%(names)s is taken out.", "%(names)s are taken out.", n), { names });
export const keptFor = () => gettext("What groups wrote there is kept, and shown again when you put it back.");
export const putBack = () => gettext("Put back");

export const plan = () => gettext("Steps of the plan");
export const here = () => gettext("shown below");
export const final = () => gettext("Final deliverable");
export const byThen = (day: string) => interpolate(gettext("Suggested for %(day)s"), { day });
export const lookAtExample = () => gettext("Look at an example");
export const problemLine = () => gettext("From the map of the group, or written here");
export const actionColumns = () => [gettext("What"), gettext("Who"), gettext("By when")];
export const indicatorColumns = () => [gettext("What we count"), gettext("Today"), gettext("Target")];
export const linkColumns = () => [gettext("Address"), gettext("In our own words")];
const AGREES: Record<StudioValues["rule"], () => string> = {
  any: () => gettext("Any member can submit a part."),
  majority: () => gettext("A part is submitted when more than half of the active members agree."),
  all_active: () => gettext("A part is submitted when all active members agree."),
};
export const agrees = (rule: StudioValues["rule"]): string => AGREES[rule]();
export const submitsAlone = () => gettext("The learner submits each part.");
