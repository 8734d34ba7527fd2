import { useState } from "preact/hooks";
import { useAsking } from "../../shared/desk/use-asking";
import { useHere } from "../here";
import type { Board, BoardRow } from "../state";

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

/** Plans whose name has `text` in it, by need, as many pages as were asked for. */
export function useBoard(text: string): Loaded {
  const { ask } = useHere();
  const [board, setBoard] = useState<Board | null>(null);
  const load = async (from: Board | null, isNew: () => boolean) => {
    const answer = await ask<Board>("board", { text: text.trim(), page: from ? from.page + 1 : 1 });
    if (!isNew()) return;
    const known = new Set(from?.rows.map(({ id }) => id));
    setBoard(from ? { ...answer, rows: [...from.rows, ...answer.rows.filter(({ id }) => !known.has(id))] } : answer);
  };
  const asking = useAsking(text, (isNew) => load(null, isNew));
  return {
    board,
    error: asking.error,
    busy: asking.busy,
    more: board !== null && board.page < board.pages,
    fetchMore: () => asking.ask((isNew) => load(board, isNew)),
    again: () => asking.ask((isNew) => load(null, isNew)),
    change: (id, what) => setBoard((now) => now && { ...now, rows: now.rows.map((row) => (row.id === id ? { ...row, ...what } : row)) }),
  };
}
