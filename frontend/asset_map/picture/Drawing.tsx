/**
 * The picture itself, as SVG and nothing else: colours stand in attributes, so that it looks the same in the page, on paper, in a
 * document and in a file of its own.
 */
import type { ComponentChildren, JSX, Ref } from "preact";
import { isRtl } from "../../shared/i18n";
import { kindOf, PALETTE, SHAPES, verbName } from "../glyph/looks";
import { PROBLEM, type Asset, type Link, type Settings } from "../state";
import { band, CENTRE, EDGE, ring, type Places, type Point } from "./layout";
import { lines, scale, type Frame, type Scale, type View } from "./sizes";
import * as say from "./strings";

export interface Look {
  frame: Frame;
  view: View;
  places: Places;
  assets: readonly Asset[];
  links: readonly Link[];
  settings: Settings;
  problem: string;
  chosen: string | null;
  labels: "all" | "near";
  faded(asset: Asset): boolean;
}

const INK = "#1f2a37";
const MUTED = "#52606d";
const ACCENT = "#0b6e6e";
const LINK = "#6b7682";
const PAPER = "#ffffff";
const FONT = "Inter, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Devanagari', system-ui, sans-serif";
/** From the outside in: lighter outward. */
const GROUNDS = ["#f3f7f8", "#eaf2f3", "#dfedec", "#d0e4e1", "#c2dbd7", "#b5d2cd"];
const SIZE = 22; // of a shape
const CROWDED = 60; // from so many shapes on, names only where they are asked for

/** Whose names are shown: all, or of a crowd those of the chosen one and what it is linked to, and whatever one has come near to. */
export function named({ assets, links, chosen, labels, view, frame, places }: Look): (id: string) => boolean {
  const near = new Set(links.flatMap(({ from, to }) => (from === chosen || to === chosen ? [from, to] : [])));
  const asked = (id: string) => id === chosen || (chosen !== null && near.has(id));
  if (labels === "near" || (frame.narrow && view.zoom === 1)) return asked;
  if (assets.length < CROWDED) return () => true;
  const to = scale(frame, view);
  const inSight = assets.filter(({ id }) => {
    const { x, y } = places.get(id)!;
    return to.x(x) > 0 && to.x(x) < frame.width && to.y(y) > 0 && to.y(y) < frame.height;
  });
  return view.zoom > 1 && inSight.length < CROWDED ? () => true : asked;
}

interface DrawingProps { look: Look; children?: ComponentChildren; ref?: Ref<SVGSVGElement>; onPointerDown?(event: PointerEvent): void }

/** A drawing without anybody at it; the picture in the page puts buttons over its shapes. */
export function Drawing({ look, children, ...rest }: DrawingProps) {
  const { frame: { width, height } } = look;
  return (
    <svg {...rest} xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height} font-family={FONT} font-size="13" direction="ltr">
      <rect width={width} height={height} fill={PAPER} />
      <Grounds look={look} />
      <Links look={look} />
      <Problem look={look} />
      {children ?? look.assets.map((asset) => <Shape key={asset.id} look={look} asset={asset} />)}
      <Names look={look} />
    </svg>
  );
}

function Grounds({ look }: { look: Look }) {
  const { frame, view, settings: { levels } } = look;
  const to = scale(frame, view);
  const order = levels.map((_, i) => levels.length - 1 - i);
  const fill = (level: number) => GROUNDS[Math.min(GROUNDS.length - 1, levels.length - 1 - level)]!;
  return (
    <g>
      {order.map((level) => frame.arrangement === "rings"
        ? <ellipse key={level} cx={to.x(0)} cy={to.y(0)} rx={ring(level, levels.length)[1] * to.rx} ry={ring(level, levels.length)[1] * to.ry} fill={fill(level)} stroke="#b9cfd1" />
        : <Band key={level} to={to} edges={band(level, levels.length)} fill={fill(level)} />)}
      {levels.map(({ id, name }, level) => <LevelName key={id} look={look} to={to} level={level} name={name} />)}
    </g>
  );
}

const Band = ({ to, edges: [upper, lower], fill }: { to: Scale; edges: [number, number]; fill: string }) => (
  <rect x={to.x(-EDGE)} y={to.y(upper)} width={2 * EDGE * to.rx} height={(lower - upper) * to.ry} fill={fill} stroke="#b9cfd1" />
);

/** Along the axis at which reading starts; on a phone along the lower one, where there is room. */
function LevelName({ look: { frame, settings: { levels } }, to, level, name }: { look: Look; to: Scale; level: number; name: string }) {
  const side = isRtl() ? 1 : -1;
  if (frame.arrangement === "bands") {
    return <Text at={{ x: to.x(side * (EDGE - 12)), y: to.y(band(level, levels.length)[0]) + 16 }} rows={[name]} fill={MUTED} weight={600} anchor={side < 0 ? "start" : "end"} />;
  }
  const [inner, outer] = ring(level, levels.length);
  const middle = (inner + outer) / 2;
  const at = frame.narrow ? { x: to.x(0), y: to.y(outer) - 6 } : { x: to.x(side * middle), y: to.y(0) };
  return <Text at={at} rows={frame.narrow ? [name] : lines(name, 11)} fill={MUTED} weight={600} />;
}

/** The radius of the problem's disc: a circle even where the rings are not. */
const discOf = ({ narrow }: Frame, to: Scale): number => (CENTRE - 18) * Math.min(to.rx, to.ry) * (narrow ? 1.3 : 1.1);

function Problem({ look: { frame, view, problem } }: { look: Look }) {
  const to = scale(frame, view);
  const text = problem || say.problem();
  if (frame.arrangement === "bands") {
    const height = (CENTRE - 24) * to.ry;
    return (
      <g>
        <rect x={to.x(-EDGE)} y={to.y(EDGE) - height} width={2 * EDGE * to.rx} height={height} rx="8" fill={ACCENT} />
        <Text at={{ x: to.x(0), y: to.y(EDGE) - height / 2 }} rows={lines(text, frame.narrow ? 34 : 70, 1)} fill={PAPER} weight={600} plain />
      </g>
    );
  }
  const r = discOf(frame, to);
  return (
    <g>
      <circle cx={to.x(0)} cy={to.y(0)} r={r} fill={ACCENT} />
      <Text at={{ x: to.x(0), y: to.y(0) }} rows={lines(text, Math.max(8, Math.round(r / 5)), 3)} fill={PAPER} weight={600} plain />
    </g>
  );
}

/** Lines of text around a point, with a white halo unless they stand on a ground of their own. */
function Text({ at: { x, y }, rows, fill, weight, anchor = "middle", plain, below }: {
  at: Point; rows: string[]; fill: string; weight?: number; anchor?: "start" | "middle" | "end"; plain?: boolean; below?: boolean;
}) {
  const first = below ? y : y + 4.5 - ((rows.length - 1) * 16) / 2;
  const halo = plain ? {} : { stroke: PAPER, "stroke-width": 3.5, "stroke-linejoin": "round" as const, "paint-order": "stroke" };
  return (
    <text text-anchor={anchor} fill={fill} font-weight={weight} style="unicode-bidi:plaintext" {...halo}>
      {rows.map((row, i) => <tspan key={i} x={x} y={first + 16 * i}>{row}</tspan>)}
    </text>
  );
}

/** One shape where it stands: kind as form and colour, state as outline. As a button it has room for a finger and for the focus. */
export function Shape({ look, asset, button }: { look: Look; asset: Asset; button?: JSX.IntrinsicElements["g"] & { "data-asset": string } }) {
  const { x, y } = look.places.get(asset.id)!;
  const to = scale(look.frame, look.view);
  const kind = kindOf(look.settings, asset.kind);
  const { colour, tint } = PALETTE[kind.colour % PALETTE.length]!;
  const fill = { idea: PAPER, asked: PAPER, agreed: tint, active: colour }[asset.state];
  const isChosen = asset.id === look.chosen;
  return (
    <g opacity={look.faded(asset) ? 0.25 : undefined} transform={`translate(${to.x(x)} ${to.y(y)})`} {...button}>
      {button && <circle class="m-target" r="18" fill="transparent" />}
      {isChosen && <circle r="20" fill={PAPER} stroke={ACCENT} stroke-width="3" />}
      <path d={SHAPES[kind.shape]} transform={`scale(${SIZE / 24}) translate(-12 -12)`} fill={fill} stroke={colour} stroke-width="2.2" stroke-linejoin="round" stroke-dasharray={asset.state === "idea" ? "3 2.2" : undefined} />
    </g>
  );
}

function Names({ look }: { look: Look }) {
  const show = named(look);
  const to = scale(look.frame, look.view);
  return (
    <g pointer-events="none">
      {look.assets.filter(({ id }) => show(id)).map((asset) => {
        const place = look.places.get(asset.id)!;
        const isChosen = asset.id === look.chosen;
        return (
          <g key={asset.id} opacity={look.faded(asset) ? 0.35 : 1}>
            <Text at={{ x: to.x(place.x), y: to.y(place.y) + (isChosen ? 34 : 25) }} rows={lines(asset.name, look.frame.narrow ? 14 : 17)} fill={INK} weight={isChosen ? 700 : 500} below />
          </g>
        );
      })}
    </g>
  );
}

function Links({ look }: { look: Look }) {
  const { frame, view, places, links, chosen } = look;
  const to = scale(frame, view);
  const ends = (id: string, other: string): Point | undefined =>
    id !== PROBLEM ? places.get(id) : frame.arrangement === "rings" ? { x: 0, y: 0 } : { x: places.get(other)?.x ?? 0, y: EDGE - CENTRE };
  const arrows = links.flatMap((link) => {
    const [from, end] = [ends(link.from, link.to), ends(link.to, link.from)];
    return from && end ? [bent(look, to, link, { x: to.x(from.x), y: to.y(from.y) }, { x: to.x(end.x), y: to.y(end.y) })] : [];
  });
  const isNear = ({ link }: Bent) => link.from === chosen || link.to === chosen;
  const [near, rest] = [arrows.filter(isNear), arrows.filter((arrow) => !isNear(arrow))];
  const crowd = look.assets.length >= CROWDED;
  return (
    <g pointer-events="none" fill="none" stroke-linecap="round">
      <path d={rest.map(({ path }) => path).join("")} stroke={LINK} stroke-width="1.1" opacity={crowd ? 0.4 : undefined} />
      {!frame.narrow && !crowd && rest.map(({ link, word }) => link.verb !== look.settings.verbs[0]?.id && <Pill key={link.id} at={word} text={verbName(look.settings, link.verb)} near={false} />)}
      <path d={near.map(({ path }) => path).join("")} stroke={ACCENT} stroke-width="2" />
      {!frame.narrow && near.map(({ link, word }) => <Pill key={link.id} at={word} text={verbName(look.settings, link.verb)} near />)}
    </g>
  );
}

interface Bent { link: Link; path: string; word: Point }

/** A slightly bent arrow, and where its word stands. The first verb of the list goes without saying. */
function bent({ frame }: Look, to: Scale, link: Link, from: Point, end: Point): Bent {
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  const unit = { x: (end.x - from.x) / length, y: (end.y - from.y) / length };
  const stop = link.to === PROBLEM ? (frame.arrangement === "rings" ? discOf(frame, to) + 4 : 0) : 17;
  const a = { x: from.x + unit.x * 14, y: from.y + unit.y * 14 };
  const b = { x: end.x - unit.x * stop, y: end.y - unit.y * stop };
  const bend = Math.min(26, length / 9);
  const middle = { x: (a.x + b.x) / 2 - unit.y * bend, y: (a.y + b.y) / 2 + unit.x * bend };
  const turn = Math.atan2(b.y - middle.y, b.x - middle.x);
  const wing = (side: number) => `${fine(b.x - 7 * Math.cos(turn + side))} ${fine(b.y - 7 * Math.sin(turn + side))}`;
  const tip = `${fine(b.x)} ${fine(b.y)}`;
  return {
    link, path: `M${fine(a.x)} ${fine(a.y)}Q${fine(middle.x)} ${fine(middle.y)} ${tip}M${wing(0.5)}L${tip}L${wing(-0.5)}`,
    word: { x: (a.x + b.x) / 4 + middle.x / 2, y: (a.y + b.y) / 4 + middle.y / 2 },
  };
}

const fine = (value: number): number => Math.round(value * 10) / 10;

function Pill({ at: { x, y }, text, near }: { at: Point; text: string; near: boolean }) {
  const width = [...text].length * 6.1 + 18;
  return (
    <g>
      <rect x={x - width / 2} y={y - 10} width={width} height="20" rx="10" fill={near ? ACCENT : PAPER} stroke={near ? ACCENT : "#c3cad3"} />
      <text x={x} y={y + 4} text-anchor="middle" font-size="12" stroke="none" fill={near ? PAPER : MUTED} font-weight={near ? 600 : 400} style="unicode-bidi:plaintext">{text}</text>
    </g>
  );
}
