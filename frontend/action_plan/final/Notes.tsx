import { list } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { dayWords, numbered } from "../lived/days";
import { decided, did, learned, predicted, words as sentence } from "../lived/strings";
import type { Checkin, Meeting, State } from "../state";
import * as say from "./strings-paper";
import type { Heading } from "./Whole";

interface NotesProps { state: State; H: Heading; name(who: number | string): string }

/** What happened, the oldest first: check-ins and meetings. */
export function Notes({ state, H, name }: NotesProps) {
  const numbers = numbered(state.checkins);
  const dayOf = (note: Checkin | Meeting) => note.date || (note as Checkin).planned || "~";
  const notes = [...Object.values(state.checkins), ...Object.values(state.meetings)].sort((a, b) => (dayOf(a) === dayOf(b) ? (a.at < b.at ? -1 : 1) : dayOf(a) < dayOf(b) ? -1 : 1));
  if (!notes.length) return null;
  return (
    <section class="happened">
      <H deeper={1}>{say.happened()}</H>
      {notes.map((note) => ("text" in note ? <OneMeeting key={note.id} note={note} state={state} H={H} name={name} /> : <OneCheckin key={note.id} note={note} number={numbers.get(note.id)!} state={state} H={H} />))}
    </section>
  );
}

function OneCheckin({ note, number, state, H }: { note: Checkin; number: number; state: State; H: Heading }) {
  const title = note.date ? say.checkin(number, dayWords(note.date, state.now)) : note.planned ? say.checkinPlanned(number, dayWords(note.planned, state.now)) : say.checkinNoDay(number);
  const told = [[predicted(), note.predicted], [did(), note.did], [learned(), note.learned], [note.decision ? decided(note.decision) : sentence(), note.words || (note.decision ? "–" : "")]] as const;
  return (
    <section>
      <H deeper={2}>{title}</H>
      <dl>{told.filter(([, words]) => words).map(([term, words]) => <div key={term}><dt>{term}</dt><dd class="told" dir="auto">{words}</dd></div>)}</dl>
    </section>
  );
}

const OneMeeting = ({ note, state, H, name }: { note: Meeting; state: State; H: Heading; name(who: number | string): string }) => (
  <section>
    <H deeper={2}>{say.meeting(dayWords(note.date, state.now))}</H>
    {note.text && <p class="told" dir="auto">{note.text}</p>}
    {note.there.length > 0 && <p class="quiet">{say.there(list(named(note.there, name)))}</p>}
    {note.agreed.length > 0 && <><p><b>{say.agreed()}</b></p><ul>{note.agreed.map((line) => <li key={line} dir="auto">{line}</li>)}</ul></>}
  </section>
);

/** Each name once: several who are not named are "a member". */
const named = (who: (number | string)[], name: (who: number | string) => string): string[] => [...new Set(who.map(name))].map(isolated);
