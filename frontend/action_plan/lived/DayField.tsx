import { useEffect, useState } from "preact/hooks";
import { Field } from "../../shared/ui/Field";

/** A day that is kept when the field is left: while it is typed, the year is that of the Romans. */
export function DayField({ label, value, onChange }: { label: string; value: string; onChange(day: string): void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const leave = () => (typed && typed !== value ? onChange(typed) : setTyped(value));
  return (
    <Field label={label}>
      {(control) => <input {...control} type="date" value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} onBlur={leave} />}
    </Field>
  );
}
