/** What tests of whole views have in common: later scripts as if they were there, refusals, time, buttons by their words. */
import { act } from "@testing-library/preact";
import { onTestFinished } from "vitest";
import { Offline, RefusalError, type RefusalBody, type Send } from "./xblock";

/** Where later scripts leave what they bring (vitest.config.ts names it). Tests of other blocks have scripts of the same names there. */
export const laterShelf = ((window as unknown as Record<string, Record<string, unknown>>).grooc_later ??= {});

/** What this block's later scripts bring, as if they had been fetched; for the running test only. */
export function bring(scripts: Record<string, unknown>): void {
  const before = { ...laterShelf };
  Object.assign(laterShelf, scripts);
  onTestFinished(() => {
    for (const name of Object.keys(scripts)) delete laterShelf[name];
    Object.assign(laterShelf, before);
  });
}

export type ServerAnswers = Record<string, (payload: any) => unknown>;

export const refuse = (status: number, body: RefusalBody): never => {
  throw new RefusalError(status, body);
};

/** A connection to a server of the test's own: `calls` lists what was sent, `cut` is whether nothing arrives. */
export function connection(answers: ServerAnswers) {
  const calls: [handler: string, payload: any][] = [];
  const net = { cut: false };
  const send: Send = async <Answer,>(handler: string, payload: object = {}) => {
    if (net.cut) throw new Offline();
    calls.push([handler, payload]);
    const answer = answers[handler];
    if (!answer) throw new Error(`nobody expects ${handler}`);
    return (await answer(payload)) as Answer;
  };
  const sent = (handler: string) => calls.filter(([name]) => name === handler).map(([, payload]) => payload);
  return { calls, net, send, sent };
}

/** Lets what was promised happen; with fake timers, lets that much time pass. */
export const pass = (advance: () => unknown = () => undefined) => act(async () => {
  await advance();
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve(); // an answer passes through several hands before it is on the screen
  }
});

const wordsOf = (one: Element): string => (one.getAttribute("aria-label") ?? one.textContent).trim();

/** The buttons that are called so. Names are not computed by the whole standard, which with hundreds of buttons takes seconds. */
export const buttons = (name: string | RegExp): HTMLButtonElement[] =>
  [...document.querySelectorAll("button")].filter((one) => (typeof name === "string" ? wordsOf(one) === name : name.test(wordsOf(one))));

export function button(name: string | RegExp): HTMLButtonElement {
  const [found, ...more] = buttons(name);
  if (!found || more.length) throw new Error(`${more.length + (found ? 1 : 0)} buttons are called ${name}`);
  return found;
}
