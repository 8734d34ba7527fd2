import { useEffect, useState } from "preact/hooks";
import { useHere } from "../here";
import type { Network } from "../state";

/** The network of so many last days (0: of all the time); the last one stays until the next is there. */
export function useNetwork(scope: Network["scope"], days: number): { network: Network | null; error: unknown } {
  const { ask } = useHere();
  const [network, setNetwork] = useState<Network | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let wanted = true;
    ask<Network>(scope === "mine" ? "my_network" : "course_network", { days }).then(
      (found) => {
        if (!wanted) return;
        setNetwork(found);
        setError(null);
      },
      (caught) => { if (wanted) setError(caught); },
    );
    return () => { wanted = false; };
  }, [scope, days]);
  return { network, error };
}
