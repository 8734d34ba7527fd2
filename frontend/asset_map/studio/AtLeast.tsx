import { useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { FieldError } from "../../shared/ui/Field";
import type { StudioValues } from "../state";
import type { Form } from "./check";
import * as say from "./strings";

interface AtLeastProps { form: Form; standard: StudioValues; name: "min_assets" | "min_kinds" | "min_links" | "min_reflections"; label: string; help?: string }

/** A number that is asked for, or nothing of the kind. */
export function AtLeast({ form, standard, name, label, help }: AtLeastProps) {
  const id = useOwnId();
  const value = form.values[name];
  const [last, setLast] = useState(value || standard[name] || 1);
  const [on, setOn] = useState(value !== 0);
  const fault = form.faults[name];
  const turn = () => {
    if (on && value) setLast(value);
    form.set(name, on ? 0 : last);
    setOn(!on);
  };
  const notes = [fault && `${id}e`, help && `${id}h`].filter(Boolean).join(" ") || undefined;
  return (
    <div class="m-least">
      <label class="g-choice">
        <input type="checkbox" data-field={on ? undefined : name} checked={on} onChange={turn} />
        <span>{label}</span>
      </label>
      {on && (
        <input type="number" data-field={name} aria-label={say.atLeast(label)} aria-invalid={fault ? true : undefined} aria-describedby={notes} min={1} step={1}
          value={Number.isNaN(value) ? "" : value} onInput={(event) => form.set(name, event.currentTarget.valueAsNumber)} />
      )}
      {fault && <FieldError id={`${id}e`}>{fault}</FieldError>}
      {help && <p class="g-help" id={`${id}h`}>{help}</p>}
    </div>
  );
}
