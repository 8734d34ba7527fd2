import { useEffect, useState } from "preact/hooks";
import { useHere } from "../here";
import type { MapVersion } from "../state";

/** Numbered versions never change, so each is fetched once; null is none. */
export function useVersion(number: number | null): { version: MapVersion | null; error: unknown } {
  const { ask, memory } = useHere();
  const [, arrived] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const name = `version ${number}`;
  useEffect(() => {
    setError(null);
    if (number === null || memory.has(name)) return;
    ask<MapVersion>("read_version", { number }).then((version) => {
      memory.set(name, version);
      arrived((turn) => turn + 1);
    }, setError);
  }, [number]);
  return { version: number === null ? null : ((memory.get(name) as MapVersion | undefined) ?? null), error };
}
