import { useEffect, useRef, useState } from "preact/hooks";

const PAUSE = 300; // after the last key of a search

export interface Asking {
  busy: boolean;
  error: unknown;
  /** Asks something in the place of what is being asked; `isNew` is false once something else was. */
  ask(task: (isNew: () => boolean) => Promise<void>): void;
}

/** Asks `first` at once, and again when `text` is another and the typing rests. Only the last question counts: an answer to an older one is old news. */
export function useAsking(text: string, first: (isNew: () => boolean) => Promise<void>): Asking {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(true);
  const turn = useRef(0);
  const run = async (task: (isNew: () => boolean) => Promise<void>) => {
    const mine = ++turn.current;
    const isNew = () => mine === turn.current;
    setBusy(true);
    setError(null);
    try {
      await task(isNew);
    } catch (caught) {
      if (isNew()) setError(caught);
    }
    if (isNew()) setBusy(false);
  };
  const asked = useRef(false);
  useEffect(() => {
    const timer = window.setTimeout(() => void run(first), asked.current ? PAUSE : 0);
    asked.current = true;
    return () => window.clearTimeout(timer);
  }, [text]);
  useEffect(() => () => { turn.current += 1; }, []);
  return { busy, error, ask: (task) => void run(task) };
}
