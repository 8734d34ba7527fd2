/** Keyboard, pointer and focus of the list: all rows have one set of handlers, on the list itself. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useHere } from "../here";
import type { Asset } from "../state";
import * as say from "./strings";

type Where = { row: string } | { within: string } | null;

export function useRows(root: { current: HTMLElement | null }) {
  const { state, chosen, choose, act, announce, writing } = useHere();
  const [more, setMore] = useState<string | null>(null);
  const [gone, setGone] = useState<Asset | null>(null); // just taken off by the reader: its place offers to undo that
  const next = useRef<Where>(null); // where focus goes when the list is drawn again

  const all = () => [...(root.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const rowOf = (id: string) => root.current?.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? null;

  /** Moves the list's one Tab stop. Set on the elements, so that no row has to be drawn again for it. */
  const stopAt = (row: HTMLElement | null) => {
    for (const old of root.current?.querySelectorAll<HTMLElement>("[data-row][tabindex='0'], [data-more][tabindex='0']") ?? []) old.tabIndex = -1;
    if (!row) return;
    row.tabIndex = 0;
    const beside = row.nextElementSibling;
    if (beside instanceof HTMLElement) beside.tabIndex = 0;
  };

  useLayoutEffect(() => {
    const where = next.current;
    next.current = null;
    if (where) {
      const target = "row" in where ? rowOf(where.row) : root.current?.querySelector<HTMLElement>(where.within);
      target?.focus();
      if ("row" in where) stopAt(target ?? null);
    }
    if (!root.current?.querySelector("[data-row][tabindex='0']")) stopAt(all()[0] ?? null);
  });

  const close = (id: string) => {
    next.current = { row: id };
    writing(null);
    choose(null);
  };

  const remove = (id: string) => {
    const asset = state.assets[id];
    if (!asset) return;
    next.current = { within: `[data-undo="${id}"]` };
    setGone(asset);
    setMore(null);
    writing(null);
    if (chosen === id) choose(null);
    void act("remove_asset", { id });
    announce(say.removed(asset.name));
  };

  const undo = (id: string) => {
    next.current = { row: id };
    setGone(null);
    void act("restore_asset", { id });
    announce(say.isBack(gone?.name ?? ""));
  };

  const settle = (task: () => void, id: string) => {
    next.current = { row: id };
    task();
  };

  const onClick = ({ target }: MouseEvent) => {
    const pressed = (target as Element).closest<HTMLElement>("[data-row], [data-more]");
    if (!pressed) return;
    const { row, more: about } = pressed.dataset;
    if (row) {
      setMore(null);
      stopAt(pressed);
      choose(row);
    } else if (about) {
      setMore(more === about ? null : about);
      stopAt(rowOf(about));
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.key === "Escape") {
      if (chosen && target.closest(".m-editor")) close(chosen);
      else if (more) {
        next.current = { row: more };
        setMore(null);
      }
      return;
    }
    const row = target.closest<HTMLElement>("[data-row], [data-more]");
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!row || !step) return;
    const rows = all();
    const at = rows.indexOf(row.dataset.row ? row : rowOf(row.dataset.more!)!);
    const to = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    if (!to) return;
    event.preventDefault();
    stopAt(to);
    to.focus();
  };

  return { more, gone, close, remove, undo, settle, onClick, onKeyDown };
}
