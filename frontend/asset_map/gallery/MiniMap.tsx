import { PALETTE, SHAPES } from "../../shared/kinds";
import { kindOf } from "../../shared/map/looks";
import type { GalleryRow, Settings } from "../state";

const WIDE = 320;
const HIGH = 132;
const GROUNDS = ["#f3f7f8", "#eaf2f3", "#dfedec", "#d0e4e1", "#c2dbd7", "#b5d2cd"];

/** The cover of a map: its shapes where they stand, drawn from its data. The words beside it say the same. */
export function MiniMap({ shapes, settings }: { shapes: GalleryRow["shapes"]; settings: Settings }) {
  const { levels } = settings;
  const outer = (level: number) => (level + 1.5) / (levels.length + 0.5); // the server puts a level in the middle of its ring
  const at = ({ x, y }: { x: number; y: number }) => `translate(${Math.round(WIDE / 2 + (x / 1000) * (WIDE / 2 - 12))} ${Math.round(HIGH / 2 + (y / 1000) * (HIGH / 2 - 10))}) scale(.46) translate(-12 -12)`;
  return (
    <svg class="m-mini" viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
      {levels.map((_, i) => levels.length - 1 - i).map((level) => (
        <ellipse key={level} cx={WIDE / 2} cy={HIGH / 2} rx={outer(level) * (WIDE / 2 - 2)} ry={outer(level) * (HIGH / 2 - 2)} fill={GROUNDS[Math.min(GROUNDS.length - 1, levels.length - 1 - level)]} />
      ))}
      <circle cx={WIDE / 2} cy={HIGH / 2} r="7" fill="#0b6e6e" />
      {shapes.map(({ kind: id, state, x, y }, i) => {
        const kind = kindOf(settings, id);
        const { colour, tint } = PALETTE[kind.colour % PALETTE.length]!;
        const fill = { idea: "#fff", asked: "#fff", agreed: tint, active: colour }[state];
        return <path key={i} d={SHAPES[kind.shape]} transform={at({ x, y })} fill={fill} stroke={colour} stroke-width="2.6" stroke-dasharray={state === "idea" ? "3.4 2.6" : undefined} />;
      })}
    </svg>
  );
}
