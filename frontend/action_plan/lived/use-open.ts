import { useLayoutEffect, useRef } from "preact/hooks";
import { useRemembered } from "../here";

/** Which one is being written: one at a time, so that the page stays quiet. Focus goes back to where it was opened from. */
export interface Open { open: string; show(name: string): void; close(instead?: string): void }

/** `root` holds what opens and what is opened; an opener carries `data-opens` with the name. What was taken away has none any more: then `instead`. */
export function useOpen(root: { current: HTMLElement | null }): Open {
  const [open, setOpen] = useRemembered("lived.open", "");
  const before = useRef(open);
  const other = useRef("");
  useLayoutEffect(() => {
    const was = before.current;
    before.current = open;
    if (!was || open) return;
    const find = (name: string) => root.current?.querySelector<HTMLElement>(`[data-opens="${name}"]`);
    const opener = find(was) ?? find(other.current) ?? root.current?.querySelector<HTMLElement>("[data-timeline]");
    opener?.focus();
  }, [open]);
  const close = (instead = "") => {
    other.current = instead;
    setOpen("");
  };
  return { open, show: setOpen, close };
}

/** Puts the focus into the first field of what was just opened. */
export function useFirstField<Element extends HTMLElement>() {
  const root = useRef<Element>(null);
  useLayoutEffect(() => root.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), []);
  return root;
}

/** Escape closes what is open, and nothing around it. */
export const escape = (close: () => void) => (event: KeyboardEvent): void => {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  close();
};

/** When all of a list is shown that was cut before, the reader goes on at the first that is new. `ref` is the list's. */
export function useStaysAt<List extends HTMLElement>(all: boolean, most: number) {
  const list = useRef<List>(null);
  const was = useRef(all);
  useLayoutEffect(() => {
    if (all && !was.current) (list.current?.children[most] as HTMLElement | undefined)?.focus();
    was.current = all;
  }, [all]);
  return list;
}
