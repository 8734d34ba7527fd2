/** The state as it looks with an op in it, before the server has answered. Pure; what is not there any more is left alone. */
import type { Kept } from "../here";
import type { ActionRow, Checkin, Comment, Row, State } from "../state";
import type { Op } from "./op";

type Apply = (state: State, payload: any, at: string) => State;
type Notes = "checkins" | "meetings" | "readings";

const without = <Value>(from: Record<string, Value>, key: string): Record<string, Value> => {
  const next = { ...from };
  delete next[key];
  return next;
};

const wrote: Apply = (state, { section, text }, at) => {
  const before = state.sections[section];
  const by = [state.me.id, ...(before?.by ?? []).filter((one) => one !== state.me.id)];
  return { ...state, sections: { ...state.sections, [section]: { version: 0, edits: 0, ...before, text, by, at } } };
};

const BLANK: Record<Row["kind"], object> = {
  action: { what: "", who: [], when: "", uses: [], done_when: "", status: "not_begun" },
  indicator: { what: "", unit: "", how: "", baseline: "", target: "", until: "", who: [] },
  link: { what: "", address: "", summary: "" },
  item: { what: "", done: false },
};

const last = (state: State, part: string, section: string): number =>
  Math.max(0, ...Object.values(state.rows).filter((row) => row.part === part && row.section === section).map(({ order }) => order));

const addedRow: Apply = (state, { id, part, section, kind, fields }, at) => {
  if (state.rows[id]) return state;
  const by = state.me.id;
  const row = { ...BLANK[kind as Row["kind"]], ...fields, id, kind, part, section, version: 0, order: last(state, part, section) + 1024, by, at, marks: {} };
  if (kind === "action") row.statuses = [{ status: row.status, by, at }];
  return { ...state, rows: { ...state.rows, [id]: row } };
};

/** The changes with the marks they leave: who changed what, and when. */
const changed = <Thing extends { marks: object }>(before: Thing, changes: object, by: number, at: string): Thing =>
  ({ ...before, ...changes, marks: { ...before.marks, ...Object.fromEntries(Object.keys(changes).map((field) => [field, { by, at }])) } });

const editedRow: Apply = (state, { id, changes }, at) => {
  const before = state.rows[id];
  if (!before) return state;
  const row = changed(before, changes, state.me.id, at);
  if (before.kind === "action" && changes.status && changes.status !== before.status) {
    (row as ActionRow).statuses = [...before.statuses, { status: changes.status, by: state.me.id, at }];
  }
  return { ...state, rows: { ...state.rows, [id]: row } };
};

const removedRow: Apply = (state, { id }, at) => {
  const row = state.rows[id];
  return row ? { ...state, rows: without(state.rows, id), removed: { ...state.removed, [id]: { row, by: state.me.id, at } } } : state;
};

const restoredRow: Apply = (state, { id }) => {
  const gone = state.removed[id];
  return gone ? { ...state, rows: { ...state.rows, [id]: gone.row }, removed: without(state.removed, id) } : state;
};

/** Behind `after`, or first: halfway to the next neighbour, which is where the server puts it as well, or about there. */
const movedRow: Apply = (state, { id, after }) => {
  const row = state.rows[id];
  if (!row) return state;
  const others = Object.values(state.rows).filter((one) => one.part === row.part && one.section === row.section && one.id !== id)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const place = after ? others.findIndex((one) => one.id === after) + 1 : 0;
  const [before, behind] = [others[place - 1]?.order ?? 0, others[place]?.order];
  const order = behind === undefined ? before + 1024 : (before + behind) / 2;
  return { ...state, rows: { ...state.rows, [id]: { ...row, order } } };
};

const BLANK_NOTE: Record<Notes, object> = {
  checkins: { planned: "", date: "", predicted: "", did: "", learned: "", decision: "", words: "" },
  meetings: { date: "", where: "", there: [], text: "", agreed: [] },
  readings: { indicator: "", date: "", value: "", who: [], how: "" },
};

const withNote = (state: State, kind: Notes, id: string, note: object): State => ({ ...state, [kind]: { ...state[kind], [id]: note } });

const addedNote: Apply = (state, { kind, id, fields }, at) => {
  const by = state.me.id;
  return state[kind as Notes][id] ? state : withNote(state, kind, id, { ...BLANK_NOTE[kind as Notes], ...fields, id, version: 0, by, writers: [by], at, marks: {} });
};

const editedNote: Apply = (state, { kind, id, changes }, at) => {
  const before = state[kind as Notes][id] as Checkin | undefined;
  const by = state.me.id;
  return before ? withNote(state, kind, id, { ...changed(before, changes, by, at), writers: [...new Set([...before.writers, by])] }) : state;
};

const removedNote: Apply = (state, { kind, id }, at) => {
  const note = state[kind as Notes][id];
  if (!note) return state;
  const gone = { kind, note, by: state.me.id, at };
  return { ...state, [kind]: without<unknown>(state[kind as Notes], id), removed_notes: { ...state.removed_notes, [id]: gone } } as State;
};

const restoredNote: Apply = (state, { kind, id }) => {
  const gone = state.removed_notes[id];
  return gone ? withNote({ ...state, removed_notes: without(state.removed_notes, id) }, kind, id, gone.note) : state;
};

const mine = ({ me, staff }: State) => ({ by: me.id, name: me.name, role: staff ? "staff" : "member" }) as const;

const commented: Apply = (state, { id, where, quote, on_version, text }, at) => {
  const comment: Comment = { id, where, quote, on_version, text, ...mine(state), at, changed: false, settled: false, replies: [], version: 0 };
  return { ...state, comments: { ...state.comments, [id]: comment } };
};

const withComment = (state: State, id: string, change: (comment: Comment) => Comment): State => {
  const comment = state.comments[id];
  return comment ? { ...state, comments: { ...state.comments, [id]: change(comment) } } : state;
};

const ticked: Apply = (state, { part, section, item, done }) => {
  const where = `${part}.${section}`;
  const rest = (state.ticks[where] ?? []).filter((one) => one !== item);
  return { ...state, ticks: { ...state.ticks, [where]: done ? [...rest, item] : rest } };
};

const paced: Apply = (state, { part, date }) => ({ ...state, pace: date ? { ...state.pace, [part]: date } : without(state.pace, part) });

const APPLY: Record<Kept, Apply> = {
  write_section: wrote,
  write_problem: (state, { text }) => ({ ...state, problem: { ...state.problem, text, state: "own", source: "" } }),
  tick: ticked,
  add_row: addedRow,
  edit_row: editedRow,
  remove_row: removedRow,
  restore_row: restoredRow,
  move_row: movedRow,
  add_note: addedNote,
  edit_note: editedNote,
  remove_note: removedNote,
  restore_note: restoredNote,
  comment: commented,
  reply: (state, { comment, id, text }, at) => withComment(state, comment, (one) => ({ ...one, replies: [...one.replies, { id, text, at, ...mine(state) }] })),
  settle_comment: (state, { id, settled }) => withComment(state, id, (one) => ({ ...one, settled })),
  set_pace: paced,
  consent: (state, { answer, named }) => ({ ...state, consent: { ...state.consent, mine: answer, named } }),
  choose_final: (state, { reflections, map, names }) => ({ ...state, final: { reflections, map, names } }),
};

export const isKept = (handler: string): handler is Kept => handler in APPLY;

export const applied = (state: State, { handler, payload, at }: Op): State => APPLY[handler](state, payload, at);
