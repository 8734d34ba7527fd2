/** The arrows of the drawing, and their words. */
import { ACCENT, CROWDED, discOf, MUTED, PAPER, type Look } from "./look";
import { CENTRE, EDGE, type Point } from "./layout";
import { verbName } from "./looks";
import { freest, type Box } from "./placing";
import { scale, type Scale } from "./sizes";
import { PROBLEM, type MapLink } from "./types";

const LINK = "#6b7682";
const LETTER = 6.1; // points, at 12 points
const SPOTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78]; // along the arrow

export interface Bent { link: MapLink; near: boolean; path: string; along(part: number): Point }

/** Every link whose two ends are drawn, as an arrow. */
export function bentOf(look: Look): Bent[] {
  const { frame, view, places, links, chosen } = look;
  const to = scale(frame, view);
  const end = (id: string, other: string): Point | undefined =>
    id !== PROBLEM ? places.get(id) : frame.arrangement === "rings" ? { x: 0, y: 0 } : { x: places.get(other)?.x ?? 0, y: EDGE - CENTRE };
  return links.flatMap((link) => {
    const [from, until] = [end(link.from, link.to), end(link.to, link.from)];
    if (!from || !until) return [];
    const near = link.from === chosen || link.to === chosen;
    return [{ link, near, ...bent(look, to, link, { x: to.x(from.x), y: to.y(from.y) }, { x: to.x(until.x), y: to.y(until.y) }) }];
  });
}

/** A slightly bent arrow. */
function bent({ frame }: Look, to: Scale, link: MapLink, from: Point, end: Point): Pick<Bent, "path" | "along"> {
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  const unit = { x: (end.x - from.x) / length, y: (end.y - from.y) / length };
  const stop = link.to === PROBLEM ? (frame.arrangement === "rings" ? discOf(frame, to) + 4 : 0) : 17;
  const a = { x: from.x + unit.x * 14, y: from.y + unit.y * 14 };
  const b = { x: end.x - unit.x * stop, y: end.y - unit.y * stop };
  const bend = length < 70 ? 0 : Math.min(26, length / 9);
  const middle = { x: (a.x + b.x) / 2 - unit.y * bend, y: (a.y + b.y) / 2 + unit.x * bend };
  const turn = Math.atan2(b.y - middle.y, b.x - middle.x);
  const wing = (side: number) => `${fine(b.x - 7 * Math.cos(turn + side))} ${fine(b.y - 7 * Math.sin(turn + side))}`;
  const tip = `${fine(b.x)} ${fine(b.y)}`;
  const mix = (part: number, p: number, q: number, r: number) => (1 - part) ** 2 * p + 2 * part * (1 - part) * q + part ** 2 * r;
  return {
    path: `M${fine(a.x)} ${fine(a.y)}Q${fine(middle.x)} ${fine(middle.y)} ${tip}M${wing(0.5)}L${tip}L${wing(-0.5)}`,
    along: (part) => ({ x: mix(part, a.x, middle.x, b.x), y: mix(part, a.y, middle.y, b.y) }),
  };
}

const fine = (value: number): number => Math.round(value * 10) / 10;

export function Arrows({ look, arrows }: { look: Look; arrows: readonly Bent[] }) {
  const path = (near: boolean) => arrows.filter((arrow) => arrow.near === near).map((arrow) => arrow.path).join("");
  return (
    <g pointer-events="none" fill="none" stroke-linecap="round">
      <path d={path(false)} stroke={LINK} stroke-width="1.1" opacity={look.assets.length >= CROWDED ? 0.4 : undefined} />
      <path d={path(true)} stroke={ACCENT} stroke-width="2" />
    </g>
  );
}

/** What the arrows say, each where there is room. The first verb of the list goes without saying; a phone has no room for any. */
export function Verbs({ look, arrows, taken }: { look: Look; arrows: readonly Bent[]; taken: readonly Box[] }) {
  if (look.frame.narrow) return null;
  const [first] = look.settings.verbs;
  const boxes = [...taken];
  const said = arrows.filter(({ near, link }) => near || (look.assets.length < CROWDED && link.verb !== first?.id)).sort((a, b) => Number(b.near) - Number(a.near));
  return (
    <g pointer-events="none">
      {said.map(({ link, near, along }) => {
        const text = verbName(look.settings, link.verb);
        const size = { width: [...text].length * LETTER + 18, height: 20 };
        const box = freest(SPOTS.map((part) => ({ ...along(part), ...size })), boxes);
        boxes.push(box);
        return <Pill key={link.id} box={box} text={text} near={near} />;
      }).reverse()}
    </g>
  );
}

const Pill = ({ box: { x, y, width, height }, text, near }: { box: Box; text: string; near: boolean }) => (
  <g>
    <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx="10" fill={near ? ACCENT : PAPER} stroke={near ? ACCENT : "#c3cad3"} />
    <text x={x} y={y + 4} text-anchor="middle" font-size="12" fill={near ? PAPER : MUTED} font-weight={near ? 600 : 400} style="unicode-bidi:plaintext">{text}</text>
  </g>
);
