import { Fragment } from "preact";
import { dayName, twoDigits, weekdays } from "../../shared/i18n";
import { shade } from "./common";

const MORNING = 6;

export interface MeetGridProps { counts: number[]; all: number; some: string; nearly: string; everybody: string }

/** A week in five shades, `counts` of `all` people free in each hour. A picture: the times stand beside it in words. */
export function MeetGrid({ counts, all, some, nearly, everybody }: MeetGridProps) {
  const first = counts.some((count, hour) => count > 0 && hour % 24 < MORNING) ? 0 : MORNING;
  const hours = Array.from({ length: 24 - first }, (_, i) => first + i);
  return (
    <div aria-hidden="true">
      <div class="g-week" style={{ "--hours": hours.length }}>
        <span />
        {hours.map((hour) => <span key={hour} class="g-axis">{hour % 3 ? "" : twoDigits(hour)}</span>)}
        {weekdays().map((day) => (
          <Fragment key={day}>
            <span class="g-axis-day">{dayName(day, "short")}</span>
            {hours.map((hour) => <i key={hour} class={`g-shade${shade(counts[day * 24 + hour]!, all)}`} />)}
          </Fragment>
        ))}
      </div>
      <p class="g-row g-legend">
        <span><i class="g-shade1" />{some}</span>
        {all > 2 && <span><i class="g-shade3" />{nearly}</span>}
        <span><i class="g-shade4" />{everybody}</span>
      </p>
    </div>
  );
}
