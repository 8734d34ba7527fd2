import { useLayoutEffect, useRef } from "preact/hooks";
import { useRemembered } from "../here";

/** Which one is being written: one at a time, so that the page stays quiet. Focus goes back to where it was opened from. */
export interface Open { open: string; show(name: string): void; close(): void }

/** `root` holds what opens and what is opened; an opener carries `data-opens` with the name. */
export function useOpen(root: { current: HTMLElement | null }): Open {
  const [open, setOpen] = useRemembered("lived.open", "");
  const before = useRef(open);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = open;
    if (!was || open) return;
    const opener = root.current?.querySelector<HTMLElement>(`[data-opens="${was}"]`) ?? root.current?.querySelector<HTMLElement>("[data-timeline]");
    opener?.focus();
  }, [open]);
  return { open, show: setOpen, close: () => setOpen("") };
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
