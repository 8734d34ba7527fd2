/** The state as it looks with an op in it, before the server has answered. Pure; what is not there any more is left alone. */
import type { Kept } from "../here";
import type { Asset, Link, State } from "../state";
import type { Op } from "./op";

type Apply = (state: State, payload: any, at: string) => State;

const without = <Value>(from: Record<string, Value>, keys: string[]): Record<string, Value> => {
  const next = { ...from };
  for (const key of keys) delete next[key];
  return next;
};

const added: Apply = (state, payload, at) => {
  const by = state.me.id;
  const asset: Asset = {
    offers: "", place: "", note: "", knows: [], state: "idea", person: false, ...payload, version: 0, by, at, marks: {},
    states: [{ state: payload.state ?? "idea", by, at }],
  };
  return state.assets[payload.id] ? state : { ...state, assets: { ...state.assets, [payload.id]: asset } };
};

const edited: Apply = (state, { id, changes }, at) => {
  const before = state.assets[id];
  if (!before) return state;
  const by = state.me.id;
  const asset: Asset = { ...before, ...changes, marks: { ...before.marks } };
  for (const field of Object.keys(changes)) asset.marks[field as keyof Asset["marks"]] = { by, at };
  if (changes.state && changes.state !== before.state) asset.states = [...before.states, { state: changes.state, by, at }];
  return { ...state, assets: { ...state.assets, [id]: asset } };
};

const removed: Apply = (state, { id, why = "" }, at) => {
  const asset = state.assets[id];
  if (!asset) return state;
  const links = Object.values(state.links).filter(({ from, to }) => from === id || to === id);
  return {
    ...state,
    assets: without(state.assets, [id]),
    links: without(state.links, links.map((link) => link.id)),
    removed: { ...state.removed, [id]: { asset, links, by: state.me.id, at, why, version: 0 } },
  };
};

const restored: Apply = (state, { id }) => {
  const gone = state.removed[id];
  if (!gone) return state;
  const back = gone.links.filter(({ from, to }) => [from, to].every((end) => end === id || end === "problem" || state.assets[end]));
  return {
    ...state,
    assets: { ...state.assets, [id]: gone.asset },
    links: { ...state.links, ...Object.fromEntries(back.map((link) => [link.id, link])) },
    removed: without(state.removed, [id]),
  };
};

const linked: Apply = (state, payload, at) => {
  const link: Link = { ...payload, version: 0, by: state.me.id, at };
  return { ...state, links: { ...state.links, [link.id]: link } };
};

const moved: Apply = (state, { positions }) => {
  const next = { ...state.positions };
  for (const [id, [x, y]] of Object.entries(positions as Record<string, [number, number]>)) next[id] = { x, y, version: 0 };
  return { ...state, positions: next };
};

const commented: Apply = (state, { id, asset, text }, at) => {
  const comment = { id, asset, text, by: state.me.id, name: state.me.name, role: state.staff ? "staff" : "member", at, settled: false, version: 0 } as const;
  return { ...state, comments: { ...state.comments, [id]: comment } };
};

const settled: Apply = (state, { id, settled: on }) => {
  const comment = state.comments[id];
  return comment ? { ...state, comments: { ...state.comments, [id]: { ...comment, settled: on } } } : state;
};

const shared: Apply = (state, { answers }, at) => {
  const mine = { learner: state.me.id, answers, shared_at: at, version: 0 };
  return { ...state, reflections: { ...state.reflections, [state.me.id]: mine } };
};

const APPLY: Record<Kept, Apply> = {
  add_asset: added,
  edit_asset: edited,
  remove_asset: removed,
  restore_asset: restored,
  link_assets: linked,
  unlink_assets: (state, { id }) => ({ ...state, links: without(state.links, [id]) }),
  move_assets: moved,
  write_problem: (state, { text }) => ({ ...state, problem: { ...state.problem, text, source: "" } }),
  comment_asset: commented,
  settle_comment: settled,
  dismiss_hint: (state, { hint }) => (state.hint?.id === hint ? { ...state, hint: null } : state),
  save_draft: (state, { answers }, at) => ({ ...state, draft: { answers, saved_at: at } }),
  share_reflection: shared,
  unshare_reflection: (state) => ({ ...state, reflections: without(state.reflections, [`${state.me.id}`]) }),
  consent: (state, { answer }) => ({ ...state, consent: { ...state.consent, mine: answer } }),
  set_pace: (state, { date }) => ({ ...state, pace: date }),
};

export const isKept = (handler: string): handler is Kept => handler in APPLY;

export const applied = (state: State, { handler, payload, at }: Op): State => APPLY[handler](state, payload, at);
