/** Marking a grid of hours with keys, mouse, pen and finger. */
import { useEffect, useRef, useState } from "preact/hooks";
import { isRtl } from "../../shared/i18n";
import type { LocalHours } from "../state";
import { paint, type Cell } from "./hours";

interface Stroke { from: Cell; free: boolean; before: LocalHours }

export interface Painting {
  /** The one cell that Tab reaches. */
  at: Cell;
  down(event: PointerEvent): void;
  over(event: PointerEvent): void;
  click(event: MouseEvent): void;
  key(event: KeyboardEvent): void;
}

const ARROWS: Record<string, [days: number, hours: number]> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -24], End: [0, 24],
};

const cellAt = (target: EventTarget | null): Cell | null => {
  const at = (target as Element).closest<HTMLElement>("[data-at]")?.dataset.at;
  return at ? { day: Math.floor(+at / 24), hour: +at % 24 } : null;
};

/** On a narrow place the days stand side by side and the hours run down; the stylesheet knows. */
const isTurned = (grid: Element): boolean => getComputedStyle(grid).getPropertyValue("--turned").trim() === "1";

function step(key: string, grid: Element): [days: number, hours: number] | undefined {
  const mirrored = isRtl() && /Left|Right/.test(key) ? (key === "ArrowLeft" ? "ArrowRight" : "ArrowLeft") : key;
  const move = ARROWS[mirrored];
  return move && isTurned(grid) && key.startsWith("Arrow") ? [move[1], move[0]] : move;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

export function usePaint(hours: LocalHours, onChange: (hours: LocalHours) => void, order: number[], earliest: number): Painting {
  const [place, setPlace] = useState<Cell>(() => ({ day: order[0]!, hour: 9 }));
  const stroke = useRef<Stroke | null>(null);
  const handled = useRef(false); // a press was handled, so the click that follows it is not
  const at = { day: place.day, hour: Math.max(place.hour, earliest) };

  useEffect(() => {
    const end = () => void (stroke.current = null);
    window.addEventListener("pointerup", end);
    return () => window.removeEventListener("pointerup", end);
  }, []);

  const isFree = (cell: Cell) => hours.includes(cell.day * 24 + cell.hour);
  const begin = (from: Cell, free = !isFree(from)) => void (stroke.current = { from, free, before: hours });
  const reach = (to: Cell) => {
    const { before, from, free } = stroke.current!;
    onChange(paint(before, from, to, free, order));
    setPlace(to);
  };

  const down = (event: PointerEvent) => {
    const cell = event.button === 0 && cellAt(event.target);
    if (!cell) return;
    const pressed = event.target as Element;
    // A finger holds on to where it began, and the cells it passes would hear nothing.
    if (pressed.hasPointerCapture?.(event.pointerId)) pressed.releasePointerCapture(event.pointerId);
    handled.current = true;
    begin(cell);
    reach(cell);
  };

  const over = (event: PointerEvent) => {
    if (event.type === "pointercancel") {
      if (stroke.current) onChange(stroke.current.before); // it was the page that was moved
      stroke.current = null;
      return;
    }
    const cell = stroke.current && event.buttons ? cellAt(event.target) : null;
    if (cell) reach(cell);
  };

  const click = (event: MouseEvent) => {
    const cell = cellAt(event.target);
    if (cell && !handled.current) {
      begin(cell);
      reach(cell);
      stroke.current = null;
    }
    handled.current = false;
  };

  const key = (event: KeyboardEvent) => {
    const grid = event.currentTarget as HTMLElement;
    const at = cellAt(event.target)!; // screen readers put the focus where they like
    const move = step(event.key, grid);
    if (event.key === " " || event.key === "Enter") {
      begin(at);
      reach(at);
      stroke.current = null;
    } else if (move) {
      const to = { day: order[clamp(order.indexOf(at.day) + move[0], 0, 6)]!, hour: clamp(at.hour + move[1], earliest, 23) };
      if (event.shiftKey && !stroke.current) begin(at, true);
      if (event.shiftKey) reach(to);
      else stroke.current = null;
      setPlace(to);
      grid.querySelector<HTMLElement>(`[data-at="${to.day * 24 + to.hour}"]`)?.focus();
    } else {
      return;
    }
    event.preventDefault();
  };

  return { at, down, over, click, key };
}
