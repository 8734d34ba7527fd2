/** Where the assets of a plan stand on its cover: a sector a kind, as on a map, and always the same. Pure. */
import type { Shape } from "../../shared/kinds";
import type { CoverShape } from "../../shared/map/Cover";
import type { Chip } from "../state";

export const RINGS = 3;
const GOLDEN = 0.618034; // of the way outward: neighbours never stand beside each other

export function cover(used: Chip[]): CoverShape[] {
  const kinds = [...new Set(used.map(({ kind }) => kind))];
  const sector = (2 * Math.PI) / Math.max(1, kinds.length);
  return used.map(({ kind, shape, colour }, i) => {
    const own = used.filter((other) => other.kind === kind);
    const place = used.slice(0, i).filter((other) => other.kind === kind).length;
    const angle = -Math.PI / 2 + sector * (kinds.indexOf(kind) + 0.1 + (0.8 * (place + 0.5)) / own.length);
    const radius = 430 + 460 * ((0.35 + place * GOLDEN) % 1);
    return { kind: { shape: shape as Shape, colour }, state: "active", x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}
