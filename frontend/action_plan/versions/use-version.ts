import { useEffect, useState } from "preact/hooks";
import { useHere } from "../here";
import type { PlanVersion } from "../state";

/** Numbered copies never change, so each is fetched once; null is none. What changed since is left to the comparison. */
export function useVersion(serial: number | null): { version: PlanVersion | null; error: unknown } {
  const { ask, memory } = useHere();
  const [, arrived] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const name = `version ${serial}`;
  useEffect(() => {
    setError(null);
    if (serial === null || memory.has(name)) return;
    ask<PlanVersion>("read_version", { number: serial }).then((version) => {
      memory.set(name, version);
      arrived((turn) => turn + 1);
    }, setError);
  }, [serial]);
  return { version: serial === null ? null : ((memory.get(name) as PlanVersion | undefined) ?? null), error };
}
