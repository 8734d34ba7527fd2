/**
 * Things done, sent in the order in which they were done: one request at a time, again when the connection is back, kept by the caller
 * until then. A block's store says what is sent and what an answer means; here is only the sending. No component in here.
 */
import { outbox, type Outbox } from "./outbox";
import type { Keyed } from "./shelf";
import { Offline, RefusalError } from "./xblock";

export interface Sending<Op extends Keyed, State> {
  /** In the order in which they were done; the first is being sent. Whoever changes it calls `changed`. */
  line: Op[];
  readonly box: Outbox;
  /** Puts an op into the line; resolves when the server has it, rejects when it will not take it. `typed`: more may come, it can wait. */
  keep(op: Op, typed: boolean): Promise<State>;
  /** Takes an op out of the line, and tells whoever waits for it. */
  leave(op: Op, error?: unknown): void;
  /** One request after the other, whoever asks. */
  inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer>;
  /** What must not overtake what was done before: waits until all of that is sent. Rejects when that cannot be. */
  direct<Answer>(task: () => Promise<Answer>): Promise<Answer>;
  /** An answer that something was done to meanwhile is old news, and null. */
  news<Answer>(task: () => Promise<Answer>): Promise<Answer | null>;
}

export interface Work<Op extends Keyed, State> {
  line: Op[]; // what was kept before
  /** The line with one more op, and under which key that is now in it; `started` at its head are being sent, and stay as they are. */
  queued(line: Op[], op: Op, started: number): { line: Op[]; key: string };
  send(op: Op): Promise<unknown>;
  /** The server has it. */
  took(op: Op, answer: any): void;
  /** The server will not take it, and says why. Takes the op out of the line. */
  said(op: Op, refusal: RefusalError): void;
  state(): State;
  changed(): void;
  /** Only how the sending stands has changed. */
  progressed(): void;
}

const PAUSE = 900;

/** Codes with which the server, and nobody on the way to it, says that it will not take this one. */
const isAnswer = (error: unknown): error is RefusalError =>
  error instanceof RefusalError && error.body.code !== "unexpected" && [400, 403, 404, 409, 422].includes(error.status);

export function sending<Op extends Keyed, State>(work: Work<Op, State>): Sending<Op, State> {
  let started = 0; // at the head of the line, being sent
  let turns = 0; // of requests, begun or ended
  let turn: Promise<unknown> = Promise.resolve();
  const waiting = new Map<string, { yes(state: State): void; no(error: unknown): void }[]>();

  const sendFirst = async () => {
    const op = own.line[0]!;
    started = 1;
    try {
      work.took(op, await own.inTurn(() => work.send(op)));
      own.leave(op);
    } catch (error) {
      started = 0;
      if (!isAnswer(error)) throw error;
      work.said(op, error);
    }
  };

  const box = outbox({
    pause: PAUSE,
    changed: work.progressed,
    send: async () => {
      const due = new Set(own.line.map(({ key }) => key)); // what comes meanwhile has its own pause
      while (own.line[0] && due.has(own.line[0].key)) await sendFirst();
      return !own.line.length;
    },
  });

  const own: Sending<Op, State> = {
    line: work.line,
    box,
    keep(op, typed) {
      const next = work.queued(own.line, op, started);
      own.line = next.line;
      work.changed();
      if (!own.line.some(({ key }) => key === next.key)) return Promise.resolve(work.state());
      const done = new Promise<State>((yes, no) => {
        waiting.set(next.key, [...(waiting.get(next.key) ?? []), { yes, no }]);
      });
      box.touch();
      if (!typed) void box.flush();
      return done;
    },
    leave(op, error) {
      own.line = own.line.filter(({ key }) => key !== op.key);
      started = 0;
      work.changed();
      for (const { yes, no } of waiting.get(op.key) ?? []) error === undefined ? yes(work.state()) : no(error);
      waiting.delete(op.key);
    },
    inTurn(task) {
      const result = turn.catch(() => undefined).then(() => {
        turns += 1;
        return task().finally(() => { turns += 1; });
      });
      turn = result;
      return result;
    },
    async direct(task) {
      while (own.line.length) {
        await box.flush();
        if (own.line.length && box.status.progress === "offline") throw new Offline();
        if (own.line.length && box.status.progress === "failed") throw new RefusalError(0, { code: "unsent", message: box.status.message });
      }
      return own.inTurn(task);
    },
    async news(task) {
      const before = turns;
      const answer = await task();
      return before === turns ? answer : null;
    },
  };
  if (own.line.length) {
    box.touch();
    void box.flush();
  }
  return own;
}
