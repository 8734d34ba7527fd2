/**
 * An indicator over time, as SVG and nothing else: colours stand in attributes, so that it looks the same in the page, on paper and in
 * a document. Time runs from left to right in every language. The sentence and the table beside it say the same.
 */
import { shortDate } from "../../shared/i18n";
import type { Chart } from "../state";
import { across, byWeight, fitting, frame, pieces, up, wide, type Frame, type Spot } from "./spots";
import * as say from "./strings";
import { shown } from "./value";

const FONT = "Inter, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Devanagari', system-ui, sans-serif";
const ACCENT = "#0b6e6e";
const WARM = "#b4540a";
const MUTED = "#52606d";
const INK = "#1f2a37";
const LINE = "#d9dee5";
const SHADE = "#eef0f3";

/** `baseline` and `target` are the indicator's values as text, "" where there is none. */
export interface Levels { baseline: string; target: string }

export interface LineChartProps { chart: Chart; levels: Levels; until?: string; width: number; label?: string; class?: string }

const day = (iso: string): string => shortDate(`${iso}T12:00:00Z`, "UTC");

export function LineChart({ chart, levels, until = "", width, label, class: look }: LineChartProps) {
  const words = { baseline: levels.baseline && say.baseline(shown(levels.baseline)), target: levels.target && say.target(shown(levels.target)) };
  const at = frame(width, chart.ticks.map(({ value }) => shown(value)), [words.baseline, words.target].filter(Boolean));
  return (
    <svg
      class={look} role={label ? "img" : undefined} aria-label={label} aria-hidden={label ? undefined : "true"} xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${at.width} ${at.height}`} width={at.width} height={at.height} font-family={FONT} font-size="12" direction="ltr"
    >
      <rect width={at.width} height={at.height} fill="#fff" />
      <Gaps chart={chart} at={at} />
      <Axis chart={chart} at={at} />
      <Levelled y={chart.baseline} words={words.baseline} other={chart.target} at={at} colour={MUTED} dash="2 4" />
      <Levelled y={chart.target} words={words.target} other={chart.baseline} at={at} colour={WARM} dash="8 5" bold />
      <Days chart={chart} at={at} until={until} />
      <Line chart={chart} at={at} />
      <Values chart={chart} at={at} />
    </svg>
  );
}

const Text = ({ x, y, anchor = "middle", fill = MUTED, weight, children }: { x: number; y: number; anchor?: "start" | "middle" | "end"; fill?: string; weight?: number; children: string }) => (
  <text x={x} y={y} text-anchor={anchor} fill={fill} font-weight={weight} style="unicode-bidi:plaintext">{children}</text>
);

/** Times without readings: shaded, and said where there is room. */
const Gaps = ({ chart: { points, gaps }, at }: { chart: Chart; at: Frame }) => (
  <g>
    {gaps.map(({ before, after }) => {
      const [from, to] = [across(points[before]!.x, at) + 8, across(points[after]!.x, at) - 8];
      return to > from && (
        <g key={before}>
          <rect x={from} y={at.top} width={to - from} height={at.height - at.top - at.bottom} fill={SHADE} />
          {to - from > wide(say.noReadings()) && <Text x={(from + to) / 2} y={at.height - at.bottom - 8}>{say.noReadings()}</Text>}
        </g>
      );
    })}
  </g>
);

const Axis = ({ chart: { ticks }, at }: { chart: Chart; at: Frame }) => (
  <g>
    {ticks.map(({ value, y }) => (
      <g key={value}>
        <line x1={at.left} x2={at.width - at.right} y1={up(y, at)} y2={up(y, at)} stroke={Number(value) === 0 ? "#7b8794" : LINE} />
        <Text x={at.left - 9} y={up(y, at) + 4} anchor="end">{shown(value)}</Text>
      </g>
    ))}
  </g>
);

/** A level, with its words at the line's end; where two are near each other, the higher one's words give way upwards. */
function Levelled({ y, words, other, at, colour, dash, bold }: { y: number | null; words: string; other: number | null; at: Frame; colour: string; dash: string; bold?: boolean }) {
  if (y === null) return null;
  const near = other !== null && Math.abs(up(y, at) - up(other, at)) < 14;
  const away = !near ? 0 : y > other || (y === other && bold) ? -7 : 7;
  return (
    <g>
      <line x1={at.left} x2={at.width - at.right} y1={up(y, at)} y2={up(y, at)} stroke={colour} stroke-width="1.6" stroke-dasharray={dash} />
      <Text x={at.width - at.right + 6} y={up(y, at) + 4 + away} anchor="start" fill={colour} weight={bold ? 600 : 400}>{words}</Text>
    </g>
  );
}

/** The days below, as many as there is room for; that of the target in warm. */
function Days({ chart: { points, until: x, first }, at, until }: { chart: Chart; at: Frame; until: string }) {
  const y = at.height - 9;
  const end: Spot[] = x !== null && until ? [{ x: across(x, at), y, words: day(until) }] : [];
  const spots = points.map((point) => ({ x: across(point.x, at), y, words: day(point.day) }));
  const days = fitting(byWeight(spots), end);
  if (!days.length && !end.length && first) days.push({ x: across(0.5, at), y, words: day(first) });
  return (
    <g>
      {days.map((spot) => <Text key={spot.x} x={spot.x} y={y}>{spot.words}</Text>)}
      {end.map((spot) => <Text key="end" x={spot.x} y={y} fill={WARM} weight={600}>{spot.words}</Text>)}
    </g>
  );
}

function Line({ chart, at }: { chart: Chart; at: Frame }) {
  const { points } = chart;
  const place = (i: number) => `${Math.round(across(points[i]!.x, at) * 10) / 10} ${Math.round(up(points[i]!.y, at) * 10) / 10}`;
  const { whole, crossing } = pieces(chart);
  return (
    <g fill="none" stroke={ACCENT} stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round">
      {whole.map((run) => <path key={run[0]} d={`M${run.map(place).join("L")}`} />)}
      {crossing.map(([from, to]) => <path key={`gap ${from}`} d={`M${place(from)}L${place(to)}`} stroke-width="1.8" stroke-dasharray="3 4" />)}
      {points.map(({ id, x, y }, i) => (
        <circle key={id} cx={across(x, at)} cy={up(y, at)} r={i === points.length - 1 ? 5 : points.length > 40 ? 2 : 4} fill={i === points.length - 1 ? ACCENT : "#fff"} />
      ))}
    </g>
  );
}

/** Each reading's value at its point. */
function Values({ chart: { points }, at }: { chart: Chart; at: Frame }) {
  const spots = points.map(({ x, y, value }): Spot => ({ x: across(x, at), y: up(y, at) - 11, words: shown(value) }));
  return (
    <g stroke="#fff" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">
      {fitting(byWeight(spots)).map((spot) => <Text key={`${spot.x} ${spot.y}`} x={spot.x} y={spot.y} fill={INK} weight={600}>{spot.words}</Text>)}
    </g>
  );
}
