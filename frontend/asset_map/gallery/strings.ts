/** Messages of the gallery: whether one's map is in it, and the maps of others. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const yourMap = () => gettext("Your map in this course");
export const shownNow = (n: number) =>
  interpolate(ngettext(
    "It is shown to this course. %(n)s of you is named beside it.", "It is shown to this course. %(n)s of you are named beside it.", n), { n });
export const shownAlone = () => gettext("It is shown to this course, with your name.");
export const hiddenNobody = () => gettext("Only your group sees it. It is shown when at least one of you says yes and nobody says no.");
export const hiddenAlone = () => gettext("Only you see it.");
export const hiddenNo = (n: number) => interpolate(ngettext("Only your group sees it: %(n)s of you said no.", "Only your group sees it: %(n)s of you said no.", n), { n });
export const whatIsShown = () =>
  gettext("Shown are the problem, the assets and their links. Not shown are notes, comments, reflections and what was taken off. People without an account appear by their kind only. Of you, those are named who say yes.");
export const mayItBeShown = () => gettext("May it be shown?");
export const yes = () => gettext("Yes, and name me");
export const no = () => gettext("No");
export const others = () => gettext("As the others say");
export const yesAlone = () => gettext("Yes");
export const atOnce = () => gettext("You can change this at any time; it holds at once.");

export const maps = () => gettext("Maps of this course");
export const search = () => gettext("Search groups and problems");
export const looking = () => gettext("Looking for maps.");
export const found = (n: number) => interpolate(ngettext("%(n)s map. Newest first, and nobody is ranked.", "%(n)s maps. Newest first, and nobody is ranked.", n), { n });
export const nobody = () => gettext("No group shows its map yet.");
export const noneFound = (text: string) => interpolate(gettext("No map has “%(text)s” in its name or its problem."), { text });
export const yours = () => gettext("yours");
export const by = (names: string) => interpolate(gettext("By %(names)s."), { names });
export const byOthers = () => gettext("By a group that is not named.");
export const assets = (n: number) => interpolate(ngettext("%(n)s asset", "%(n)s assets", n), { n });
export const saidYes = (n: number) => interpolate(ngettext("%(n)s said yes or is helping", "%(n)s said yes or are helping", n), { n });
export const changedOn = (date: string) => interpolate(gettext("Last changed on %(date)s."), { date });
export const ofKind = (kind: string, n: number) => interpolate(gettext("%(kind)s: %(n)s"), { kind, n });
export const open = () => gettext("Look at the map");
export const openOf = (name: string) => interpolate(gettext("Look at the map of %(name)s"), { name });
export const pageOf = (page: number, pages: number) => interpolate(gettext("Page %(page)s of %(pages)s"), { page, pages });
export const earlier = () => gettext("Newer maps");
export const later = () => gettext("Older maps");
export const back = () => gettext("Back to all maps");
export const opening = () => gettext("Opening the map.");
export const gone = () => gettext("This map is not shown any more.");
export const unnamed = (kind: string) => interpolate(gettext("%(kind)s, without a name"), { kind });
export const asList = () => gettext("The same as a list");
export const whatItIs = (level: string, state: string) => interpolate(gettext("%(level)s. %(state)s."), { level, state });
