import { dayName, weekdays } from "../i18n";

const MORNING = 12; // half hours: the strip shows 06 to 24, unless somebody meets at night

export interface WeekStripProps {
  theirs: number[]; // local half hours of the week when they meet
  both: number[]; // of these, the reader is free too
}

/** Seven days in small. A picture only: its hours in words always stand beside it. */
export function WeekStrip({ theirs, both }: WeekStripProps) {
  const free = new Set(both);
  const days = weekdays();
  const start = theirs.some((half) => half % 48 < MORNING) ? 0 : MORNING;
  const width = 48 - start;
  const gap = width / 17;
  return (
    <div class="g-strip" aria-hidden="true">
      <svg class="g-turns" viewBox={`0 0 ${7 * width + 6 * gap} 24`} preserveAspectRatio="none" shape-rendering="crispEdges">
        {days.map((day, i) => (
          <g key={day} transform={`translate(${i * (width + gap)})`}>
            <rect class="g-track" width={width} height="24" />
            {theirs.filter((half) => Math.floor(half / 48) === day).map((half) => (
              <rect
                key={half}
                class={free.has(half) ? "g-both" : "g-theirs"}
                x={(half % 48) - start}
                y={free.has(half) ? 0 : 12}
                width="1"
                height={free.has(half) ? 24 : 12}
              />
            ))}
          </g>
        ))}
      </svg>
      <div class="g-days">{days.map((day) => <span key={day}>{dayName(day, "narrow")}</span>)}</div>
    </div>
  );
}
