import { useMemo } from "preact/hooks";

/** The server's time now, ISO, whatever the clock of this machine says; `told` is what the server said last. */
export function useServerClock(told: string): () => string {
  const ahead = useMemo(() => Date.parse(told) - Date.now(), [told]);
  return () => new Date(Date.now() + ahead).toISOString();
}
