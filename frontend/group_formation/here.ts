/** What every part of the learner's view may use: the state, and what one can do with it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Send } from "../shared/xblock";
import type { State } from "./state";

/** Where the learner is. "home" is the group page for a member, the doors for everybody else. */
export type Route = "home" | "browse" | "bring" | "start" | "match" | "profile" | "desk";

export interface Here {
  state: State;
  /** The zone all times are shown in. */
  zone: string;
  /** For handlers that answer something else than the whole state (find_groups, look_up_code, older_acts). */
  send: Send;
  /**
   * For handlers that answer with the whole state: it is put in place before the promise resolves. On a refusal that
   * carries the state of the world, that is put in place as well; then it rejects with the RefusalError.
   */
  act(handler: string, payload?: object): Promise<State>;
  route: Route;
  /** The same place changes, and focus goes to its heading. */
  go(route: Route): void;
  /** For course staff: opens a group without being in it; null closes it. */
  look(group: number | null): void;
  looking: number | null;
  /** The server's time now, ISO. `state.now` is the time of the last answer. */
  now(): string;
  /** Told to screen readers. */
  say(words: string): void;
  /** Tells the others which section of the charter I am writing, null when I stopped. */
  writing(section: string | null): void;
  /** False when the last questions to the server were not answered. */
  online: boolean;
}

export const HereContext = createContext<Here | null>(null);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) {
    throw new Error("useHere outside of HereContext");
  }
  return here;
}
