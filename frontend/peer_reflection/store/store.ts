/** What the server knows and what was done since: shown at once, sent in order. No component in here. */
import { newId } from "../../shared/ids";
import type { Outbox } from "../../shared/outbox";
import type { Shelf } from "../../shared/shelf";
import { stored } from "../../shared/stored";
import type { Send } from "../../shared/xblock";
import type { Direct } from "../here";
import type { Answers, Contribution, Patch, State } from "../state";
import { applied, isKept, queued, type Found, type Kept, type Op, type Refused } from "./op";

export interface Contents { line: Op[]; found: Found[] }

export interface Store {
  readonly state: State; // with what is not sent yet
  readonly line: Op[];
  readonly refused: Refused[];
  /** What the learner is answering without having been handed it. */
  readonly found: Found[];
  readonly box: Outbox;
  act(handler: Kept | Direct, payload?: object): Promise<State>;
  dismiss(refused: Refused): void;
  /** Takes a reflection up, with what was written to it before. */
  find(contribution: Contribution): void;
  /** Keeps what is written to it; null puts it back, and keeps what was written. */
  write(contribution: number, answers: Answers | null): void;
  /** Asks for news; what was done meanwhile makes an answer old news. */
  poll(): Promise<void>;
}

const TYPED: readonly string[] = ["save_draft", "save_response_draft"]; // more may be typed into these

/** An answer without a version is no part of a state: it says that something is kept, and no more. */
const merged = (state: State, patch: Partial<Patch>): State => (patch.version ? { ...state, ...patch } : state);

export function reflectionStore(initial: State, send: Send, kept: Shelf<Contents>, changed: () => void): Store {
  const loaded = kept.load();
  let { found } = loaded;

  const own = stored<Op, State, Partial<Patch>>({
    initial,
    line: loaded.line,
    queued,
    applied,
    merged,
    send: ({ handler, payload }) => send(handler, payload),
    took(op, server) {
      if (op.handler === "respond") found = found.filter(({ contribution }) => contribution.id !== op.payload.contribution);
      return applied(server, op);
    },
    said: ({ handler }) => TYPED.includes(handler) || handler === "seen",
    save: (line) => kept.save({ line, found }),
    changed,
  });

  const keep = (op: Op): Promise<State> => {
    own.refused = own.refused.filter((one) => !isSame(one.op, op)); // it is tried anew
    const done = own.keep(op, TYPED.includes(op.handler));
    done.catch(() => undefined); // told by `refused`; whoever waits hears it as well
    return done;
  };

  return {
    get state() { return own.state; },
    get line() { return own.line; },
    get refused() { return own.refused; },
    get found() { return found.filter(({ open }) => open); },
    box: own.box,
    act(handler, payload = {}) {
      return isKept(handler) ? keep({ key: newId(), handler, payload, at: new Date().toISOString() }) : own.direct(() => send<Patch | null>(handler, payload));
    },
    dismiss: own.dismiss,
    find(contribution) {
      const key = `${contribution.id}`;
      const before = found.find((one) => one.key === key);
      found = [...found.filter((one) => one !== before), { key, contribution, answers: before?.answers ?? {}, open: true }];
      own.tell();
    },
    write(contribution, answers) {
      found = found.map((one) => (one.contribution.id !== contribution ? one : answers ? { ...one, answers } : { ...one, open: false }));
      own.tell();
    },
    poll: () => own.news(() => send<Patch | null>("poll", { version: own.server.version })),
  };
}

const isSame = (a: Op, b: Op): boolean =>
  a.handler === b.handler && ["contribution", "response"].every((one) => a.payload[one] === b.payload[one]);
