/** Rows of a list as one Tab stop: arrow keys go from row to row, and focus comes back to the row that was open. */
import { useLayoutEffect, useRef } from "preact/hooks";

/** Where focus goes when the list is drawn again: a row (what has its `data-row`), or what a selector finds. */
type Where = { row: string } | { within: string } | null;

export interface Stops {
  /** Sends the focus there once the list is drawn again. */
  next(where: Where): void;
  /** The list's one Tab stop is this row from now on. */
  stopAt(row: HTMLElement | null): void;
  rowOf(id: string): HTMLElement | null;
  /** Takes arrow keys, Home and End on a row, or on the button beside it (`data-more`). */
  onArrow(event: KeyboardEvent): void;
}

export function useStops(root: { current: HTMLElement | null }): Stops {
  const to = useRef<Where>(null);
  const all = () => [...(root.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const rowOf = (id: string) => root.current?.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? null;

  /** Set on the elements, so that no row has to be drawn again for it. */
  const stopAt = (row: HTMLElement | null) => {
    for (const old of root.current?.querySelectorAll<HTMLElement>("[data-row][tabindex='0'], [data-more][tabindex='0']") ?? []) old.tabIndex = -1;
    if (!row) return;
    row.tabIndex = 0;
    const beside = row.nextElementSibling;
    if (beside instanceof HTMLElement && beside.dataset.more) beside.tabIndex = 0;
  };

  useLayoutEffect(() => {
    const where = to.current;
    to.current = null;
    if (where) {
      const target = "row" in where ? (rowOf(where.row) ?? all()[0]) : root.current?.querySelector<HTMLElement>(where.within); // a filter may have hidden the row
      target?.focus();
      if ("row" in where) stopAt(target ?? null);
    }
    if (!root.current?.querySelector("[data-row][tabindex='0']")) stopAt(all()[0] ?? null);
  });

  const onArrow = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row], [data-more]");
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!row || !step) return;
    const rows = all();
    const at = rows.indexOf(row.dataset.row ? row : rowOf(row.dataset.more!)!);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    if (!next) return;
    event.preventDefault();
    stopAt(next);
    next.focus();
  };

  return { next: (where) => { to.current = where; }, stopAt, rowOf, onArrow };
}
