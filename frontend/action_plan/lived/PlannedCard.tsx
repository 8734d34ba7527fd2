import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import { dayWords } from "./days";
import { PlanForm } from "./PlanForm";
import * as say from "./strings";
import type { Open } from "./use-open";

interface PlannedCardProps { id: string; number: number; opened: Open; onBegin(checkin: string): void }

/** A check-in that is still to come. */
export function PlannedCard({ id, number, opened: { open, show, close }, onBegin }: PlannedCardProps) {
  const { state, readonly, now } = useHere();
  const note = state.checkins[id]!;
  const name = `plan:${id}`;
  return (
    <>
      <div class="p-event p-event-head">
        <h4>{say.checkin(number)}</h4>
        <span class="g-help">{note.planned ? say.plannedFor(dayWords(note.planned, now())) : say.plannedNoDay()}</span>
        {!readonly && (
          <span class="p-event-ways">
            <Button kind="link" class="g-bare" aria-label={say.beginOf(number)} data-opens={`checkins:${id}`} onClick={() => onBegin(id)}>{say.beginCheckin()}</Button>
            <Button kind="link" class="g-bare" aria-label={say.moveCheckin(number)} data-opens={name} onClick={() => show(name)}>{say.moveIt()}</Button>
          </span>
        )}
      </div>
      {open === name ? <PlanForm id={id} onClose={close} /> : note.predicted && <p class="p-told g-muted" dir="auto">{note.predicted}</p>}
    </>
  );
}
