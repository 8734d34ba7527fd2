import { Cover } from "../../shared/map/Cover";
import { kindOf } from "../../shared/map/looks";
import type { GalleryRow, Settings } from "../state";

/** The cover of a map: its shapes where they stand. */
export const MiniMap = ({ shapes, settings }: { shapes: GalleryRow["shapes"]; settings: Settings }) => (
  <Cover rings={settings.levels.length} shapes={shapes.map((shape) => ({ ...shape, kind: kindOf(settings, shape.kind) }))} />
);
