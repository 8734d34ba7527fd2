/** The state with what the server says is newer. Pure. */
import type { Patch, State } from "../state";

/** Of these a patch holds only the newer entries, and null for what is gone. */
const DICTIONARIES = ["assets", "links", "positions", "removed", "reflections", "comments", "former"] as const;

type Dictionary = Record<string, unknown>;

function entries(before: Dictionary, news: Dictionary): Dictionary {
  const next = { ...before };
  for (const [key, value] of Object.entries(news)) {
    if (value === null) delete next[key];
    else next[key] = value;
  }
  return next;
}

/** What a patch does not name stays the same object, so that views can tell what to draw again. A whole state stands for itself. */
export function merged(state: State, patch: Patch): State {
  if (patch.settings) return patch as State;
  const next = { ...state, ...patch } as State;
  for (const name of DICTIONARIES) {
    const news = patch[name] as Dictionary | undefined;
    if (news) Object.assign(next, { [name]: entries(state[name] as Dictionary, news) });
  }
  return next;
}
