/** One learner's unsent text of a charter section, and how it meets what others write. Pure: no timers, no server. */
import { rebase, tidy } from "../../shared/rebase";
import type { Clash, Section } from "../state";

export interface Draft {
  text: string;
  base: number; // the version the draft stands on
  baseText: string; // and its text
  clash: Clash | null; // to be settled before anything else is sent
}

export const draftOf = ({ text, version }: Section): Draft => ({ text, base: version, baseText: text, clash: null });

export const isDirty = (draft: Draft): boolean => tidy(draft.text) !== tidy(draft.baseText) || draft.clash !== null;

/**
 * The server's text is newer: take it in where it leaves the draft's own lines alone. `sent` is the text this answer answers, if it
 * answers one. Where both changed a line the draft stays on its old base, so that the next sending is a clash and nobody's line is lost.
 */
export function takeIn(draft: Draft, { text, version }: Section, sent: string | null): Draft {
  if (version <= draft.base || draft.clash) return draft;
  const joined = rebase(tidy(sent ?? draft.baseText), text, draft.text);
  return joined === null ? draft : { text: joined, base: version, baseText: text, clash: null };
}

/** The server found both texts in the same lines. What was typed after the sending goes into the proposal too. */
export function meet(draft: Draft, clash: Clash): Draft {
  const later = tidy(draft.text) === tidy(clash.yours) ? clash.together : rebase(tidy(clash.yours), clash.together, draft.text);
  const text = later ?? `${clash.together}\n${draft.text}`;
  return { text, base: clash.version, baseText: clash.theirs, clash: { ...clash, yours: draft.text } };
}

/** The learner chose a text; it is written on top of theirs. */
export const settle = (draft: Draft, text: string): Draft => ({ ...draft, text, clash: null });
