/** Asking for news while somebody looks at a block. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Outbox } from "./outbox";
import { poll, type Polling } from "./poll";

/** `ask` asks once. Returns whether the server is reached, and how to ask at once. When it is reached again, what waits is sent. */
export function usePolling(root: { current: Element | null }, box: Outbox, off: boolean, ask: () => Promise<void>): { reached: boolean; soon(): void } {
  const [reached, setReached] = useState(true);
  const polling = useRef<Polling | null>(null);
  useEffect(() => {
    if (off) return;
    polling.current = poll({
      element: root.current!,
      ask,
      onLine: (now) => {
        setReached(now);
        if (now && box.status.progress === "offline") void box.flush();
      },
    });
    return () => polling.current?.stop();
  }, []);
  return { reached, soon: () => polling.current?.soon() };
}
