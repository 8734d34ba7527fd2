/** What every part of peer reflection may use: the state, and what one can do with it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useMemory } from "../shared/use-memory";
import type { Answers, Contribution, State } from "./state";
import type { Found, Kept, Op, Refused } from "./store/op";

/** "mine" is what the learner does here: write, answer, read what came back. The others open from the tabs. */
export type Tab = "mine" | "browse" | "network" | "desk";

/** Handlers that need the server's answer before anything changes. They wait until all kept ones are sent. */
export type Direct = "withdraw_share" | "serve" | "show_another" | "ask_reveal" | "report" | "set_digest" | "note_link" | "boost" | "moderate";

export interface Here {
  /** As the server knows it, with what is not sent yet already in it. */
  state: State;
  /** Nothing can be changed: a preview, or somebody else's view. */
  readonly: boolean;
  /**
   * Does something. A `Kept` handler is written down before this returns, and the promise resolves when the server has it (which may
   * be long after); a refusal is told by `refused`, so nobody needs to wait for it or to catch. A `Direct` handler rejects with a
   * RefusalError or Offline. Resolves with the state after it.
   */
  act(handler: Kept | Direct, payload?: object): Promise<State>;
  /** For handlers that only read (browse, read, my_network, older, desk, ...). */
  ask<Answer>(handler: string, payload?: object): Promise<Answer>;
  tab: Tab;
  /** Another tab; focus goes to it. Headings inside are <h3>: the title is the <h2> above. */
  go(tab: Tab): void;
  /** Opens the form that answers a reflection which the learner found by themselves. */
  answer(contribution: Contribution): void;
  /** What the learner is answering so, and what they wrote; null puts it back. */
  found: readonly Found[];
  writeTo(contribution: number, answers: Answers | null): void;
  /** Opens a reflection to be read, in the room where one looks around. */
  open(contribution: number): void;
  /** What a part remembers while another tab is open. */
  memory: Map<string, unknown>;
  /** Told to screen readers. */
  announce(words: string): void;
  /** The server's time now, ISO. */
  now(): string;
  /** False when the server is not reached. */
  online: boolean;
  /** What is not on the server yet, in the order in which it was done. */
  unsent: readonly Op[];
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

/** Like useState, and still there when the reader comes back from another tab. */
export const useRemembered = <Value>(name: string, initial: Value) => useMemory(useHere().memory, name, initial);

/** Takes the reader to a part of the page, "write", "respond" or "received". */
export const leadTo = (part: string) => (event: { currentTarget: Element }) => {
  const found = event.currentTarget.closest(".r-page")?.querySelector<HTMLElement>(`[data-part=${part}]`);
  found?.focus();
  found?.scrollIntoView?.({ block: "start" });
};
