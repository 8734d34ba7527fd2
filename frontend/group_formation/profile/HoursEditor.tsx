import { useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Icon } from "../../shared/icons";
import type { LocalHours } from "../state";
import { addDaily, weekend } from "./hours";
import { HoursGrid, MORNING } from "./HoursGrid";
import { TypedHours } from "./TypedHours";
import { formatHours } from "./typed";
import * as say from "./strings";

export interface HoursEditorProps { hours: LocalHours; onChange(hours: LocalHours): void; label: string }

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** Hours of the week, on a grid and as a typed line that say the same. */
export function HoursEditor({ hours, onChange, label }: HoursEditorProps) {
  const id = useOwnId();
  const [asked, setAsked] = useState(false);
  const atNight = hours.some((hour) => hour % 24 < MORNING);
  const night = asked || atNight;
  const rest = weekend();
  const preset = (days: number[], from: number, to: number) => () => onChange(addDaily(hours, days, from, to));
  return (
    <div class="g-hours-editor">
      <div class="g-presets">
        <button type="button" class="g-chip-button" onClick={preset(WEEK.filter((day) => !rest.includes(day)), 19, 22)}>
          <Icon name="plus" />{say.weekdayEvenings()}
        </button>
        <button type="button" class="g-chip-button" onClick={preset(rest, 9, 12)}><Icon name="plus" />{say.weekendMornings()}</button>
        <button type="button" class="g-chip-button" onClick={() => onChange([])}>{say.clear()}</button>
        {!atNight && (
          <Button kind="link" aria-expanded={night} onClick={() => setAsked(!asked)}>{night ? say.hideNight() : say.showNight()}</Button>
        )}
      </div>
      <HoursGrid hours={hours} onChange={onChange} label={label} describedBy={id} night={night} />
      <p class="g-keys" aria-hidden="true">
        <span><kbd>←</kbd><kbd>↑</kbd><kbd>↓</kbd><kbd>→</kbd> {say.keysMove()}</span>
        <span><kbd>{say.keySpace()}</kbd> {say.keysMark()}</span>
        <span><kbd>{say.keyShift()}</kbd> {say.keysRange()}</span>
        <span>{say.orDrag()}</span>
      </p>
      <p class="g-hidden" id={id}>{say.hoursAWeek(hours.length)} {formatHours(hours)}</p>
      <TypedHours hours={hours} onChange={onChange} />
    </div>
  );
}
