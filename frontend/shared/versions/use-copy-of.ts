import { useEffect, useState } from "preact/hooks";

interface Source { ask<Answer>(handler: string, payload?: object): Promise<Answer>; memory: Map<string, unknown> }

/** A numbered copy as `read_version` answers it. It never changes, so each is fetched once; null is none. */
export function useCopyOf<Version>({ ask, memory }: Source, number: number | null): { version: Version | null; error: unknown } {
  const [, arrived] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const name = `version ${number}`;
  useEffect(() => {
    setError(null);
    if (number === null || memory.has(name)) return;
    ask<Version>("read_version", { number }).then((version) => {
      memory.set(name, version);
      arrived((turn) => turn + 1);
    }, setError);
  }, [number]);
  return { version: number === null ? null : ((memory.get(name) as Version | undefined) ?? null), error };
}
