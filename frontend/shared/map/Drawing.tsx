/**
 * The picture itself, as SVG and nothing else: colours stand in attributes, so that it looks the same in the page, on paper, in a
 * document and in a file of its own.
 */
import type { ComponentChildren, JSX, Ref } from "preact";
import { isRtl, number } from "../i18n";
import { PALETTE, SHAPES } from "../kinds";
import { band, CENTRE, EDGE, ring, type Point } from "./layout";
import { Arrows, bentOf, Verbs } from "./Links";
import { ACCENT, discOf, INK, MUTED, named, PAPER, type Look } from "./look";
import { kindOf } from "./looks";
import { boxOf, LETTER, LINE, names, shapeBox, type Box, type Name } from "./placing";
import { lines, scale, type Scale } from "./sizes";
import * as say from "./strings";
import type { MapAsset } from "./types";

const FONT = "Inter, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Devanagari', system-ui, sans-serif";
/** From the outside in: lighter outward. */
const GROUNDS = ["#f3f7f8", "#eaf2f3", "#dfedec", "#d0e4e1", "#c2dbd7", "#b5d2cd"];
const SIZE = 22; // of a shape

interface DrawingProps {
  look: Look;
  label?: string; // what it is, where nothing beside it says so
  class?: string;
  children?: ComponentChildren;
  ref?: Ref<SVGSVGElement>;
  onPointerDown?(event: PointerEvent): void;
}

/** A drawing without anybody at it; the picture in the page puts buttons over its shapes. */
export function Drawing({ look, label, children, ...rest }: DrawingProps) {
  const { frame: { width, height } } = look;
  const arrows = bentOf(look);
  const levels = levelNames(look);
  const spots = spotsOf(look);
  const standing = [problemBox(look), ...levels.map(boxOf)];
  const written = namesOf(look, spots, standing);
  return (
    <svg {...rest} role={label ? "img" : undefined} aria-label={label} xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height} font-family={FONT} font-size="13" direction="ltr">
      <rect width={width} height={height} fill={PAPER} />
      <Grounds look={look} />
      <Arrows look={look} arrows={arrows} />
      {levels.map((name) => <Text key={name.id} name={name} fill={MUTED} weight={600} />)}
      <Problem look={look} />
      <Verbs look={look} arrows={arrows} taken={[...standing, ...written.map(boxOf), ...[...spots.values()].map(shapeBox)]} />
      {children ?? look.assets.map((asset) => <Shape key={asset.id} look={look} asset={asset} />)}
      <Names look={look} written={written} />
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
    </g>
  );
}

const Band = ({ to, edges: [upper, lower], fill }: { to: Scale; edges: [number, number]; fill: string }) => (
  <rect x={to.x(-EDGE)} y={to.y(upper)} width={2 * EDGE * to.rx} height={(lower - upper) * to.ry} fill={fill} stroke="#b9cfd1" />
);

/** Along the axis at which reading starts; on a phone along the lower one, where there is room. */
function levelNames({ frame, view, settings: { levels } }: Look): Name[] {
  const to = scale(frame, view);
  const side = isRtl() ? 1 : -1;
  const wide = ((EDGE - CENTRE) / levels.length) * to.rx; // a ring
  const tight = levels.some(({ name }) => Math.max(...lines(name, 11).map((row) => [...row].length)) * LETTER > wide); // then two neighbours do not stand on one line
  return levels.map(({ id, name }, level): Name => {
    if (frame.arrangement === "bands") {
      return { id, rows: [name], x: to.x(side * (EDGE - 12)), y: to.y(band(level, levels.length)[0]) + 18, anchor: side < 0 ? "start" : "end" };
    }
    const [inner, outer] = ring(level, levels.length);
    if (frame.narrow) return { id, rows: [name], x: to.x(0), y: to.y(outer) - 4, anchor: "middle" };
    const free = level ? inner : Math.max(inner, discOf(frame, to) / to.rx); // the disc covers a part of the innermost
    return centred(id, lines(name, 11), { x: to.x((side * (free + outer)) / 2), y: to.y(0) - (tight && level % 2 ? 20 : 0) });
  });
}

const centred = (id: string, rows: string[], { x, y }: Point): Name => ({ id, rows, x, y: y + 4.5 - ((rows.length - 1) * LINE) / 2, anchor: "middle" });

/** Where the problem stands: a disc in the middle of the rings, a bar below the bands. */
function problemBox({ frame, view }: Look): Box {
  const to = scale(frame, view);
  const side = 2 * discOf(frame, to);
  const height = (CENTRE - 24) * to.ry;
  return frame.arrangement === "rings"
    ? { x: to.x(0), y: to.y(0), width: side, height: side }
    : { x: to.x(0), y: to.y(EDGE) - height / 2, width: 2 * EDGE * to.rx, height };
}

function Problem({ look }: { look: Look }) {
  const { frame, problem } = look;
  const { x, y, width, height } = problemBox(look);
  const isDisc = frame.arrangement === "rings";
  const text = problem || say.problem();
  const rows = isDisc ? lines(text, Math.max(8, Math.round(width / 10)), 3) : lines(text, frame.narrow ? 34 : 70, 1);
  return (
    <g>
      {isDisc ? <circle cx={x} cy={y} r={width / 2} fill={ACCENT} /> : <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx="8" fill={ACCENT} />}
      <Text name={centred("", rows, { x, y })} fill={PAPER} weight={600} plain />
    </g>
  );
}

/** Lines of text, with a white halo unless they stand on a ground of their own. */
function Text({ name: { rows, x, y, anchor }, fill, weight, plain }: { name: Name; fill: string; weight?: number; plain?: boolean }) {
  const halo = plain ? {} : { stroke: PAPER, "stroke-width": 3.5, "stroke-linejoin": "round" as const, "paint-order": "stroke" };
  return (
    <text text-anchor={anchor} fill={fill} font-weight={weight} style="unicode-bidi:plaintext" {...halo}>
      {rows.map((row, i) => <tspan key={i} x={x} y={y + LINE * i}>{row}</tspan>)}
    </text>
  );
}

/** One shape where it stands: kind as form and colour, state as outline. As a button it has room for a finger and for the focus. */
export function Shape({ look, asset, button }: { look: Look; asset: MapAsset; button?: JSX.IntrinsicElements["g"] & { "data-asset": string } }) {
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

/** Where the shapes stand in the drawing. */
function spotsOf({ frame, view, places }: Look): ReadonlyMap<string, Point> {
  const to = scale(frame, view);
  return new Map([...places].map(([id, { x, y }]) => [id, { x: to.x(x), y: to.y(y) }]));
}

/** The names that are shown, or the numbers in their place; the chosen one first, where it may lie on nothing. */
function namesOf(look: Look, spots: ReadonlyMap<string, Point>, taken: readonly Box[]): Name[] {
  const { frame, assets, chosen, numbers } = look;
  const show = named(look);
  const wanted = assets.filter(({ id }) => numbers ?? show(id)).sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  return names(wanted.map(({ id, name }) => ({
    id, at: spots.get(id)!, room: id === chosen ? 34 : 25, rows: numbers ? [number(numbers.get(id)!)] : lines(name, frame.narrow ? 14 : 19),
  })), spots, taken, frame);
}

function Names({ look, written }: { look: Look; written: readonly Name[] }) {
  const faded = new Set(look.assets.filter(look.faded).map(({ id }) => id));
  return (
    <g pointer-events="none">
      {written.map((name) => (
        <g key={name.id} opacity={faded.has(name.id) ? 0.35 : 1}><Text name={name} fill={INK} weight={name.id === look.chosen || look.numbers ? 700 : 500} /></g>
      ))}
    </g>
  );
}
