/**
 * Dragging a face with the mouse. By pointer events, as not every browser lets a button be dragged by its own means; fingers and
 * pens are left alone, for they scroll.
 */
const LEAST = 6; // pixels: less is a press that shook

export interface Drag {
  /** The row under the mouse, null for none. */
  over(row: number | null): void;
  /** Let go over a row, or beside them all. */
  drop(row: number | null): void;
}

const rowAt = ({ clientX, clientY }: PointerEvent): number | null => {
  const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-row]");
  return row ? Number(row.dataset.row) : null;
};

/** Follows the mouse from a pointerdown on `face` until the button is let go. */
export function follow(start: PointerEvent, face: HTMLElement, { over, drop }: Drag): void {
  if (start.pointerType !== "mouse" || start.button !== 0) {
    return;
  }
  let dragging = false;
  const move = (event: PointerEvent) => {
    const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
    dragging ||= Math.hypot(x, y) >= LEAST;
    if (dragging) {
      face.style.transform = `translate(${x}px, ${y}px)`;
      face.style.pointerEvents = "none"; // so that what lies below it is found
      over(rowAt(event));
    }
  };
  const end = (event: Event) => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", end);
    window.removeEventListener("pointercancel", end);
    window.removeEventListener("keydown", escape, true);
    const row = dragging && event.type === "pointerup" ? rowAt(event as PointerEvent) : null;
    face.style.transform = face.style.pointerEvents = "";
    if (dragging) {
      over(null);
      drop(row);
    }
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      end(event);
    }
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", end);
  window.addEventListener("pointercancel", end);
  window.addEventListener("keydown", escape, true);
}
