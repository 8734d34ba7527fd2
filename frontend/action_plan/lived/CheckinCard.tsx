import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Sign } from "../../shared/ui/Sign";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import { personOf } from "../../shared/people";
import type { Checkin } from "../state";
import { CheckinForm } from "./CheckinForm";
import { dayWords } from "./days";
import * as say from "./strings";
import type { Open } from "./use-open";
import { WritesHere } from "./WritesHere";

/** A round: what was expected, done and learned, and what comes of it (Plan, Do, Study, Act). */
export function CheckinCard({ id, number, opened: { open, show, close } }: { id: string; number: number; opened: Open }) {
  const { state, readonly, now } = useHere();
  const note = state.checkins[id]!;
  const name = `checkins:${id}`;
  const names = list(note.writers.map((one) => (one === state.me.id ? say.you() : isolated(personOf(state, one).name))));
  return (
    <>
      <div class="p-event p-event-head">
        <h4>{say.checkin(number)}</h4>
        <span class="g-help">{say.writtenBy(dayWords(note.date, now()), names)}</span>
        <WritesHere place={name} />
        {!readonly && open !== name && <span class="p-event-ways"><Button kind="link" class="g-bare" aria-label={say.changeCheckin(number)} data-opens={name} onClick={() => show(name)}>{say.change()}</Button></span>}
      </div>
      {open === name && !readonly ? <CheckinForm id={id} onClose={close} /> : <Pdsa note={note} />}
    </>
  );
}

export const Pdsa = ({ note }: { note: Pick<Checkin, "predicted" | "did" | "learned" | "decision" | "words"> }) => (
  <div class="p-pdsa">
    <dl>
      {([[say.predicted(), note.predicted], [say.did(), note.did], [say.learned(), note.learned]] as const).map(([term, words]) => (
        <div key={term}><dt>{term}</dt><dd dir={words ? "auto" : undefined} class={words ? undefined : "g-help"}>{words || say.nothingWritten()}</dd></div>
      ))}
    </dl>
    {(note.decision || note.words) && <p class="p-decided"><Decision of={note.decision} /> <span dir="auto">{note.words}</span></p>}
  </div>
);

export const Decision = ({ of }: { of: Checkin["decision"] }) => (of === "" ? null : (
  <span class={`p-decision p-${of}`}>{of === "adapt" ? <Sign name="undo" /> : <Icon name={of === "adopt" ? "check" : "cross"} />}{say.decided(of)}</span>
));
