/** The whole view with a server of the test's own. */
import { act, render } from "@testing-library/preact";
import { RefusalError, type RefusalBody, type Send } from "../shared/xblock";
import { App } from "./App";
import { listing } from "./fixtures";
import * as match from "./match";
import * as rooms from "./rooms";
import type { State } from "./state";

/** Where later scripts leave what they bring (vitest.config.ts names it). */
export const shelf = ((window as unknown as Record<string, Record<string, unknown>>).grooc_later ??= {});
Object.assign(shelf, { match, rooms });

export type Answers = Record<string, (payload: any) => unknown>;

export const refuse = (status: number, body: RefusalBody): never => {
  throw new RefusalError(status, body);
};

/** `answers` by handler may be changed while the view is open; `calls` lists what was sent. */
export function open(state: State, answers: Answers = {}) {
  const calls: [handler: string, payload: any][] = [];
  const all: Answers = { poll: () => null, find_groups: () => listing(), ...answers };
  const send: Send = async <Answer,>(handler: string, payload: object = {}) => {
    calls.push([handler, payload]);
    const answer = all[handler];
    if (!answer) {
      throw new Error(`nobody expects ${handler}`);
    }
    return (await answer(payload)) as Answer;
  };
  const view = render(<App initial={state} send={send} prefix="t" />);
  return { ...view, calls, answers: all, sent: (handler: string) => calls.filter(([name]) => name === handler).map(([, payload]) => payload) };
}

/** Lets what was promised happen; with fake timers, lets that much time pass. */
export const pass = (advance: () => unknown = () => undefined) => act(async () => {
  await advance();
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve(); // an answer passes through several hands before it is on the screen
  }
});
