/** One thing done that the server may not know yet. It can be written down, and sent again without doing it twice. */
import type { RefusedOp } from "../../shared/stored";
import type { Answers, Contribution, Message, Response, Served, State } from "../state";

/** Handlers that wait for the connection, kept over a reload, and are sent in order. */
export type Kept =
  | "save_draft" | "share_reflection" | "save_response_draft" | "respond" | "revise_response" | "reply" | "mark_helped" | "thank" | "decide" | "seen"
  | "set_pace" | "follow";

export interface Op {
  key: string; // its own, among all of this learner's windows
  handler: Kept;
  payload: Record<string, any>;
  at: string; // when it was done
}

export type Refused = RefusedOp<Op>;

/** A reflection that the learner found by themselves, with the answer they have begun; nobody else keeps it. */
export interface Found { key: string; contribution: Contribution; answers: Answers; open: boolean }

/** What the latest of several is about: only that one counts while it is not sent. */
const ABOUT: Partial<Record<Kept, string>> = {
  save_draft: "", set_pace: "", save_response_draft: "contribution", revise_response: "response", mark_helped: "response", decide: "response",
};

const replaces = (op: Op, other: Op): boolean => {
  const about = ABOUT[op.handler];
  return about !== undefined && other.handler === op.handler && (!about || op.payload[about] === other.payload[about]);
};

/**
 * The line with one more op. `started` at its head are being sent, and so stay as they are. Texts that are typed on are one op, at its
 * place in the line, unless what was written before has been handed in since.
 */
export function queued(line: Op[], op: Op, started: number): { line: Op[]; key: string } {
  const handedIn = line.reduce((last, other, at) => (other.handler === "share_reflection" || other.handler === "respond" ? at : last), -1);
  const place = line.findIndex((other, at) => at >= started && at > handedIn && replaces(op, other));
  if (place < 0) return { line: [...line, op], key: op.key };
  const joined = { ...op, key: line[place]!.key };
  return { line: line.map((other, at) => (at === place ? joined : other)), key: joined.key };
}

type Apply = (state: State, payload: any, at: string) => State;

/** The state with the responses that `is` picks changed, given and received ones. */
function withResponses(state: State, id: number, change: (response: Response) => Response): State {
  const each = (responses: Response[]) => responses.map((one) => (one.id === id ? change(one) : one));
  return {
    ...state,
    given: { ...state.given, responses: each(state.given.responses) },
    received: { ...state.received, responses: each(state.received.responses) },
  };
}

const drafted: Apply = (state, { contribution, answers }, at) => {
  const lanes = Object.entries(state.served).map(([lane, one]: [string, Served]) =>
    [lane, one.contribution.id === contribution ? { ...one, draft: answers, draft_saved_at: at } : one]);
  return { ...state, served: Object.fromEntries(lanes) };
};

const replied: Apply = (state, { response, text }, at) => {
  const message: Message = { id: -Date.parse(at), by: state.me, text, at, isnew: false, hidden: false };
  return withResponses(state, response, (one) => ({ ...one, thread: [...one.thread, message] }));
};

/** What was looked at is not new any more, nor are the messages under it. */
const looked: Apply = (state, { responses }) => {
  const fresh = state.received.responses.filter(({ id, isnew }) => isnew && responses.includes(id)).length;
  const read = (one: Response): Response => ({ ...one, isnew: false, thread: one.thread.map((message) => ({ ...message, isnew: false })) });
  const next = (responses as number[]).reduce((now, id) => withResponses(now, id, read), state);
  return { ...next, received: { ...next.received, fresh: Math.max(0, next.received.fresh - fresh) } };
};

const APPLY: Record<Kept, Apply> = {
  save_draft: (state, { answers, attachments }, at) => ({ ...state, draft: { answers, attachments, saved_at: at } }),
  share_reflection: (state) => state, // the form says that it is on its way
  save_response_draft: drafted,
  respond: (state) => state,
  revise_response: (state, { response, answers }) => withResponses(state, response, (one) => ({ ...one, answers })),
  reply: replied,
  mark_helped: (state, { response, mark, why }) => withResponses(state, response, (one) => ({ ...one, helped: { mark, why } })),
  thank: (state, { response }) => withResponses(state, response, (one) => ({ ...one, thanked: true })),
  decide: (state, { response, will, because }, at) => withResponses(state, response, (one) => ({ ...one, decision: { will, because, at } })),
  seen: looked,
  set_pace: (state, { date }) => ({ ...state, pace: date }),
  follow: (state) => state,
};

export const isKept = (handler: string): handler is Kept => handler in APPLY;

/** The state as it looks with an op in it, before the server has answered. Pure; what is not there any more is left alone. */
export const applied = (state: State, { handler, payload, at }: Op): State => APPLY[handler](state, payload, at);

/** The response to a reflection that is on its way. */
export const onItsWay = (line: readonly Op[], contribution: Contribution["id"]): Op | undefined =>
  line.find(({ handler, payload }) => handler === "respond" && payload.contribution === contribution);
