import { useEffect, useRef, useState } from "preact/hooks";
import { useHere } from "../here";
import type { Board } from "../state";

const PAUSE = 300; // after the last key of a search
const AT_ONCE = 5; // pages; a course with more than a thousand maps asks for the rest

export interface Loaded {
  board: Board | null;
  error: unknown;
  busy: boolean;
  /** There are maps on the server that are not here. */
  more: boolean;
  fetchMore(): void;
  again(): void;
}

/** All maps whose name has `text` in it, page by page: what needs somebody is known only when all are here. */
export function useBoard(text: string): Loaded {
  const { ask } = useHere();
  const [board, setBoard] = useState<Board | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(true);
  const pages = useRef(0); // that are here
  const turn = useRef(0); // an answer to what was asked before the last question is old news

  const load = async (from: Board | null, first: number) => {
    const mine = ++turn.current;
    setBusy(true);
    setError(null);
    let whole = from;
    try {
      for (let page = first; page < first + AT_ONCE; page += 1) {
        const answer = await ask<Board>("board", { text: text.trim(), page });
        if (mine !== turn.current) return;
        const known = new Set(whole?.rows.map(({ group }) => group.id));
        whole = whole ? { ...whole, total: answer.total, rows: [...whole.rows, ...answer.rows.filter(({ group }) => !known.has(group.id))] } : answer;
        pages.current = page;
        if (!answer.rows.length || whole.rows.length >= whole.total) break;
      }
      setBoard(whole);
    } catch (caught) {
      if (mine === turn.current) setError(caught);
    }
    if (mine === turn.current) setBusy(false);
  };

  const asked = useRef(false);
  useEffect(() => {
    const timer = window.setTimeout(() => void load(null, 1), asked.current ? PAUSE : 0);
    asked.current = true;
    return () => window.clearTimeout(timer);
  }, [text]);
  useEffect(() => () => { turn.current += 1; }, []);

  return {
    board, error, busy,
    more: board !== null && board.rows.length < board.total,
    fetchMore: () => void load(board, pages.current + 1),
    again: () => void load(null, 1),
  };
}
