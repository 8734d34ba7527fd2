import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { isRtl, list, number } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { CRITERIA, inScore } from "../match/strings-rules";
import { score } from "./numbers";
import type { Figures, Rules } from "./state";
import * as words from "./strings";

const HEIGHT = 226;
const TOP = 34; // room for what is written above the bars
const BOTTOM = 20; // room for the axis
const SIDE = 26;
const LEAST = 280; // pixels in which ten bars and their numbers still find room

const STEPS = 4; // at most, from the axis to the highest bar

/** Even steps of 1, 2 or 5 times a power of ten, up to the first that is not below `most`. */
export function stepsTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)) - 1);
  const step = [1, 2, 5, 10, 20, 50].map((times) => times * power).find((one) => one >= 1 && most / one <= STEPS)!;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) }, (_, i) => (i + 1) * step);
}

/** The width of an element in pixels, so that what is written in a drawing keeps its size. */
function useWidth(element: { current: Element | null }): number {
  const [width, setWidth] = useState(480);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.max(LEAST, Math.floor(entry!.contentRect.width))));
    watch.observe(element.current!);
    return () => watch.disconnect();
  }, []);
  return width;
}

export interface HistogramProps { figures: Figures; rules: Rules; low: number }

/** How many groups score how much; those under `figures.low` are the ones to look at. */
export function Histogram({ figures, rules, low }: HistogramProps) {
  const box = useRef<HTMLElement>(null);
  const id = useOwnId();
  const width = useWidth(box);
  const used = CRITERIA.filter((name) => rules[name] !== "off").map(inScore);
  return (
    <section class="g-card">
      <h3 id={id}>{words.howWell()}</h3>
      <figure ref={box} class="g-histogram">
        <Drawing figures={figures} width={width} low={low} />
        <figcaption class="g-help">{words.scoreOf(list(used))}</figcaption>
      </figure>
      <div class="g-hidden">
        <p>{words.meanOfAll(figures.people, score(figures.worth, 3))}</p>
        {low > 0 && <p>{words.toLookAt(low)}</p>}
        <table aria-labelledby={id}>
          <thead><tr><th scope="col">{words.score()}</th><th scope="col">{words.groups()}</th></tr></thead>
          <tbody>
            {figures.histogram.map(({ from, to, groups }) => (
              <tr key={from}><th scope="row">{words.fromTo(score(from), score(to))}</th><td>{number(groups)}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The scale of scores runs along the line of reading, so the drawing turns round in a language read from right to left. */
function Drawing({ figures, width, low }: { figures: Figures; width: number; low: number }) {
  const { histogram: bins, worth } = figures;
  const least = bins[0]?.from ?? 0;
  const most = bins.at(-1)?.to ?? 1;
  const steps = stepsTo(Math.max(...bins.map(({ groups }) => groups)));
  const top = steps.at(-1)!;
  const along = (value: number) => SIDE + ((value - least) / (most - least)) * (width - SIDE - 4);
  const x = (value: number) => (isRtl() ? width - along(value) : along(value));
  const y = (groups: number) => HEIGHT - BOTTOM - (groups / top) * (HEIGHT - TOP - BOTTOM);
  const isLow = ({ from, to }: { from: number; to: number }) => (from + to) / 2 < figures.low;
  const under = bins.filter((bin) => isLow(bin) && bin.groups > 0);
  const end = x(worth) > width / 2;
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} direction="ltr" aria-hidden="true">
      {steps.map((n) => (
        <g key={n}>
          <line class="g-grid-line" x1={x(least)} x2={x(most)} y1={y(n)} y2={y(n)} />
          <text class="g-axis" x={x(least) + (isRtl() ? 6 : -6)} y={y(n) + 4} text-anchor={isRtl() ? "start" : "end"}>{number(n)}</text>
        </g>
      ))}
      {bins.map((bin) => (
        <Bar key={bin.from} kind={isLow(bin) ? "g-low" : (bin.from + bin.to) / 2 < worth ? "g-under" : "g-over"}
          from={x(bin.from)} to={x(bin.to)} top={y(bin.groups)} />
      ))}
      <line class="g-base" x1={x(least)} x2={x(most)} y1={y(0)} y2={y(0)} />
      {bins.filter((_, i) => i % 2 === 0).map(({ from }) => <text key={from} class="g-axis" x={x(from)} y={HEIGHT - 4} text-anchor="middle">{score(from)}</text>)}
      <line class="g-mean" x1={x(worth)} x2={x(worth)} y1="4" y2={y(0)} />
      <text class="g-tick" x={x(worth) + (end ? -6 : 6)} y="12" text-anchor={end ? "end" : "start"}>{words.meanOfAll(figures.people, score(worth, 3))}</text>
      {bins.filter(({ groups }) => groups > 0).map(({ from, to, groups }) => (
        <text key={from} class="g-tick" x={(x(from) + x(to)) / 2} y={y(groups) - 5} text-anchor="middle">{number(groups)}</text>
      ))}
      {low > 0 && under.length > 0 && <ToLookAt n={low} from={x(under[0]!.from)} to={x(under.at(-1)!.to)} y={y(Math.max(...under.map(({ groups }) => groups))) - 24} />}
    </svg>
  );
}

interface BarProps { kind: string; from: number; to: number; top: number }

const Bar = ({ kind, from, to, top }: BarProps) => (
  <rect class={kind} x={Math.min(from, to) + 2} width={Math.max(0, Math.abs(to - from) - 4)} y={top} height={HEIGHT - BOTTOM - top} />
);

const ToLookAt = ({ n, from, to, y }: { n: number; from: number; to: number; y: number }) => (
  <g class="g-look">
    <line x1={from} x2={to} y1={y} y2={y} />
    <text x={(from + to) / 2} y={y - 6} text-anchor="middle">{words.toLookAt(n)}</text>
  </g>
);
