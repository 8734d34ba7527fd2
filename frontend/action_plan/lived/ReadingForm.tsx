import { useState } from "preact/hooks";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { PeopleField } from "../../shared/ui/PeopleField";
import { told } from "../chart/value";
import { newId, useHere } from "../here";
import type { Reading } from "../state";
import { Clashes } from "./Clashes";
import { dayThere, dayWords } from "./days";
import * as say from "./strings";
import { escape, useFirstField } from "./use-open";

type Fields = Pick<Reading, "date" | "value" | "who" | "how">;

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A reading to be added, or changed. A number that is only half typed is nobody's business, so it is kept with a press. */
export function ReadingForm({ indicator, id, onClose }: { indicator: string; id?: string; onClose(): void }) {
  const { state, act, announce, now } = useHere();
  const note = id === undefined ? undefined : state.readings[id];
  const [fields, setFields] = useState<Fields>(note
    ? { date: note.date, value: note.value, who: note.who, how: note.how }
    : { date: dayThere(now(), state.settings.zone), value: "", who: [state.me.id], how: "" });
  const [missing, setMissing] = useState({ date: "", value: "" });
  const form = useFirstField<HTMLFormElement>();
  const set = (more: Partial<Fields>) => setFields({ ...fields, ...more });
  const keep = (event: Event) => {
    event.preventDefault();
    const next = { ...fields, value: told(fields.value), how: fields.how.trim() };
    const wrong = { date: next.date ? "" : say.aDay(), value: isNumber(next.value) ? "" : say.aNumber() };
    setMissing(wrong);
    if (wrong.date || wrong.value) return form.current?.querySelector<HTMLElement>(wrong.value ? "[data-value]" : "[type=date]")?.focus();
    if (note) {
      const changes = Object.fromEntries(Object.entries(next).filter(([field, value]) => !same(value, note[field as keyof Fields])));
      if (Object.keys(changes).length) void act("edit_note", { kind: "readings", id, changes });
    } else {
      void act("add_note", { kind: "readings", id: newId(), fields: { indicator, ...next } });
    }
    onClose();
  };
  const remove = () => {
    void act("remove_note", { kind: "readings", id });
    announce(say.away());
    onClose();
  };
  return (
    <form ref={form} class="p-form" noValidate aria-label={note ? say.changeReading(dayWords(note.date, now())) : say.addReading()} onSubmit={keep} onKeyDown={escape(onClose)}>
      {id !== undefined && <Clashes id={id} />}
      <div class="p-form-two">
        <Field label={say.value()} error={missing.value}>
          {(control) => <input {...control} data-value type="text" inputMode="decimal" maxLength={30} autoComplete="off" dir="ltr" value={fields.value} onInput={({ currentTarget }) => set({ value: currentTarget.value })} />}
        </Field>
        <Field label={say.day()} error={missing.date}>{(control) => <input {...control} type="date" value={fields.date} onInput={({ currentTarget }) => set({ date: currentTarget.value })} />}</Field>
      </div>
      <PeopleField label={say.whoCounted()} people={state} value={fields.who} onChange={(who) => set({ who })} take={say.takeOff} />
      <Field label={say.how()}>{(control) => <input {...control} type="text" maxLength={200} dir={ownDirection(fields.how)} value={fields.how} onInput={({ currentTarget }) => set({ how: currentTarget.value })} />}</Field>
      <div class="g-row">
        <Button kind="primary" small type="submit">{say.keep()}</Button>
        <Button small onClick={() => onClose()}>{say.cancel()}</Button>
        {note && <Button kind="link" class="g-bare" onClick={remove}>{say.takeAway()}</Button>}
      </div>
    </form>
  );
}
