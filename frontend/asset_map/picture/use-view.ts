import { useEffect, useRef, useState } from "preact/hooks";
import type { RefObject } from "preact";
import type { Point } from "../../shared/map/layout";
import { moved, WHOLE, zoomed, type Frame, type View } from "../../shared/map/sizes";

const WHEEL = 0.0022; // zoom a step of the wheel
const STEP = 1.5; // of the buttons

interface Zooming {
  view: View;
  closer(): void;
  further(): void;
  whole(): void;
  /** For the ground of the drawing: dragging with a mouse, pinching with two fingers. */
  onPointerDown(event: PointerEvent): void;
}

/**
 * How near one has come to the picture. A plain scroll and one finger belong to the page; Ctrl + scroll, the buttons, two fingers
 * and dragging the ground with a mouse belong to the picture.
 */
export function useView(frame: Frame, svg: RefObject<SVGSVGElement | null>): Zooming {
  const [view, setView] = useState(WHOLE);
  const now = useRef({ frame, view });
  now.current = { frame, view };
  const fingers = useRef(new Map<number, Point>());

  const inside = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left, top } = svg.current!.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const zoom = (factor: number, point?: Point) => setView((before) => zoomed(now.current.frame, before, factor, point));

  useEffect(() => {
    const element = svg.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * WHEEL), inside(event));
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [svg.current]);

  const onPointerMove = (event: PointerEvent) => {
    const all = fingers.current;
    const before = all.get(event.pointerId);
    if (!before) return;
    const point = inside(event);
    const other = [...all].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const spread = (one: Point) => Math.hypot(one.x - other.x, one.y - other.y) || 1;
      zoom(spread(point) / spread(before), { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 });
    }
    if (other || event.pointerType === "mouse") {
      const part = other ? 2 : 1;
      setView((view) => moved(now.current.frame, view, (point.x - before.x) / part, (point.y - before.y) / part));
    }
    all.set(event.pointerId, point);
  };
  const onPointerEnd = ({ pointerId }: PointerEvent) => {
    fingers.current.delete(pointerId);
    if (!fingers.current.size) {
      window.removeEventListener("pointermove", onPointerMove);
      window.removeEventListener("pointerup", onPointerEnd);
      window.removeEventListener("pointercancel", onPointerEnd);
    }
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button) return;
    if (!fingers.current.size) {
      window.addEventListener("pointermove", onPointerMove);
      window.addEventListener("pointerup", onPointerEnd);
      window.addEventListener("pointercancel", onPointerEnd);
    }
    fingers.current.set(event.pointerId, inside(event));
  };
  return { view, closer: () => zoom(STEP), further: () => zoom(1 / STEP), whole: () => setView(WHOLE), onPointerDown };
}
