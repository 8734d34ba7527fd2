import { Field } from "../ui/Field";
import * as say from "./strings";

/** Stands for what is there now, in the choice of versions. */
export const NOW = 0;

interface VersionChoiceProps { label: string; value: number; versions: { key: number; number: number; name: string }[]; now?: string; onChange(key: number): void }

/** One of the versions; `now` offers what is there now as well, and says how that stands. */
export function VersionChoice({ label, value, versions, now, onChange }: VersionChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
          {now && <option value={NOW}>{now}</option>}
          {versions.map(({ key, number, name }) => <option key={key} value={key}>{say.version(number, name)}</option>)}
        </select>
      )}
    </Field>
  );
}
