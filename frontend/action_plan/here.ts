/** What every part of the action plan may use: the state, and what one can do with it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useMemory } from "../shared/use-memory";
import type { State } from "./state";
import type { Held, Refused } from "./store/op";

/** The tabs. "plan" is where one writes, part by part; "happens" what became of it. */
export type Tab = "plan" | "happens" | "final" | "gallery" | "desk";

/** Handlers whose effect shows at once. They wait for the connection, kept over a reload, and are sent in order. */
export type Kept =
  | "write_section" | "write_problem" | "tick" | "add_row" | "edit_row" | "remove_row" | "restore_row" | "move_row"
  | "add_note" | "edit_note" | "remove_note" | "restore_note" | "comment" | "reply" | "settle_comment" | "set_pace" | "consent" | "choose_final";

/** Handlers that need the server's answer before anything changes. They wait until all kept ones are sent. */
export type Direct = "agree" | "submit_part" | "publish" | "unpublish" | "bring_along" | "leave_behind" | "answer_appreciation";

/** A place of the plan: a section, or a row or a field of it; without a section the part's head. */
export interface Place { part: string; section?: string; row?: string; field?: string }

export interface Here {
  /** As the server knows it, with what is not sent yet already in it. */
  state: State;
  /** Nothing can be changed: a preview, somebody else's plan, a former member. */
  readonly: boolean;
  /** A version that is read beside the plan of today: its sections are not places of the page. */
  past?: boolean;
  /**
   * Does something. A `Kept` handler shows its effect before this returns, and the promise resolves when the server has it (which
   * may be long after); a refusal is told to the learner above the plan, so nobody needs to wait for it or to catch. A `Direct`
   * handler rejects with a RefusalError or Offline. Leave out `since` and `base`: they are filled in. Ids of rows, notes, comments
   * and replies come from `newId()`. An edit of several fields is one op a field. Resolves with the state after it.
   */
  act(handler: Kept | Direct, payload?: object): Promise<State>;
  /** For handlers that only read or answer something else than the plan (read_version, older_acts, final, gallery, appreciate, calendar, board, ...). */
  ask<Answer>(handler: string, payload?: object): Promise<Answer>;
  tab: Tab;
  /** Another tab; focus goes to it. Headings inside are <h3>: the group's name is the <h2> above. */
  go(tab: Tab): void;
  /** The part that is written at; never "final". */
  part: string;
  /** Leads to a place of the plan: its tab and part, and focus on the element with `data-place={placeOf(...)}`. A row is opened (`chosen`). */
  lead(place: Place): void;
  /** The row whose editor is open, with the field that was meant ("" none). */
  chosen: { row: string; field: string } | null;
  choose(row: string | null, field?: string): void;
  /** What a part remembers while another tab is open. */
  memory: Map<string, unknown>;
  /** Tells the others where I am writing ("part.section", "row:<id>.<field>", "checkins:<id>"), null when I stopped. */
  writing(where: string | null): void;
  /** Told to screen readers. */
  announce(words: string): void;
  /** The server's time now, ISO. */
  now(): string;
  /** False when the server is not reached. */
  online: boolean;
  /** Edits that are not on the server: ids of rows and notes, "part.section" of texts, "problem"; and how many in all. */
  unsent: { places: ReadonlySet<string>; count: number };
  /** Texts that two people wrote at once, each waiting for a choice, where the text is. */
  clashes: readonly Held[];
  /** Answers a clash; null keeps theirs. */
  settle(held: Held, text: string | null): void;
  /** What the server did not take, and why; what was written is in it. */
  refused: readonly Refused[];
  dismiss(refused: Refused): void;
}

export const HereContext = createContext<Here | null>(null);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) {
    throw new Error("useHere outside of HereContext");
  }
  return here;
}

/** The value of `data-place`: what carries it can be led to, and takes the focus (tabIndex -1 where it has none). */
export const placeOf = ({ part, section = "", row = "" }: Place): string => (row ? `row:${row}` : `${part}.${section}`);

/** The section that "part.section" names; undefined for what is no section, such as the problem. */
export function placeOfSection(place: string): Place | undefined {
  const [part = "", section] = place.split(".");
  return section ? { part, section } : undefined;
}

/** Like useState, and still there when the reader comes back from another tab. */
export const useRemembered = <Value>(name: string, initial: Value) => useMemory(useHere().memory, name, initial);

/** An id for a new row, note, comment or reply: 16 of a-z 0-9. */
export { newId } from "../shared/ids";
