/** Messages of the author's form. What is wrong with a field is said in the server's words. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { StudioValues } from "../state";

export const editing = () => gettext("Editing: Asset map");

export const work = () => gettext("Who works on a map");
export const inGroups = () => gettext("A group together");
export const inGroupsHelp = () => gettext("One live map for each group. Who has no group has a map of their own, and can bring it along later.");
export const alone = () => gettext("Each learner alone");
export const aloneHelp = () => gettext("Everybody has a map of their own. The group set is not used here.");
export const otherMaps = (maps: number) =>
  interpolate(ngettext("There is %(maps)s map here. With this change learners come to other maps; it stays as it is, and is back when you change this back.",
    "There are %(maps)s maps here. With this change learners come to other maps; these stay as they are, and are back when you change this back.", maps), { maps });

export const question = () => gettext("Question over the first line");
export const questionHelp = () => gettext("Ask for what is there, not for what is missing.");
export const noQuestion = () => gettext("Write the question that stands over the first line.");

export const words = () => gettext("Words of the map");
export const kinds = () => gettext("Kinds of assets");
export const kindsHelp = () => gettext("Each has a shape of its own, so that nobody needs to tell colours apart.");
export const levels = () => gettext("Levels");
export const levelsHelp = () => gettext("The rings of the picture, the innermost first.");
export const verbs = () => gettext("Verbs of links");
export const verbsHelp = () => gettext("The first goes without saying. Learners may also write their own.");
export const prompts = () => gettext("Questions to reflect on");
export const promptsHelp = () => gettext("Each member answers for themselves, and shares when they like. Without questions there is no such tab.");
const ADD = {
  kinds: () => gettext("Add a kind"),
  levels: () => gettext("Add a level"),
  verbs: () => gettext("Add a verb"),
  prompts: () => gettext("Add a question"),
};
export type ListName = keyof typeof ADD;
export const addOne = (list: ListName): string => ADD[list]();

/** What becomes of what is on maps already when a line is taken out. `names` is a list in the reader's language. */
const DROPPED: Record<ListName, (n: number) => string> = {
  kinds: (n) => ngettext("%(names)s is off the list. Assets of this kind stay on their maps, in a group at the end, until somebody gives them another kind. Nothing is lost.",
    "%(names)s are off the list. Assets of these kinds stay on their maps, in groups at the end, until somebody gives them another kind. Nothing is lost.", n),
  levels: (n) => ngettext("%(names)s is off the list. Assets of this level stay on their maps, on the outermost ring, until somebody gives them another level. Nothing is lost.",
    "%(names)s are off the list. Assets of these levels stay on their maps, on the outermost ring, until somebody gives them another level. Nothing is lost.", n),
  verbs: (n) => ngettext("%(names)s is off the list. Links that say it stay as they are. Nothing is lost.",
    "%(names)s are off the list. Links that say them stay as they are. Nothing is lost.", n),
  prompts: (n) => ngettext("%(names)s is off the list. Its answers are kept, and shown again when you put it back.",
    "%(names)s are off the list. Their answers are kept, and shown again when you put them back.", n),
};
export const dropped = (list: ListName, names: string, n: number): string => interpolate(DROPPED[list](n), { names });
export const putBack = () => gettext("Put back");

export const before = () => gettext("Before a map is submitted");
export const beforeHelp = () => gettext("Learners see how far they are. What is off is not asked for.");
export const assets = () => gettext("Assets");
export const differentKinds = () => gettext("Different kinds");
export const links = () => gettext("Links");
export const reflections = () => gettext("Reflections shared");
export const reflectionsHelp = () => gettext("A group is never asked for more than it has members.");
export const atLeast = (what: string) => interpolate(gettext("%(what)s, at least"), { what });
export const onlySoManyKinds = (have: number) => interpolate(ngettext("The list above has only %(have)s kind.", "The list above has only %(have)s kinds.", have), { have });
export const nothingToReflect = () => gettext("There is no question to reflect on. Add one, or ask for none.");

export const gallery = () => gettext("Gallery");
export const openGallery = () => gettext("Groups may show their map to the course");
export const openGalleryHelp = () => gettext("Every map is private until a member says yes and none says no. Anybody can take it back.");

const COMPLETE: Record<StudioValues["completion"], [title: () => string, help: () => string]> = {
  added: [() => gettext("Complete when the learner has added an asset"), () => gettext("Nobody waits for anybody")],
  reflected: [() => gettext("Complete when the learner has shared a reflection"), () => gettext("For courses in which thinking back is the point")],
  submitted: [() => gettext("Complete when the map is submitted"), () => gettext("For all members at once, whoever submits")],
};
export const completions = (Object.keys(COMPLETE) as StudioValues["completion"][])
  .map((value) => () => [value, COMPLETE[value][0](), COMPLETE[value][1]()] as [StudioValues["completion"], string, string]);

export const leaveOne = () => gettext("Leave at least one.");
export const faultyLines = (n: number) => interpolate(ngettext("%(n)s line cannot be read.", "%(n)s lines cannot be read.", n), { n });

export const ringsFromInside = () => gettext("Rings, from the inside");
export const anytime = () => gettext("A map can be submitted at any time.");
