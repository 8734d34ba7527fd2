/** The whole view with a server of the test's own. */
import { render } from "@testing-library/preact";
import { vi } from "vitest";
import { bring, connection, laterShelf, pass, type ServerAnswers } from "../shared/test-page";
import { App } from "./App";
import * as carry from "./carry";
import * as editor from "./editor";
import * as gallery from "./gallery";
import * as rooms from "./rooms";
import * as rows from "./rows";
import type { Comment, State } from "./state";
import * as talk from "./talk";

export { bring, button, buttons, pass, refuse } from "../shared/test-page";

/** Lets what was promised happen, and with fake timers that much time pass. */
export const later = (ms = 0) => pass(() => vi.advanceTimersByTimeAsync(ms));

/** A server that takes whatever it is sent, and keeps texts and rows of one plan, as far as a view can tell. */
function server(start: State): ServerAnswers {
  let turn = 40;
  const rows = { ...start.rows };
  const sections = { ...start.sections };
  const comments = { ...start.comments };
  const mine = { by: start.me.id, name: start.me.name, role: "member" as const, at: start.now };
  const said = (id: string, comment: Comment) => {
    comments[id] = comment;
    return { version: next(), comments: { [id]: comment } };
  };
  const next = () => `g1.1.${(turn += 1)}.0`;
  const done = () => ({ version: next() });
  const kept = ["write_problem", "tick", "move_row", "add_note", "edit_note", "remove_note", "restore_note", "set_pace", "consent", "choose_final", "agree", "submit_part", "publish", "unpublish"];
  return {
    ...Object.fromEntries(kept.map((name) => [name, done])),
    poll: () => null,
    write_section: ({ section, text }) => {
      const version = next();
      sections[section] = { edits: 0, by: [start.me.id], ...sections[section], text, at: new Date().toISOString(), version: turn };
      return { version, sections: { [section]: sections[section] } };
    },
    comment: ({ since: _, ...payload }) => said(payload.id, { ...payload, ...mine, changed: false, settled: false, replies: [], version: turn }),
    reply: ({ comment, id, text }) => said(comment, { ...comments[comment]!, replies: [...comments[comment]!.replies, { id, text, ...mine }] }),
    settle_comment: ({ id, settled }) => said(id, { ...comments[id]!, settled }),
    add_row: ({ id, part, section, kind, fields }) => {
      const version = next();
      const blank = { action: { what: "", who: [], when: "", uses: [], done_when: "", status: "not_begun", statuses: [] }, indicator: { what: "", unit: "", how: "", baseline: "", target: "", until: "", who: [] }, link: { what: "", address: "", summary: "" }, item: { what: "", done: false } }[kind as "item"];
      rows[id] = { ...blank, ...fields, id, part, section, kind, version: turn, order: 1024 * turn, by: start.me.id, at: start.now, marks: {} };
      return { version, rows: { [id]: rows[id] } };
    },
    edit_row: ({ id, changes }) => {
      const version = next();
      rows[id] = { ...rows[id]!, ...changes, version: turn };
      return { version, rows: { [id]: rows[id] } };
    },
    remove_row: ({ id }) => {
      const gone = { row: rows[id], by: start.me.id, at: start.now };
      delete rows[id];
      return { version: next(), rows: { [id]: null }, removed: { [id]: gone } };
    },
    restore_row: ({ id }) => {
      rows[id] = start.rows[id]!;
      return { version: next(), rows: { [id]: rows[id] }, removed: { [id]: null } };
    },
  };
}

/** `answers` by handler may be changed while the view is open; `calls` lists what was sent; `net.cut` is its connection. */
export function open(state: State, more: ServerAnswers = {}) {
  bring({ desk: {}, ...laterShelf, rows, editor, talk, rooms, carry, gallery }); // what a test does not bring is there all the same, and never fetched
  const answers = { ...server(state), ...more };
  const wire = connection(answers);
  const view = render(<App initial={state} send={wire.send} prefix="t" place="/block/plan" />);
  return { ...view, ...wire, answers };
}

/** The same with everything there that it fetches or asks for at first; for fake timers. */
export async function opened(state: State, more: ServerAnswers = {}) {
  const view = open(state, more);
  await later(200);
  return view;
}
