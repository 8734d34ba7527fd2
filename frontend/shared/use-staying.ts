import { useMemo, useRef } from "preact/hooks";

/** What is open and what was just taken away, as they were: they keep their place in a list while one is at them. */
export function useStaying<Thing extends { id: string }>(all: Record<string, Thing>, chosen: string | null, gone: Thing | null): Thing[] {
  const opened = useRef<Thing | null>(null);
  if (opened.current?.id !== chosen) opened.current = (chosen && all[chosen]) || null;
  const open = opened.current;
  return useMemo(() => [open, gone].filter((one, at, both): one is Thing => one !== null && both.findIndex((other) => other?.id === one.id) === at), [open, gone]);
}
