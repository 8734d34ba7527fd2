/** One thing the learner does: busy while it runs, the error when it did not work. */
import { useRef, useState } from "preact/hooks";

export interface Action {
  busy: boolean;
  error: unknown; // null, or what `send` rejected with: see messageOf and fieldMessage
  /** Runs the task unless one runs already; true when it worked. */
  run(task: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const running = useRef(false);

  const run = async (task: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) {
      return false;
    }
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      await task();
      return true;
    } catch (caught) {
      setError(caught);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  return { busy, error, run, clear: () => setError(null) };
}
