import { useEffect, useRef, useState } from "preact/hooks";
import { useHere } from "../here";
import type { Board, BoardRow } from "../state";

const PAUSE = 300; // after the last key of a search

export interface Loaded {
  board: Board | null;
  error: unknown;
  busy: boolean;
  /** There are plans on the server that are not here. */
  more: boolean;
  fetchMore(): void;
  again(): void;
  /** What course staff did to a row just now. */
  change(id: number, what: Partial<BoardRow>): void;
}

/** Plans whose name has `text` in it, by need, as many pages as were asked for. The last answer counts: one to an older question is old news. */
export function useBoard(text: string): Loaded {
  const { ask } = useHere();
  const [board, setBoard] = useState<Board | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(true);
  const turn = useRef(0);

  const load = async (from: Board | null) => {
    const mine = ++turn.current;
    setBusy(true);
    setError(null);
    try {
      const answer = await ask<Board>("board", { text: text.trim(), page: from ? from.page + 1 : 1 });
      if (mine !== turn.current) return;
      const known = new Set(from?.rows.map(({ id }) => id));
      setBoard(from ? { ...answer, rows: [...from.rows, ...answer.rows.filter(({ id }) => !known.has(id))] } : answer);
    } catch (caught) {
      if (mine === turn.current) setError(caught);
    }
    if (mine === turn.current) setBusy(false);
  };

  const asked = useRef(false);
  useEffect(() => {
    const timer = window.setTimeout(() => void load(null), asked.current ? PAUSE : 0);
    asked.current = true;
    return () => window.clearTimeout(timer);
  }, [text]);
  useEffect(() => () => { turn.current += 1; }, []);

  return {
    board, error, busy,
    more: board !== null && board.page < board.pages,
    fetchMore: () => void load(board),
    again: () => void load(null),
    change: (id, what) => setBoard((now) => now && { ...now, rows: now.rows.map((row) => (row.id === id ? { ...row, ...what } : row)) }),
  };
}
