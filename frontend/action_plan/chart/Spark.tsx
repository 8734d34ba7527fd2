/** An indicator at a glance: its line, and the target dashed. The numbers beside it say the same. */
import type { Chart } from "../state";
import { pieces } from "./spots";

const WIDE = 92;
const HIGH = 40;

export function Spark({ chart }: { chart: Chart }) {
  const x = (part: number) => 3 + part * (WIDE - 8);
  const y = (part: number) => HIGH - 4 - part * (HIGH - 8);
  const { points, target } = chart;
  const last = points.at(-1);
  if (!last) return null;
  const place = (i: number) => `${Math.round(x(points[i]!.x))} ${Math.round(y(points[i]!.y) * 10) / 10}`;
  const { whole, crossing } = pieces(chart);
  return (
    <svg class="p-spark" viewBox={`0 0 ${WIDE} ${HIGH}`} width={WIDE} height={HIGH} aria-hidden="true" fill="none" stroke-linejoin="round" stroke-linecap="round">
      <path d={`M0 ${HIGH - 1}H${WIDE}`} stroke="#d9dee5" />
      {target !== null && <path d={`M0 ${y(target)}H${WIDE}`} stroke="#b4540a" stroke-width="1.6" stroke-dasharray="4 3" />}
      {whole.map((run) => <path key={run[0]} d={`M${run.map(place).join("L")}`} stroke="#0b6e6e" stroke-width="2" />)}
      {crossing.map(([from, to]) => <path key={`gap ${from}`} d={`M${place(from)}L${place(to)}`} stroke="#0b6e6e" stroke-width="1.6" stroke-dasharray="2 3" />)}
      <circle cx={x(last.x)} cy={y(last.y)} r="3.5" fill="#0b6e6e" />
    </svg>
  );
}
