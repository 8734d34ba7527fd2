import { useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { PeopleField } from "../../shared/ui/PeopleField";
import { SavedText } from "../../shared/ui/SavedText";
import { useHere, useRemembered } from "../here";
import type { Meeting } from "../state";
import { Clashes } from "./Clashes";
import { DayField } from "./DayField";
import { dayThere } from "./days";
import * as say from "./strings";
import { escape, useFirstField } from "./use-open";

type Told = Pick<Meeting, "date" | "where" | "there" | "text" | "agreed">;

/** A note of a meeting being written. It is kept from the first word on, and from then on as it is typed; before that it is only here. */
export function MeetingForm({ id, onClose }: { id: string; onClose(): void }) {
  const { state, act, announce, writing, now } = useHere();
  const note = state.meetings[id];
  const [draft, setDraft] = useRemembered<Told>(`meeting ${id}`, {
    date: dayThere(now(), state.settings.zone), where: "", there: state.group ? [state.me.id] : [], text: "", agreed: [],
  });
  const form = useFirstField<HTMLDivElement>();
  const told: Told = note ?? draft;
  const change = (changes: Partial<Told>) => {
    const next = { ...told, ...changes };
    if (note) return void act("edit_note", { kind: "meetings", id, changes });
    setDraft(next);
    if (next.date && (next.text.trim() || next.agreed.length)) void act("add_note", { kind: "meetings", id, fields: next });
  };
  const close = () => {
    writing(null);
    if (!note) announce(say.notKept());
    onClose();
  };
  const remove = () => {
    writing(null);
    void act("remove_note", { kind: "meetings", id });
    announce(say.away());
    onClose();
  };
  const here = () => writing(`meetings:${id}`);
  return (
    <div ref={form} class="p-form p-form-meeting" role="group" aria-label={say.meeting()} onKeyDown={escape(close)}>
      <Clashes id={id} />
      <SavedText label={say.whatHappened()} help={say.whatHappenedHelp()} long={4} max={4000} required={note !== undefined && !note.agreed.length} value={told.text} onChange={(text) => change({ text })} onFocus={here} />
      <div class="p-form-two">
        <DayField label={say.day()} value={told.date} onChange={(date) => change({ date })} />
        <SavedText label={say.where()} max={120} value={told.where} onChange={(where) => change({ where })} onFocus={here} />
      </div>
      <div>
        <PeopleField label={say.whoWasThere()} people={state} value={told.there} onChange={(there) => change({ there })} onFocus={here} take={say.takeOff} />
        <p class="g-help">{say.whoHelp()}</p>
      </div>
      <Agreed lines={told.agreed} keepOne={note !== undefined && !note.text.trim()} onChange={(agreed) => change({ agreed })} />
      <div class="g-row">
        <Button kind="primary" small onClick={close}>{say.done()}</Button>
        {note && <Button kind="link" class="g-bare" onClick={remove}>{say.takeAway()}</Button>}
        {note && <span class="g-help">{say.savedAsYouGo()}</span>}
      </div>
    </div>
  );
}

const LINES = 20;

/** What people agreed on, a line each. `keepOne`: the last one stays, for a note says something. */
function Agreed({ lines, keepOne, onChange }: { lines: string[]; keepOne: boolean; onChange(lines: string[]): void }) {
  const [text, setText] = useState("");
  const id = useOwnId();
  const add = () => {
    const line = text.trim();
    setText("");
    if (line && !lines.includes(line)) onChange([...lines, line]);
  };
  return (
    <div class="g-field">
      <label for={id}>{say.whatAgreed()}</label>
      {lines.length > 0 && (
        <ul class="p-agreed-lines">
          {lines.map((line) => (
            <li key={line}>
              <span dir="auto">{line}</span>
              {(lines.length > 1 || !keepOne) && <button type="button" class="m-x" aria-label={say.takeLine(line)} onClick={() => onChange(lines.filter((one) => one !== line))}><Icon name="cross" size={12} /></button>}
            </li>
          ))}
        </ul>
      )}
      {lines.length < LINES && (
        <input
          id={id} type="text" maxLength={200} placeholder={say.addLine()} value={text} dir={ownDirection(text)} autoComplete="off" onBlur={add} onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
      )}
    </div>
  );
}
