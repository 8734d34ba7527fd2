import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import * as say from "./strings-forms";

/** The day by which the group wants to have the map. */
export function PaceForm({ pace, onDone }: { pace: string | null; onDone(date?: string | null): void }) {
  const [date, setDate] = useState(pace ?? "");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form class="m-inline" onSubmit={(event) => { event.preventDefault(); onDone(date || null); }} onKeyDown={({ key }) => key === "Escape" && onDone()}>
      <Field label={say.paceLabel()} help={say.paceHelp()}>
        {(control) => <input {...control} ref={field} type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />}
      </Field>
      <Button kind="primary" small type="submit">{say.keep()}</Button>
      {pace && <Button small onClick={() => onDone(null)}>{say.noDate()}</Button>}
    </form>
  );
}
