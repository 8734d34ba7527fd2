/** The whole view with a server of the test's own. */
import { act, render } from "@testing-library/preact";
import { onTestFinished } from "vitest";
import { Offline, RefusalError, type RefusalBody, type Send } from "../shared/xblock";
import { App } from "./App";
import * as editor from "./editor";
import type { Asset, Link, State } from "./state";

/** Where later scripts leave what they bring (vitest.config.ts names it). Tests of other blocks have scripts of the same names there. */
const shelf = ((window as unknown as Record<string, Record<string, unknown>>).grooc_later ??= {});

/** What this block's later scripts bring, as if they had been fetched; for the running test only. */
export function bring(scripts: Record<string, unknown>): void {
  const before = { ...shelf };
  Object.assign(shelf, scripts);
  onTestFinished(() => {
    for (const name of Object.keys(scripts)) delete shelf[name];
    Object.assign(shelf, before);
  });
}

export type Answers = Record<string, (payload: any) => unknown>;

export const refuse = (status: number, body: RefusalBody): never => {
  throw new RefusalError(status, body);
};

/** A server that keeps the assets and links of one map, as far as a view can tell; `cut` is its connection. */
export function server(start: State) {
  let turn = 40;
  const assets: Record<string, Asset> = { ...start.assets };
  const links: Record<string, Link> = { ...start.links };
  const version = () => `g1.1.${turn}.0`;
  const net = { cut: false };
  const one = (id: string) => ({ version: version(), assets: { [id]: assets[id] ?? null } });
  const answers: Answers = {
    poll: () => null,
    add_asset: ({ since: _, ...payload }) => {
      turn += 1;
      assets[payload.id] ??= { offers: "", place: "", note: "", knows: [], state: "idea", states: [], person: false, by: 3, at: start.now, marks: {}, ...payload, version: turn };
      return one(payload.id);
    },
    edit_asset: ({ id, changes }) => {
      turn += 1;
      assets[id] = { ...assets[id]!, ...changes, version: turn };
      return one(id);
    },
    remove_asset: ({ id }) => {
      turn += 1;
      const removed = { [id]: { asset: assets[id], links: [], by: 3, at: start.now, why: "", version: turn } };
      delete assets[id];
      return { ...one(id), removed };
    },
    restore_asset: ({ id }) => {
      turn += 1;
      assets[id] = start.assets[id]!;
      return { ...one(id), removed: { [id]: null } };
    },
    link_assets: ({ since: _, ...payload }) => {
      turn += 1;
      links[payload.id] = { ...payload, version: turn, by: 3, at: start.now };
      return { version: version(), links: { [payload.id]: links[payload.id] } };
    },
    unlink_assets: ({ id }) => ({ version: version(), links: { [id]: null } }),
    history: () => ({ acts: [], values: {} }),
  };
  return { answers, net, assets };
}

/** `answers` by handler may be changed while the view is open; `calls` lists what was sent. */
export function open(state: State, more: Answers = {}) {
  bring({ carry: {}, rooms: {}, ...shelf, editor }); // what a test does not bring is there all the same, and never fetched
  const calls: [handler: string, payload: any][] = [];
  const { answers, net, assets } = server(state);
  Object.assign(answers, more);
  const send: Send = async <Answer,>(handler: string, payload: object = {}) => {
    if (net.cut) throw new Offline();
    calls.push([handler, payload]);
    const answer = answers[handler];
    if (!answer) throw new Error(`nobody expects ${handler}`);
    return (await answer(payload)) as Answer;
  };
  const view = render(<App initial={state} send={send} prefix="t" place="/block/map" />);
  const sent = (handler: string) => calls.filter(([name]) => name === handler).map(([, payload]) => payload);
  return { ...view, calls, answers, net, assets, sent, send };
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
