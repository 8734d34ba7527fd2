/** The map as the server knows it and what was done since: shown at once, sent in order. No component in here. */
import { sameValue } from "../../shared/edits";
import type { Outbox } from "../../shared/outbox";
import { stored, type RefusedOp } from "../../shared/stored";
import type { Send } from "../../shared/xblock";
import { newId, type Direct, type Kept } from "../here";
import type { Asset, Clash, Patch, State } from "../state";
import { applied, isKept } from "./applied";
import { merged } from "./merged";
import { assetOf, queued, request, sameText, target, textOf, type Op } from "./op";
import type { Held, Shelf } from "./shelf";

export type Refused = RefusedOp<Op>;

export interface Store {
  readonly state: State; // with what is not sent yet
  readonly line: Op[];
  readonly clashes: Held[];
  readonly refused: Refused[];
  readonly box: Outbox;
  act(handler: Kept | Direct, payload?: object): Promise<State>;
  /** Answers a clash; null keeps theirs. */
  settle(held: Held, text: string | null): void;
  dismiss(refused: Refused): void;
  /** The map turned out to be another one's: nothing is sent to it any more. What was not sent stays kept for the map it was meant for. */
  leave(): State;
  /** Asks for news; what was done meanwhile makes an answer old news. */
  poll(writing: object | null): Promise<void>;
}

/** More may be typed into these. */
const TYPED: Kept[] = ["edit_asset", "write_problem", "save_draft"];

export function mapStore(initial: State, send: Send, kept: Shelf, changed: () => void): Store {
  const loaded = kept.load();
  let { clashes } = loaded;

  /** Both texts stay: theirs on the map, ours in the clash, with whatever was typed since. */
  const meet = (op: Op, clash: Clash, was: Asset | undefined) => {
    const [later, rest] = sameText(own.line.filter(({ key }) => key !== op.key), op);
    own.line = [op, ...rest];
    const last = later[later.length - 1];
    const yours = last ? textOf(last) : clash.yours;
    const joined = yours === clash.yours ? clash.together : `${clash.together}\n${yours}`;
    clashes = [...clashes.filter(({ asset, field }) => asset !== clash.asset || field !== clash.field), { ...clash, yours, together: joined, key: op.key, before: changedOf(clash, was) }];
    own.leave(op);
  };

  /** What the fields that came together without asking held for the writer until now, where that was something else. */
  const changedOf = ({ asset, merged: fields }: Clash, was: Asset | undefined): Partial<Asset> => {
    const now = own.server.assets[asset];
    return Object.fromEntries(fields.flatMap(({ field }) => (was && now && !sameValue(was[field], now[field]) ? [[field, was[field]]] : [])));
  };

  const own = stored<Op, State, Patch>({
    initial,
    line: loaded.line,
    queued,
    applied,
    merged,
    send: (op, server) => send<Patch>(op.handler, request(op, server)),
    said(op, body, was) {
      if (body.clash) meet(op, body.clash as Clash, was.assets[op.payload.id]);
      return Boolean(body.clash);
    },
    save: (line) => kept.save({ line, clashes }),
    changed,
  });

  const keep = (op: Op): Promise<State> => own.keep(op, TYPED.includes(op.handler)); // nothing more is typed into the others

  return {
    get state() { return own.state; },
    get line() { return own.line; },
    get clashes() { return clashes; },
    get refused() { return own.refused; },
    box: own.box,
    act(handler, payload = {}) {
      if (!isKept(handler)) return own.direct(() => send<Patch>(handler, { ...payload, since: own.server.version }));
      const edits = handler === "edit_asset" ? Object.entries((payload as Op["payload"]).changes) : [null];
      const done = Promise.all(edits.map((edit) => keep(opOf(handler, payload, edit)))).then(() => own.state);
      done.catch(() => undefined); // told by `refused`; whoever waits hears it as well
      return done;
    },
    settle(held, text) {
      clashes = clashes.filter((other) => other !== held);
      if (text === null || text === held.theirs) return own.tell();
      const base = { from: held.theirs, base: held.version, settles: true };
      const edit = held.field === "problem" ? null : ([held.field, text] as [string, unknown]);
      void keep({ ...opOf(edit ? "edit_asset" : "write_problem", edit ? { id: held.asset } : { text }, edit), ...base });
      void own.box.flush();
    },
    dismiss: own.dismiss,
    leave() {
      own.line = [];
      return own.server;
    },
    poll: (writing) => own.poll(() => send<Patch | null>("poll", { version: own.server.version, writing })),
  };

  function opOf(handler: Kept, payload: Op["payload"], edit: [string, unknown] | null): Op {
    const op = { key: newId(), handler, payload: edit ? { id: payload.id, changes: { [edit[0]]: edit[1] } } : payload, at: new Date().toISOString() };
    const now = target(op, own.state);
    return now ? { ...op, from: now.value, base: now.version } : op;
  }
}

/** Assets with something that is not on the server. */
export const unsentAssets = (line: Op[]): ReadonlySet<string> => new Set(line.map(assetOf).filter(Boolean));
