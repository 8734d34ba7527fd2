/** The whole view with a server of the test's own. */
import { render } from "@testing-library/preact";
import { bring, connection, laterShelf, type ServerAnswers as Answers } from "../shared/test-page";
import { App } from "./App";
import * as editor from "./editor";
import type { Asset, Link, State } from "./state";

export { bring, button, buttons, pass, refuse } from "../shared/test-page";
export type { ServerAnswers as Answers } from "../shared/test-page";

/** A server that keeps the assets and links of one map, as far as a view can tell. */
export function server(start: State) {
  let turn = 40;
  const assets: Record<string, Asset> = { ...start.assets };
  const links: Record<string, Link> = { ...start.links };
  const version = () => `g1.1.${turn}.0`;
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
  return { answers, assets };
}

/** `answers` by handler may be changed while the view is open; `calls` lists what was sent. */
export function open(state: State, more: Answers = {}) {
  bring({ carry: {}, rooms: {}, ...laterShelf, editor }); // what a test does not bring is there all the same, and never fetched
  const { answers, assets } = server(state);
  Object.assign(answers, more);
  const wire = connection(answers);
  const view = render(<App initial={state} send={wire.send} prefix="t" place="/block/map" />);
  return { ...view, ...wire, answers, assets };
}
