import { useEffect, useRef, useState } from "preact/hooks";
import { useHere } from "../here";
import type { Feedback, Patch, State } from "../state";

export interface Written {
  /** Null until it is known, and while it cannot be. */
  feedback: Feedback[] | null;
  error: unknown;
  load(): void;
  /** Sends, and takes what is new from the answer. Rejects as `ask` does. */
  send(handler: "write_feedback" | "release", payload: object): Promise<Feedback[]>;
}

const newest = (feedback: Record<string, Feedback>): Feedback[] => Object.values(feedback).sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));

/** What course staff wrote to a group, the newest first. */
export function useWritten(group: number): Written {
  const { ask } = useHere();
  const known = useRef({ version: "", feedback: {} as Record<string, Feedback> });
  const [feedback, setFeedback] = useState<Feedback[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const take = (version: string, all: Record<string, Feedback>): Feedback[] => {
    known.current = { version, feedback: all };
    setFeedback(newest(all));
    return newest(all);
  };
  const load = () => {
    setError(null);
    ask<State>("view_plan", { group }).then((plan) => take(plan.version, plan.feedback), setError);
  };
  useEffect(load, [group]);
  const send = async (handler: string, payload: object) => {
    const patch = await ask<Patch>(handler, { ...payload, group, since: known.current.version });
    return take(patch.version, { ...known.current.feedback, ...patch.feedback });
  };
  return { feedback, error, load, send };
}
