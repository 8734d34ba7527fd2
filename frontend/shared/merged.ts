/** A state with what the server says is newer. Pure. */
type Dictionary = Record<string, unknown>;

function entries(before: Dictionary, news: Dictionary): Dictionary {
  const next = { ...before };
  for (const [key, value] of Object.entries(news)) {
    if (value === null) delete next[key];
    else next[key] = value;
  }
  return next;
}

/**
 * Of the named dictionaries a patch holds only the newer entries, and null for what is gone. What it does not name stays the same
 * object, so that views can tell what to draw again. A patch with settings is a whole state, and stands for itself.
 */
export const merging = <State extends object, Patch extends object>(dictionaries: readonly (keyof State & keyof Patch)[]) => (state: State, patch: Patch): State => {
  if ("settings" in patch) return patch as unknown as State;
  const next = { ...state, ...patch };
  for (const name of dictionaries) {
    const news = patch[name] as Dictionary | undefined;
    if (news) Object.assign(next, { [name]: entries(state[name] as Dictionary, news) });
  }
  return next;
};
