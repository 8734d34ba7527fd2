import { useRef, useState } from "preact/hooks";
import { useAsking } from "../../shared/desk/use-asking";
import { useHere } from "../here";
import type { Board } from "../state";

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
  const pages = useRef(0); // that are here

  const load = async (from: Board | null, first: number, isNew: () => boolean) => {
    let whole = from;
    for (let page = first; page < first + AT_ONCE; page += 1) {
      const answer = await ask<Board>("board", { text: text.trim(), page });
      if (!isNew()) return;
      const known = new Set(whole?.rows.map(({ group }) => group.id));
      whole = whole ? { ...whole, total: answer.total, rows: [...whole.rows, ...answer.rows.filter(({ group }) => !known.has(group.id))] } : answer;
      pages.current = page;
      if (!answer.rows.length || whole.rows.length >= whole.total) break;
    }
    setBoard(whole);
  };
  const asking = useAsking(text, (isNew) => load(null, 1, isNew));

  return {
    board,
    error: asking.error,
    busy: asking.busy,
    more: board !== null && board.rows.length < board.total,
    fetchMore: () => asking.ask((isNew) => load(board, pages.current + 1, isNew)),
    again: () => asking.ask((isNew) => load(null, 1, isNew)),
  };
}
