import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { NextStep, State } from "../state";
import { CalendarSign } from "./CalendarSign";
import { dayWords, numbered } from "./days";
import * as say from "./strings";
import { useCalendar } from "./use-calendar";
import type { Open } from "./use-open";

interface NextCardProps { opened: Open; onBegin(checkin: string): void }

/** The one thing that comes next, with its one action. */
export function NextCard({ opened: { show }, onBegin }: NextCardProps) {
  const { state, readonly, lead } = useHere();
  const { next } = state;
  const words = next && stepWords(next, state);
  const go = () => {
    if (!next) return;
    if (next.what === "part") return lead({ part: next.id });
    if (next.what === "checkin") return onBegin(next.id);
    if (next.what === "indicator") return show(`readings:${next.id}`);
    const row = state.rows[next.id];
    if (row) lead({ part: row.part, section: row.section, row: row.id });
  };
  return (
    <section class={words ? "p-next" : "p-next p-calm"}>
      <CalendarSign />
      <div>
        <h3>{words ? say.nextStep(words.what) : say.nothingPlanned()}</h3>
        <p>{words ? words.help : say.nothingPlannedHelp()}</p>
      </div>
      <div class="p-next-ways">
        {!readonly && (words
          ? <Button kind="primary" data-opens={opensOf(next)} onClick={go}>{words.button}</Button>
          : <><Button kind="outline" onClick={() => show("plan:")}>{say.planCheckin()}</Button><Button onClick={() => onBegin("")}>{say.checkinNow()}</Button></>)}
        <IntoCalendar />
      </div>
    </section>
  );
}

const opensOf = (next: NextStep | null): string | undefined => (next?.what === "indicator" ? `readings:${next.id}` : next?.what === "checkin" ? `checkins:${next.id}` : undefined);

/** What the step is called, why now, and what its button says; null when what it was about has gone. */
function stepWords(next: NextStep, state: State): { what: string; help: string; button: string } | null {
  const day = next.day && dayWords(next.day, state.now);
  const when = !next.day ? "" : next.days < 0 ? say.wasDue(-next.days) : next.days === 0 ? say.isToday() : next.days <= 14 ? say.daysLeft(next.days) : "";
  const help = (...words: string[]) => [...words, when, next.mine ? say.helpMine() : ""].filter(Boolean).join(" ");
  if (next.what === "part") {
    const part = state.settings.parts.find(({ id }) => id === next.id);
    return part ? { what: day ? say.stepPartBy(part.title, day) : say.stepPart(part.title), help: help(say.helpPart()), button: say.goThere() } : null;
  }
  if (next.what === "checkin") {
    const note = state.checkins[next.id];
    const number = numbered(state.checkins).get(next.id);
    if (!note || note.date || !number) return null;
    return { what: day ? say.stepCheckinOn(number, day) : say.stepCheckin(number), help: help(say.helpCheckin()), button: say.beginCheckin() };
  }
  const row = state.rows[next.id];
  if (!row) return null;
  const what = row.what || say.unnamed();
  return next.what === "action"
    ? { what: day ? say.stepActionBy(what, day) : say.stepAction(what), help: help(say.helpAction()), button: say.goThere() }
    : { what: day ? say.stepIndicatorBy(what, day) : say.stepIndicator(what), help: help(say.helpIndicator()), button: say.addReading() };
}

/** The days of the plan as a file that any calendar takes. */
function IntoCalendar() {
  const { state } = useHere();
  const [open, setOpen] = useState(false);
  const { busy, error, told, take } = useCalendar();
  if (state.readonly === "preview") return null;
  return (
    <div class="p-calendar">
      <Button busy={busy} aria-expanded={state.group ? open : undefined} onClick={() => (state.group ? setOpen(!open) : void take(false))}><CalendarSign />{say.intoCalendar()}</Button>
      {open && (
        <div class="p-calendar-ways">
          <Button small busy={busy} onClick={() => void take(false)}>{say.wholePlan()}</Button>
          <Button small busy={busy} onClick={() => void take(true)}>{say.onlyMine()}</Button>
          <p class="g-help">{say.calendarHelp()}</p>
        </div>
      )}
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {told && <p class="g-help">{told}</p>}
    </div>
  );
}
