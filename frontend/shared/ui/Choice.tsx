import { Field } from "./Field";

export interface ChoiceProps { label: string; options: { id: string; name: string }[]; value: string; disabled?: boolean; onChange(id: string): void; onFocus?(): void }

/** One of a list of the author's. What was chosen stays choosable after the author took it off the list. */
export function Choice({ label, options, value, disabled, onChange, onFocus }: ChoiceProps) {
  const all = options.some(({ id }) => id === value) ? options : [...options, { id: value, name: value }];
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} disabled={disabled} value={value} onFocus={onFocus} onChange={(event) => onChange(event.currentTarget.value)}>
          {all.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}
