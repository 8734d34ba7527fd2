import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "./Button";
import { Field } from "./Field";
import * as say from "./strings";

export interface PaceFormProps { label: string; pace: string | null; onDone(date?: string | null): void }

/** The day by which somebody wants to be there; `label` says who, and what. `onDone` gets the day, null for none, nothing when it stays. */
export function PaceForm({ label, pace, onDone }: PaceFormProps) {
  const [date, setDate] = useState(pace ?? "");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form class="m-inline" onSubmit={(event) => { event.preventDefault(); onDone(date || null); }} onKeyDown={({ key }) => key === "Escape" && onDone()}>
      <Field label={label} help={say.paceHelp()}>
        {(control) => <input {...control} ref={field} type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />}
      </Field>
      <Button kind="primary" small type="submit">{say.keep()}</Button>
      {pace && <Button small onClick={() => onDone(null)}>{say.noDate()}</Button>}
    </form>
  );
}
