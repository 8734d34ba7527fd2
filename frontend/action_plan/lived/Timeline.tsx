import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { list, number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { shown } from "../chart/value";
import { useHere } from "../here";
import { personOf } from "../../shared/people";
import type { Status, TimelineEvent } from "../state";
import { CheckinCard } from "./CheckinCard";
import { dayThere, dayWords, numbered } from "./days";
import { events } from "./events";
import { MeetingCard } from "./MeetingCard";
import { PlannedCard } from "./PlannedCard";
import * as say from "./strings";
import { useStaysAt, type Open } from "./use-open";

const MOST = 15; // shown at first

/** `fresh`: a meeting whose first note is being written above. */
interface TimelineProps { opened: Open; fresh: string; onBegin(checkin: string): void }

/** What happened, the newest first; what is planned stands on top. */
export function Timeline({ opened, fresh, onBegin }: TimelineProps) {
  const { state } = useHere();
  const [all, showAll] = useState(false);
  const root = useStaysAt<HTMLOListElement>(all, MOST);
  const { timeline, checkins, meetings, readings, rows, versions } = state;
  const found = useMemo(() => events({ timeline, checkins, meetings, readings, rows, versions }), [timeline, checkins, meetings, readings, rows, versions]);
  const numbers = useMemo(() => numbered(checkins), [checkins]);
  if (!found.length) return <p class="p-none">{say.nothingYet()}</p>;
  const shownNow = all ? found : found.slice(0, MOST);
  return (
    <>
      <ol class="p-timeline" ref={root}>
        {shownNow.map((event) => {
          const key = `${event.what === "planned" ? "checkin" : event.what} ${event.id} ${event.status} ${event.what === "status" ? event.at : ""}`;
          if (event.what === "planned" || event.what === "checkin") {
            const props = { id: event.id, number: numbers.get(event.id)!, opened };
            return (
              <Item key={key} mark={event.what === "planned" ? "planned" : "done"} sign={event.what === "planned" ? <Icon name="clock" /> : <span aria-hidden="true">{number(props.number)}</span>}>
                {event.what === "planned" ? <PlannedCard {...props} onBegin={onBegin} /> : <CheckinCard {...props} />}
              </Item>
            );
          }
          if (event.what === "meeting") return <Item key={key} sign={<Icon name="people" />}><MeetingCard id={event.id} opened={opened} isFresh={event.id === fresh} /></Item>;
          return <Else key={key} event={event} />;
        })}
      </ol>
      {found.length > shownNow.length && <Button kind="link" class="g-bare" icon="down" onClick={() => showAll(true)}>{say.earlier(found.length - MOST)}</Button>}
    </>
  );
}

const Item = ({ mark = "", sign, children }: { mark?: "" | "planned" | "done"; sign: ComponentChildren; children: ComponentChildren }) => (
  <li class={mark && `p-is-${mark}`} tabIndex={-1}><span class="p-mark">{sign}</span><div>{children}</div></li>
);

/** What the plan itself tells: a part handed in, a target reached, what became of an action. */
function Else({ event }: { event: TimelineEvent }) {
  const { state, now } = useHere();
  const day = dayWords(event.day, now());
  if (event.what === "submitted") return <Submitted event={event} day={day} />;
  if (event.what === "reached") {
    const reading = state.readings[event.id]!;
    const row = state.rows[reading.indicator];
    const unit = row?.kind === "indicator" ? row.unit : "";
    return (
      <Item mark="done" sign={<Icon name="check" />}>
        <p class="p-event"><b dir="auto">{say.reached(row?.what || say.unnamed())}</b> <span class="g-help">{say.reachedWith(day, shown(reading.value), isolated(unit))}</span></p>
      </Item>
    );
  }
  const row = state.rows[event.id];
  return (
    <Item mark={event.status === "done" ? "done" : ""} sign={<Icon name={event.status === "done" ? "check" : event.status === "dropped" ? "cross" : "arrow"} />}>
      <p class="p-event"><span dir="auto">{say.became(event.status as Status, row?.what || say.unnamed())}</span> <span class="g-help">{say.onDayBy(day, isolated(personOf(state, event.by).name))}</span></p>
    </Item>
  );
}

const Flag = () => <svg class="g-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 14V2.500h8.500L10.500 5.500l2 3H4" /></svg>;

function Submitted({ event, day }: { event: TimelineEvent; day: string }) {
  const { state, now, memory, lead } = useHere();
  const head = state.versions.find(({ serial }) => String(serial) === event.id)!;
  const title = state.settings.parts.find(({ id }) => id === head.part)?.title ?? "";
  const agreed = head.signers.filter(({ answer }) => answer === "agree").length;
  const when = event.day ? day : dayWords(dayThere(head.at, state.settings.zone), now());
  const read = () => {
    memory.set(`versions.${head.part}.read`, head.serial);
    lead(head.part === "final" ? { part: head.part } : { part: head.part, section: "#versions" });
  };
  return (
    <Item sign={<Flag />}>
      <div class="p-event p-event-head">
        <b dir="auto">{say.submitted(title, head.number)}</b>
        <span class="g-help">{list([agreed ? say.agreedBy(when, agreed) : when, head.late ? say.late() : ""].filter(Boolean), "unit")}</span>
        <span class="p-event-ways"><Button kind="link" class="g-bare" aria-label={say.readVersionOf(isolated(title), head.number)} onClick={read}>{say.readVersion()}</Button></span>
      </div>
    </Item>
  );
}
