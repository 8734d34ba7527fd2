/** Messages of course staff's view of all maps. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const forStaff = () => gettext("For course staff");
export const title = () => gettext("All maps");
export const loading = () => gettext("Looking at the maps…");
export const download = () => gettext("Download the table");
export const kept = (name: string) => interpolate(gettext("Saved as %(name)s"), { name });
export const none = () => gettext("There is no map yet. A group is here as soon as it is made, a learner alone as soon as they begin.");
export const begun = (n: number, maps: number) => interpolate(ngettext("%(n)s of %(maps)s map has begun.", "%(n)s of %(maps)s maps have begun.", maps), { n, maps });
export const inAll = (n: number) => interpolate(ngettext("%(n)s asset in all.", "%(n)s assets in all.", n), { n });
export const rarest = (kind: string, n: number) =>
  interpolate(ngettext("Found least: %(kind)s. %(n)s map that has begun has none.", "Found least: %(kind)s. %(n)s maps that have begun have none.", n), { kind, n });

const LEVELS = {
  needs: [(n: number) => ngettext("needs you", "need you", n), () => gettext("Nothing yet, or quiet for two weeks")],
  word: [(n: number) => ngettext("could use a word", "could use a word", n), () => gettext("Nobody asked yet, or a comment waits")],
  way: [(n: number) => ngettext("is on its way", "are on their way", n), () => gettext("Asked, agreed, submitted")],
} as const;
export type Level = keyof typeof LEVELS;
export const LEVEL_NAMES = Object.keys(LEVELS) as Level[];
export const levelOf = (level: Level, n: number): string => LEVELS[level][0](n);
export const levelHelp = (level: Level): string => LEVELS[level][1]();
const HEADS: Record<Level, () => string> = {
  needs: () => gettext("Need you"),
  word: () => gettext("Could use a word"),
  way: () => gettext("On their way"),
};
export const levelHead = (level: Level): string => HEADS[level]();

export const nothingYet = () => gettext("Nothing yet.");
export const quiet = (weeks: number) => interpolate(ngettext("Quiet for %(weeks)s week.", "Quiet for %(weeks)s weeks.", weeks), { weeks });
export const nobodyAsked = () => gettext("Nobody has been asked yet.");
export const allIdeas = (n: number) => interpolate(ngettext("%(n)s asset is still an idea.", "All %(n)s assets are still ideas.", n), { n });
export const commentsWait = (n: number) => interpolate(ngettext("%(n)s comment is open.", "%(n)s comments are open.", n), { n });
export const submitted = (n: number) => interpolate(ngettext("Submitted once.", "Submitted %(n)s times.", n), { n });
export const asked = (n: number, all: number) => interpolate(ngettext("%(n)s asset of %(all)s is no longer an idea.", "%(n)s assets of %(all)s are no longer ideas.", n), { n, all });
export const linksAndReflections = (links: number, reflections: number) => interpolate(gettext("Links: %(links)s. Reflections shared: %(reflections)s."), { links, reflections });

export const search = () => gettext("Search by name");
export const sort = () => gettext("Sorted by");
export const sorts = { need: () => gettext("Need"), name: () => gettext("Name"), few: () => gettext("Fewest assets"), quiet: () => gettext("Longest quiet"), comments: () => gettext("Most open comments") };
export const fewestOf = () => gettext("Fewest of a kind");
export const withComments = (n: number) => interpolate(ngettext("With an open comment: %(n)s", "With open comments: %(n)s", n), { n });
export const group = () => gettext("Group");
export const learner = () => gettext("Learner");
export const why = () => gettext("Why it stands here");
export const otherKinds = () => gettext("Other");
export const all = () => gettext("All");
export const comments = () => gettext("Open comments");
export const map = () => gettext("Map");
export const look = () => gettext("Look");
export const lookAt = (name: string) => interpolate(gettext("Look at the map of %(name)s"), { name });
export const members = (n: number) => interpolate(ngettext("%(n)s member", "%(n)s members", n), { n });
export const lastChange = (when: string) => interpolate(gettext("Last change: %(when)s"), { when });
export const shown = (n: number, all: number) => interpolate(ngettext("%(n)s of %(all)s map shown.", "%(n)s of %(all)s maps shown.", all), { n, all });
export const showMore = () => gettext("Show more");
export const nothingFound = () => gettext("No map is like this.");
export const showAll = () => gettext("Show all");

export const lately = () => gettext("Lately on all maps");
export const onMap = () => gettext("Map of %(name)s");

export const back = () => gettext("Back to all maps");
export const onlyComments = () => gettext("You see the map as its group does. You can comment, and change nothing.");
export const parts = () => gettext("Parts of this map");
export const openComments = (n: number) => interpolate(ngettext("%(n)s open comment", "%(n)s open comments", n), { n });
export const goTo = (asset: string) => interpolate(gettext("Go to %(asset)s"), { asset });
export const notSent = () => gettext("What you said waits for the connection.");
