/** A page of a round's groups: what is shown, what narrows it, and what is done to it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useHere } from "../here";
import type { RoundPage } from "./state";
import { useDesk } from "./use-desk";

export interface View { filter: RoundPage["filter"]; text: string; page: number }

export interface PageState {
  page: RoundPage | null;
  view: View;
  error: unknown;
  busy: boolean;
  /** Another filter, name or page; the first page unless one is named. */
  narrow(change: Partial<View>): void;
  again(): void;
  /** A change of the preview: sends it with the round's version, then shows the same page anew. */
  change(handler: string, payload?: object): Promise<RoundPage>;
}

const EVERYTHING: View = { filter: "all", text: "", page: 1 };
const TYPING = 300;

export function useRoundPage(round: number): PageState {
  const { send } = useHere();
  const { ask, know, turn } = useDesk();
  const [view, setView] = useState(EVERYTHING);
  const [page, setPage] = useState<RoundPage | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);
  const typed = useRef(view.text);

  const put = (next: RoundPage) => {
    setPage(next);
    know(next.round);
    return next;
  };
  const load = async (wanted: View) => {
    const mine = (asked.current += 1);
    setBusy(true);
    try {
      const next = await send<RoundPage>("round_page", { round, ...wanted });
      if (mine === asked.current) {
        put(next);
        setError(null);
      }
    } catch (caught) {
      if (mine === asked.current) {
        setError(caught);
      }
    }
    if (mine === asked.current) {
      setBusy(false);
    }
  };
  useEffect(() => {
    const wait = typed.current === view.text ? 0 : TYPING;
    typed.current = view.text;
    const timer = window.setTimeout(() => void load(view), wait);
    return () => window.clearTimeout(timer);
  }, [round, view, turn]);

  const change = async (handler: string, payload: object = {}) => {
    const next = await ask<RoundPage>(handler, { round, version: page?.round.version, ...payload });
    asked.current += 1; // whatever was asked before is old news
    if (view === EVERYTHING) {
      return put(next);
    }
    know(next.round);
    await load(view);
    return next;
  };
  const narrow = (more: Partial<View>) => setView((now) => ({ ...now, page: 1, ...more }));
  return { page, view, error, busy, narrow, again: () => void load(view), change };
}
