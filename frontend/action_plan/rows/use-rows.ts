/** Keyboard, pointer and focus of a table: all its rows have one set of handlers, on the table itself. */
import { useState } from "preact/hooks";
import { isolated } from "../../shared/isolated";
import { useStops } from "../../shared/use-stops";
import { useHere } from "../here";
import type { Row } from "../state";
import { afterMove } from "./view";
import * as say from "./strings";

export const nameOf = (row: Row): string => row.what || (row.kind === "link" ? row.address : say.unnamed());

export interface OwnRows {
  /** Just removed by the reader: its place offers to undo that. */
  gone: Row | null;
  close(id: string): void;
  remove(row: Row): void;
  undo(row: Row): void;
  move(row: Row, step: 1 | -1): void;
  onClick(event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** `ids`: the rows in the order of the group, null while another order is shown and nothing can be moved. */
export function useRows(root: { current: HTMLElement | null }, ids: string[] | null): OwnRows {
  const { state, readonly, chosen, choose, act, announce, writing } = useHere();
  const { next, stopAt, onArrow } = useStops(root);
  const [gone, setGone] = useState<Row | null>(null);

  const close = (id: string) => {
    next({ row: id });
    writing(null);
    choose(null);
  };

  const remove = (row: Row) => {
    next({ within: `[data-undo="${row.id}"]` });
    setGone(row);
    writing(null);
    if (chosen?.row === row.id) choose(null);
    void act("remove_row", { id: row.id });
    announce(say.isRemoved(isolated(nameOf(row))));
  };

  const undo = (row: Row) => {
    next({ row: row.id });
    setGone(null);
    void act("restore_row", { id: row.id });
    announce(say.isBack(isolated(nameOf(row))));
  };

  const move = (row: Row, step: 1 | -1) => {
    const after = ids && afterMove(ids, row.id, step);
    if (after === null || readonly) return;
    if (chosen?.row !== row.id) next({ row: row.id });
    void act("move_row", { id: row.id, after });
    announce(say.movedTo(isolated(nameOf(row)), ids!.indexOf(row.id) + 1 + step, ids!.length));
  };

  const onClick = ({ target }: MouseEvent) => {
    const pressed = target as Element;
    const id = pressed.closest<HTMLElement>("[data-opens]")?.dataset.opens;
    if (!id || readonly || pressed.closest("a, input, label, [data-undo]")) return;
    stopAt(root.current?.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? null);
    choose(id, pressed.closest<HTMLElement>("[data-field]")?.dataset.field ?? "");
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const id = target.closest<HTMLElement>("[data-row]")?.dataset.row;
    const row = id ? state.rows[id] : undefined;
    if (event.key === "Escape" && chosen && target.closest(".m-editor")) close(chosen.row);
    else if (event.altKey && row && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(row, event.key === "ArrowUp" ? -1 : 1);
    } else if (!event.altKey) onArrow(event);
  };

  return { gone, close, remove, undo, move, onClick, onKeyDown };
}
