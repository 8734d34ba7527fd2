/** Keyboard, pointer and focus of the list: all rows have one set of handlers, on the list itself. */
import { useState } from "preact/hooks";
import { useStops } from "../../shared/use-stops";
import { useHere } from "../here";
import type { Asset } from "../state";
import * as say from "./strings";

export function useRows(root: { current: HTMLElement | null }) {
  const { state, chosen, choose, act, announce, writing } = useHere();
  const { next, stopAt, rowOf, onArrow } = useStops(root);
  const [more, setMore] = useState<string | null>(null);
  const [gone, setGone] = useState<Asset | null>(null); // just taken off by the reader: its place offers to undo that

  const close = (id: string) => {
    next({ row: id });
    writing(null);
    choose(null);
  };

  const remove = (id: string) => {
    const asset = state.assets[id];
    if (!asset) return;
    next({ within: `[data-undo="${id}"]` });
    setGone(asset);
    setMore(null);
    writing(null);
    if (chosen === id) choose(null);
    void act("remove_asset", { id });
    announce(say.removed(asset.name));
  };

  const undo = (id: string) => {
    next({ row: id });
    setGone(null);
    void act("restore_asset", { id });
    announce(say.isBack(gone?.name ?? ""));
  };

  const settle = (task: () => void, id: string) => {
    next({ row: id });
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
    if (event.key !== "Escape") return onArrow(event);
    if (chosen && (event.target as HTMLElement).closest(".m-editor")) close(chosen);
    else if (more) {
      next({ row: more });
      setMore(null);
    }
  };

  return { more, gone, close, remove, undo, settle, onClick, onKeyDown };
}
