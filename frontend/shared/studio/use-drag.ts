/** Lines of a list put in order with the mouse; the browser's own dragging, so it needs no library. Fingers scroll: for them, and for keys, there are buttons. */
import { useRef, useState } from "preact/hooks";

export interface Target { row: number; after: boolean }

const isAfter = ({ currentTarget, clientY }: DragEvent): boolean => {
  const { top, height } = (currentTarget as Element).getBoundingClientRect();
  return clientY > top + height / 2;
};

/** Where a line is put down, told as the place it has then. Lists in a line of the list have a hook of their own and do not meet. */
export function useDrag(onMove: (from: number, to: number) => void) {
  const held = useRef<number | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const end = () => {
    held.current = null;
    setTarget(null);
  };
  const grip = (row: number) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.stopPropagation();
      held.current = row;
      const line = (event.currentTarget as Element).closest("li");
      if (line) event.dataTransfer?.setDragImage(line, 0, 0);
      event.dataTransfer?.setData("text/plain", ""); // else Firefox does not begin
    },
    onDragEnd: end,
  });
  const place = (row: number) => ({
    onDragOver: (event: DragEvent) => {
      if (held.current === null) return;
      event.preventDefault(); // it may be put down here
      const after = isAfter(event);
      if (target?.row !== row || target.after !== after) setTarget({ row, after });
    },
    onDrop: (event: DragEvent) => {
      const from = held.current;
      if (from === null) return;
      event.preventDefault();
      const before = row + (isAfter(event) ? 1 : 0);
      const to = before - (before > from ? 1 : 0);
      end();
      if (to !== from) onMove(from, to);
    },
  });
  return { grip, place, target };
}
