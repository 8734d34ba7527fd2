/** Messages of what happened lately, and of the reader's turn. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Act } from "../state";

export const lately = () => gettext("Lately on this map");

type Operation = Act["operation"] | "reflection_unshared";

const ACTS: Record<Operation, () => string> = {
  asset_added: () => gettext("%(who)s added %(what)s"),
  assets_imported: () => gettext("%(who)s added a list to the map"),
  asset_edited: () => gettext("%(who)s changed %(what)s: %(field)s"),
  state_changed: () => gettext("%(who)s moved %(what)s from “%(before)s” to “%(state)s”"),
  asset_removed: () => gettext("%(who)s took %(what)s off the map"),
  asset_restored: () => gettext("%(who)s brought %(what)s back"),
  person_erased: () => gettext("%(who)s removed a person everywhere"),
  linked: () => gettext("%(who)s linked %(from)s to %(to)s: %(verb)s"),
  unlinked: () => gettext("%(who)s took the link from %(from)s to %(to)s away"),
  moved: () => gettext("%(who)s arranged the picture"),
  tidied: () => gettext("%(who)s tidied the picture up"),
  problem_written: () => gettext("%(who)s wrote what the map is for"),
  reflection_shared: () => gettext("%(who)s shared a reflection"),
  reflection_unshared: () => gettext("%(who)s took a reflection back"),
  commented: () => gettext("%(who)s said something about %(what)s"),
  comment_settled: () => gettext("%(who)s settled a comment on %(what)s"),
  submitted: () => gettext("%(who)s submitted version %(number)s"),
  version_restored: () => gettext("%(who)s went back to version %(number)s"),
  brought_along: () => gettext("%(who)s brought assets along"),
  consented: () => gettext("%(who)s said whether the map may be shown"),
  pace_set: () => gettext("%(who)s set the group’s own date"),
};
export const actWords = (operation: Act["operation"], count?: number): string => {
  if (count === undefined || !["assets_imported", "brought_along"].includes(operation)) return (ACTS[operation] ?? ACTS.asset_edited)();
  const counted = operation === "brought_along"
    ? ngettext("%(who)s brought %(count)s asset along", "%(who)s brought %(count)s assets along", count)
    : ngettext("%(who)s added %(count)s asset from a list", "%(who)s added %(count)s assets from a list", count);
  return interpolate(counted, { count });
};
export const something = () => gettext("something");
export const theProblem = () => gettext("the problem");

export const yourTurn = () => gettext("Your turn");
export const yourTurnWhat = () => gettext("Two lines are enough. Only you see them until you share.");
export const writeMine = () => gettext("Write my reflection");
export const haveShared = (n: number, all: number) => interpolate(ngettext("%(n)s of %(all)s has shared", "%(n)s of %(all)s have shared", n), { n, all });
