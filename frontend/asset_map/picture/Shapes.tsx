import { useRef } from "preact/hooks";
import { neighbour } from "../../shared/neighbour";
import { kindOf, levelName } from "../../shared/map/looks";
import { stateName } from "../words/strings";
import { Shape } from "../../shared/map/Drawing";
import type { Point } from "../../shared/map/layout";
import type { Look } from "../../shared/map/look";
import type { MapAsset } from "../../shared/map/types";
import { scale } from "../../shared/map/sizes";
import * as say from "./strings";

const DIRECTIONS: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const NUDGE = 20; // of the map's measure, a press
const DRAG = 5; // points: a shorter way is a press

interface Props {
  look: Look;
  moving: string | null; // the shape the arrow keys move
  movable: boolean;
  onChoose(id: string): void;
  onDrag(id: string, to: Point): void; // while it moves
  onDrop(id: string, to: Point): void;
  onEnd(keep: boolean): void; // of moving by keys
}

/** The shapes as buttons: one stop of the Tab key, arrow keys from shape to shape. */
export function Shapes({ look, moving, movable, onChoose, onDrag, onDrop, onEnd }: Props) {
  const group = useRef<SVGGElement>(null);
  const stop = look.chosen && look.places.has(look.chosen) ? look.chosen : look.assets[0]?.id;

  const onKeyDown = (id: string) => (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (moving === id && (event.key === "Enter" || event.key === "Escape")) {
      onEnd(event.key === "Enter");
    } else if (moving === id && direction) {
      const { x, y } = look.places.get(id)!;
      onDrag(id, { x: x + direction[0] * NUDGE, y: y + direction[1] * NUDGE });
    } else if (direction) {
      const next = neighbour(look.places, id, ...direction);
      group.current?.querySelector<SVGElement>(`[data-asset="${next ?? id}"]`)?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      onChoose(id);
    } else {
      return;
    }
    event.preventDefault();
  };

  /** A press chooses; with a mouse, or on the chosen shape, dragging moves it. */
  const onPointerDown = (id: string) => (event: PointerEvent) => {
    if (event.button || !movable || (event.pointerType !== "mouse" && id !== look.chosen)) return;
    event.stopPropagation();
    const start = { x: event.clientX, y: event.clientY };
    const place = look.places.get(id)!;
    const { rx, ry } = scale(look.frame, look.view);
    let to: Point | null = null;
    const move = ({ clientX, clientY }: PointerEvent) => {
      const [dx, dy] = [clientX - start.x, clientY - start.y];
      if (!to && Math.hypot(dx, dy) < DRAG) return;
      to = { x: place.x + dx / rx, y: place.y + dy / ry };
      onDrag(id, to);
    };
    const end = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
      if (to) onDrop(id, to);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
  };

  const name = (asset: MapAsset) =>
    say.shape(asset.name, kindOf(look.settings, asset.kind).name, levelName(look.settings, asset.level), stateName(asset.state));
  return (
    <g ref={group}>
      {look.assets.map((asset) => (
        <Shape
          key={asset.id} look={look} asset={asset}
          button={{ // in SVG the attribute has no capital letter
            "data-asset": asset.id, class: asset.id === look.chosen ? "m-shape m-is-chosen" : "m-shape", role: "button", tabindex: asset.id === stop ? 0 : -1, "aria-label": name(asset),
            "aria-pressed": asset.id === look.chosen, onClick: () => onChoose(asset.id), onKeyDown: onKeyDown(asset.id), onPointerDown: onPointerDown(asset.id),
          }}
        />
      ))}
    </g>
  );
}
