import { PALETTE, SHAPES, type Look } from "../kinds";
import type { Stage } from "../ui/Glyph";

const WIDE = 320;
const HIGH = 132;
const GROUNDS = ["#f3f7f8", "#eaf2f3", "#dfedec", "#d0e4e1", "#c2dbd7", "#b5d2cd"];

/** From -1000 to 1000 both ways, the problem in the middle. */
export interface CoverShape { kind: Look; state: Stage; x: number; y: number }

/** A cover: shapes on their rings around the problem, drawn from data and from nothing else. The words beside it say the same. */
export function Cover({ shapes, rings }: { shapes: CoverShape[]; rings: number }) {
  const outer = (ring: number) => (ring + 1.5) / (rings + 0.5); // the server puts a level in the middle of its ring
  const at = ({ x, y }: { x: number; y: number }) => `translate(${Math.round(WIDE / 2 + (x / 1000) * (WIDE / 2 - 12))} ${Math.round(HIGH / 2 + (y / 1000) * (HIGH / 2 - 10))}) scale(.46) translate(-12 -12)`;
  return (
    <svg class="m-mini" viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
      {Array.from({ length: rings }, (_, i) => rings - 1 - i).map((ring) => (
        <ellipse key={ring} cx={WIDE / 2} cy={HIGH / 2} rx={outer(ring) * (WIDE / 2 - 2)} ry={outer(ring) * (HIGH / 2 - 2)} fill={GROUNDS[Math.min(GROUNDS.length - 1, rings - 1 - ring)]} />
      ))}
      <circle cx={WIDE / 2} cy={HIGH / 2} r="7" fill="#0b6e6e" />
      {shapes.map(({ kind, state, x, y }, i) => {
        const { colour, tint } = PALETTE[kind.colour % PALETTE.length]!;
        const fill = { idea: "#fff", asked: "#fff", agreed: tint, active: colour }[state];
        return <path key={i} d={SHAPES[kind.shape]} transform={at({ x, y })} fill={fill} stroke={colour} stroke-width="2.6" stroke-dasharray={state === "idea" ? "3.4 2.6" : undefined} />;
      })}
    </svg>
  );
}
