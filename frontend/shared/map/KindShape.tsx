import { PALETTE, SHAPES, type Look } from "../kinds";
import type { Stage } from "../ui/Glyph";

/** A kind's shape as it is printed: colours stand in attributes, since the page's sheets hold nothing on paper. */
export function KindShape({ kind, state = "active" }: { kind: Look; state?: Stage }) {
  const { colour, tint } = PALETTE[kind.colour % PALETTE.length]!;
  const fill = { idea: "#fff", asked: "#fff", agreed: tint, active: colour }[state];
  return (
    <svg class="sign" width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[kind.shape]} fill={fill} stroke={colour} stroke-width="2.2" stroke-linejoin="round" stroke-dasharray={state === "idea" ? "3 2.2" : undefined} />
    </svg>
  );
}
