import { useEffect, useRef, useState } from "preact/hooks";
import { useHere } from "../here";
import type { Desk } from "../state";

export interface Loaded {
  desk: Desk | null;
  error: unknown;
  /** Asks for what is there now; what is shown stays until it comes. */
  again(): Promise<void>;
  /** Does something that the server answers with the desk after it. Rejects as `ask` does. */
  change(handler: "boost" | "moderate", payload: object): Promise<void>;
}

/** What course staff look at. The last answer counts: one to an older question is old news. */
export function useDesk(): Loaded {
  const { ask } = useHere();
  const [desk, setDesk] = useState<Desk | null>(null);
  const [error, setError] = useState<unknown>(null);
  const turn = useRef(0);
  const fetched = async (handler: string, payload: object = {}) => {
    const mine = ++turn.current;
    const answer = await ask<Desk>(handler, payload);
    if (mine === turn.current) setDesk(answer);
  };
  const again = async () => {
    setError(null);
    await fetched("desk").catch(setError);
  };
  useEffect(() => {
    void again();
    return () => { turn.current += 1; };
  }, []);
  return { desk, error, again, change: fetched };
}
