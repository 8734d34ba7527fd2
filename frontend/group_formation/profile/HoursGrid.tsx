import { useRef } from "preact/hooks";
import { dayName, twoDigits, weekdays } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import type { LocalHours } from "../state";
import { usePaint } from "./use-paint";

export interface HoursGridProps { hours: LocalHours; onChange(hours: LocalHours): void; label: string; describedBy: string; night: boolean }

export const MORNING = 6;

/** A week of hours to mark. One tab stop; arrows move, Space marks, Shift and arrows mark a block, dragging paints. */
export function HoursGrid({ hours, onChange, label, describedBy, night }: HoursGridProps) {
  const order = weekdays();
  const earliest = night ? 0 : MORNING;
  const columns = Array.from({ length: 24 - earliest }, (_, i) => earliest + i);
  const { at, down, over, click, key } = usePaint(hours, onChange, order, earliest);
  const grid = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-describedby={describedBy}
      aria-multiselectable="true"
      class={night ? "g-hours g-all-day" : "g-hours"}
      style={{ "--hours": columns.length }}
      onPointerDown={down}
      onPointerOver={over}
      onPointerCancel={over}
      onClick={click}
      onKeyDown={key}
    >
      <div role="row">
        <span role="columnheader" class="g-hidden">{label}</span>
        {columns.map((hour, column) => (
          <span key={hour} role="columnheader" class={hour % 3 ? "g-axis g-between" : "g-axis"} style={{ "--d": 1, "--h": column + 2 }}>
            {twoDigits(hour)}
          </span>
        ))}
      </div>
      {order.map((day, row) => (
        <div key={day} role="row">
          <DayHeader day={day} row={row + 2} />
          {columns.map((hour, column) => {
            const free = hours.includes(day * 24 + hour);
            return (
              <div
                key={hour}
                role="gridcell"
                data-at={day * 24 + hour}
                tabIndex={day === at.day && hour === at.hour ? 0 : -1}
                aria-selected={free}
                aria-label={`${dayName(day)} ${twoDigits(hour)}–${twoDigits(hour + 1)}`}
                style={{ "--d": row + 2, "--h": column + 2 }}
              >
                {free && <Icon name="check" size={12} />}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

const LONG = 4; // letters that fit over a column as wide as a finger; a longer name is shortened there by the stylesheet

function DayHeader({ day, row }: { day: number; row: number }) {
  const name = dayName(day, "short");
  const narrow = name.length > LONG ? dayName(day, "narrow") : undefined;
  return <span role="rowheader" aria-label={dayName(day)} class="g-axis-day" data-narrow={narrow} style={{ "--d": row, "--h": 1 }}>{name}</span>;
}
