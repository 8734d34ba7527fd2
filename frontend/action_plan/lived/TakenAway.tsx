import { Button } from "../../shared/ui/Button";
import { shown } from "../chart/value";
import { useHere } from "../here";
import type { Checkin, Meeting, Reading, State } from "../state";
import { dayWords } from "./days";
import * as say from "./strings";

type Kind = "checkins" | "meetings" | "readings";

/** Notes that were taken away, each to be brought back; of readings only those of one indicator. */
export function TakenAway({ kinds, indicator }: { kinds: Kind[]; indicator?: string }) {
  const { state, act, readonly, announce } = useHere();
  const gone = Object.entries(state.removed_notes)
    .filter(([, { kind, note }]) => kinds.includes(kind) && (indicator === undefined || (note as Reading).indicator === indicator))
    .sort(([, a], [, b]) => (a.at < b.at ? 1 : -1));
  if (!gone.length || readonly) return null;
  const back = (kind: Kind, id: string, from: HTMLElement) => {
    from.closest("section")?.querySelector<HTMLElement>("h3")?.focus(); // the button goes with what it brought back
    void act("restore_note", { kind, id });
    announce(say.broughtBack());
  };
  return (
    <details class="p-away">
      <summary>{say.takenAway(gone.length)}</summary>
      <ul>
        {gone.map(([id, { kind, note }]) => (
          <li key={id}><span dir="auto">{nameOf(kind, note, state)}</span> <Button kind="link" class="g-bare" onClick={({ currentTarget }) => back(kind, id, currentTarget)}>{say.bringBack()}</Button></li>
        ))}
      </ul>
    </details>
  );
}

function nameOf(kind: Kind, note: Checkin | Meeting | Reading, { now }: State): string {
  const iso = note.date || (note as Checkin).planned || "";
  const day = iso ? dayWords(iso, now) : say.noDay();
  if (kind === "readings") return say.readingRemoved(day, shown((note as Reading).value));
  return kind === "meetings" ? say.meetingRemoved(day) : say.checkinRemoved(day);
}
