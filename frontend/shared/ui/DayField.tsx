import { useState } from "preact/hooks";
import { Field } from "./Field";

const FIRST = "2000"; // a year that is being typed, such as 0002, is none yet

export interface DayFieldProps { label: string; help?: string; value: string; readOnly?: boolean; onChange(day: string): void; onFocus?(): void }

/** A day, saved as soon as it is one: "2026-12-01", or "" for none. */
export function DayField({ label, help, value, readOnly, onChange, onFocus }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (day: string) => {
    setTyped(day);
    if (!day || day >= FIRST) onChange(day);
  };
  return (
    <Field label={label} help={help}>
      {(control) => (
        <input {...control} type="date" readOnly={readOnly} value={typed ?? value} onFocus={onFocus} onBlur={() => setTyped(null)} onInput={(event) => type(event.currentTarget.value)} />
      )}
    </Field>
  );
}
