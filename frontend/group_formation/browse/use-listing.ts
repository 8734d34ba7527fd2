/** Asks for the list whenever the search changes; of several answers only the one to the latest question counts. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useHere } from "../here";
import type { Listing, Search } from "../state";

const TYPING = 300; // milliseconds without a key, before the text is looked for

export interface Found {
  listing: Listing | null; // the last answer; null before the first
  busy: boolean;
  error: unknown;
  again(): void;
}

export function useListing(search: Search, onFound: (listing: Listing) => void): Found {
  const { send } = useHere();
  const [listing, setListing] = useState<Listing | null>(null);
  const [busy, setBusy] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(0);
  const asked = useRef(search.text);

  const ask = async () => {
    const mine = (latest.current += 1);
    asked.current = search.text;
    setBusy(true);
    setError(null);
    try {
      const found = await send<Listing>("find_groups", search);
      if (mine === latest.current) {
        setListing(found);
        setBusy(false);
        onFound(found);
      }
    } catch (caught) {
      if (mine === latest.current) {
        setError(caught);
        setBusy(false);
      }
    }
  };

  useEffect(() => {
    const timer = window.setTimeout(ask, search.text === asked.current ? 0 : TYPING);
    return () => {
      window.clearTimeout(timer);
      latest.current += 1; // an answer on its way is to a question of yesterday
    };
  }, [search]);

  return { listing, busy, error, again: ask };
}
