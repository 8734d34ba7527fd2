import { useState } from "preact/hooks";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { newId, useHere } from "../here";
import { dayThere, dayWords, weeksAfter } from "./days";
import * as say from "./strings";
import { escape, useFirstField } from "./use-open";

/** When to look at it together, and what is tried until then. `id` "" plans a new check-in. */
export function PlanForm({ id, onClose }: { id: string; onClose(): void }) {
  const { state, act, announce, now } = useHere();
  const note = state.checkins[id];
  const [planned, setPlanned] = useState(note?.planned || weeksAfter(dayThere(now(), state.settings.zone), 2));
  const [predicted, setPredicted] = useState(note?.predicted ?? "");
  const form = useFirstField<HTMLFormElement>();
  const keep = (event: Event) => {
    event.preventDefault();
    if (note) {
      const changes = { ...(planned !== note.planned && { planned }), ...(predicted.trim() !== note.predicted && { predicted: predicted.trim() }) };
      if (Object.keys(changes).length) void act("edit_note", { kind: "checkins", id, changes });
    } else {
      void act("add_note", { kind: "checkins", id: newId(), fields: { planned, predicted: predicted.trim() } });
    }
    announce(planned ? say.planned(dayWords(planned, now())) : say.plannedNoDay());
    onClose();
  };
  const remove = () => {
    void act("remove_note", { kind: "checkins", id });
    announce(say.away());
    onClose();
  };
  return (
    <form ref={form} class="p-form" aria-label={say.planCheckin()} onSubmit={keep} onKeyDown={escape(onClose)}>
      <Field label={say.onWhichDay()}>{(control) => <input {...control} type="date" value={planned} onInput={({ currentTarget }) => setPlanned(currentTarget.value)} />}</Field>
      <Field label={say.whatNext()}>
        {(control) => <textarea {...control} rows={2} maxLength={1000} dir={ownDirection(predicted)} value={predicted} onInput={({ currentTarget }) => setPredicted(currentTarget.value)} />}
      </Field>
      <div class="g-row">
        <Button kind="primary" small type="submit">{say.keep()}</Button>
        <Button small onClick={() => onClose()}>{say.cancel()}</Button>
        {note && <Button kind="link" class="g-bare" onClick={remove}>{say.takeAway()}</Button>}
      </div>
    </form>
  );
}
