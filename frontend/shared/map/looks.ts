/** The author's lists: which kind, level or verb an id is. */
import type { Stage } from "../ui/Glyph";
import type { Kind, Lists } from "./types";

export const STATES: Stage[] = ["idea", "asked", "agreed", "active"];

/** An asset may be of a kind that the author has taken off the list since: it keeps the kind's id as its name. */
const lost = (id: string): Kind => ({ id, name: id, shape: "disc", colour: 8 });

const known = new WeakMap<Lists, Map<string, Kind>>();

export function kindOf(settings: Lists, id: string): Kind {
  let kinds = known.get(settings);
  if (!kinds) known.set(settings, (kinds = new Map(settings.kinds.map((kind) => [kind.id, kind]))));
  return kinds.get(id) ?? lost(id);
}

export const levelName = (settings: Lists, id: string): string => settings.levels.find((level) => level.id === id)?.name ?? id;

export const verbName = (settings: Lists, verb: string): string => settings.verbs.find(({ id }) => id === verb)?.name ?? verb;
