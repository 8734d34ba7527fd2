/** The signs of assets. They only ever stand beside words, so they are hidden from assistive technology. */
import { colours, SHAPES, type Look } from "../kinds";

/** How far one is, from nothing to all. */
export type Stage = "idea" | "asked" | "agreed" | "active";

/** A kind's shape; its outline is the state: dashed, solid, tinted, filled. */
export const KindGlyph = ({ kind, state = "active", size = 20 }: { kind: Look; state?: Stage; size?: number }) => (
  <svg class={`m-glyph m-${state}`} style={colours(kind)} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <path d={SHAPES[kind.shape]} />
  </svg>
);

/** The problem, which stands in the middle of the map. */
export const ProblemGlyph = ({ size = 16 }: { size?: number }) => (
  <svg class="m-problem-glyph" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11" /></svg>
);

const DIALS: Record<Stage, string> = {
  idea: "",
  asked: "M8 8V4.5A3.5 3.5 0 0 1 11 9.8z",
  agreed: "M8 8V4.5A3.5 3.5 0 1 1 5 9.8z",
  active: "M8 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z",
};

/** How far one is, as a dial: dashed ring, one third, two thirds, full. */
export const Dial = ({ state }: { state: Stage }) => (
  <svg class={`m-dial m-dial-${state}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6" />
    <path d={DIALS[state]} />
  </svg>
);
