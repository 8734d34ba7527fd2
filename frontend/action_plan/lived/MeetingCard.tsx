import { list } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import { known } from "../../shared/people";
import { dayWords } from "./days";
import { MeetingForm } from "./MeetingForm";
import * as say from "./strings";
import type { Open } from "./use-open";
import { WritesHere } from "./WritesHere";

/** What happened when people met, which counts as taking part. */
export function MeetingCard({ id, isFresh, opened: { open, show, close } }: { id: string; isFresh: boolean; opened: Open }) {
  const { state, readonly, now } = useHere();
  const note = state.meetings[id]!;
  const name = `meetings:${id}`;
  const day = dayWords(note.date, now());
  const members = note.there.filter((who) => state.members.some((member) => member.id === who)).length;
  const where = [day, note.where && isolated(note.where), state.group && note.there.length ? say.there(members, state.members.length) : ""].filter(Boolean);
  return (
    <>
      <div class="p-event p-event-head">
        <h4>{say.meeting()}</h4>
        <span class="g-help">{list(where, "unit")}</span>
        <WritesHere place={name} />
        {!readonly && open !== name && <span class="p-event-ways"><Button kind="link" class="g-bare" aria-label={say.changeMeeting(day)} data-opens={name} onClick={() => show(name)}>{say.change()}</Button></span>}
      </div>
      {open === name && !readonly && !isFresh ? <MeetingForm id={id} onClose={close} /> : (
        <div class="m-letter p-meeting">
          {note.text && <p class="p-told" dir="auto">{note.text}</p>}
          {note.there.length > 0 && <p class="g-help">{say.wereThere(list(note.there.map((who) => isolated(known(state, who).name))))}</p>}
          <div class="p-agreed">
            {note.agreed.length > 0 && <><span class="g-help">{say.agreed()}</span><ul>{note.agreed.map((line) => <li key={line} dir="auto">{line}</li>)}</ul></>}
            <span class="g-help p-counts">{say.countsAsTakingPart()}</span>
          </div>
        </div>
      )}
    </>
  );
}
