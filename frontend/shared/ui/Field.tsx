import type { ComponentChildren } from "preact";
import { Icon } from "../icons";
import { useOwnId } from "../ids";

/** What is wrong with one field, beside it: icon and words, not colour alone. */
export const FieldError = ({ id, children }: { id?: string; children: ComponentChildren }) => (
  <p class="g-error" id={id}>
    <Icon name="warning" />
    <span>{children}</span>
  </p>
);

/** Something the learner should know that belongs to no field. Announced when it appears. */
export const Trouble = ({ children }: { children: ComponentChildren }) => (
  <div role="alert" class="g-trouble">
    <Icon name="warning" />
    <span>{children}</span>
  </div>
);

export interface Control { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined }

export interface FieldProps {
  label: ComponentChildren;
  help?: ComponentChildren;
  error?: string; // "" when there is none
  optional?: string; // the word beside the label
  children: (control: Control) => ComponentChildren;
}

/** Label, control, help and error, tied together: `<Field label=...>{(control) => <input {...control} />}</Field>`. */
export function Field({ label, help, error, optional, children }: FieldProps) {
  const id = useOwnId();
  const notes = [error && `${id}e`, help && `${id}h`].filter(Boolean).join(" ");
  return (
    <div class="g-field">
      <label for={id}>
        {label}
        {optional && <span class="g-optional"> {optional}</span>}
      </label>
      {children({ id, "aria-describedby": notes || undefined, "aria-invalid": error ? true : undefined })}
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
      {help && <p class="g-help" id={`${id}h`}>{help}</p>}
    </div>
  );
}
