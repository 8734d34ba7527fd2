import { useMemo } from "preact/hooks";
import { useHere } from "../here";
import type { MapVersion, State, VersionHead } from "../state";
import { useVersion } from "../versions/use-version";

/** The state of the map that is taken along: as it is now, or as a version had it. `head` is that version's. */
export interface Copy { state: State; head: VersionHead | null }

/** A version in the shape of a map that can be drawn; where its shapes stood is not kept with it. */
export const asState = (state: State, { items, links_by_id, problem, people }: MapVersion): State => ({
  ...state, assets: items, links: links_by_id, positions: {}, problem: { ...state.problem, text: problem }, former: { ...people, ...state.former },
});

export function useCopy(number: number | null): { copy: Copy | null; error: unknown } {
  const { state } = useHere();
  const { version, error } = useVersion(number);
  const copy = useMemo<Copy | null>(
    () => (number === null ? { state, head: null } : version && { state: asState(state, version), head: version }), [number, state, version],
  );
  return { copy, error };
}
