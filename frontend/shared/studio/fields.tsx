/** The controls of the authors' forms. Each knows its name, so that an error can be shown beside it and be found again. */
import type { ComponentChildren } from "preact";
import { useOwnId } from "../ids";
import { ownDirection } from "../rich";
import { Field as Labelled, FieldError } from "../ui/Field";
import * as say from "./strings";
import type { Fields } from "./use-form";

/** The fields whose values are of one type. */
export type FieldOf<Values, Type> = { [Name in keyof Values & string]: Values[Name] extends Type ? Name : never }[keyof Values & string];

export interface Named<Values, Type> { form: Fields<Values>; name: FieldOf<Values, Type>; label: string; help?: string }

/** The value of a field, and a way to set it, as of the type that its name was chosen by. */
function at<Values, Type>({ values, set }: Fields<Values>, name: FieldOf<Values, Type>): [Type, (value: Type) => void] {
  return [values[name] as Type, (value) => set(name, value as Values[typeof name])];
}

export const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="g-studio-part"><h3>{title}</h3>{children}</section>
);

export function TextField<Values>({ form, name, label, help, long }: Named<Values, string> & { long?: boolean }) {
  const [text, set] = at<Values, string>(form, name);
  const common = { "data-field": name, dir: ownDirection(text), value: text };
  return (
    <Labelled label={label} help={help} error={form.faults[name]}>
      {(control) => long
        ? <textarea {...control} {...common} rows={3} onInput={(event) => set(event.currentTarget.value)} />
        : <input {...control} {...common} type="text" onInput={(event) => set(event.currentTarget.value)} />}
    </Labelled>
  );
}

/** The browser's own field knows no zones; its digits are UTC here. */
export function DateField<Values>({ form, name, label, help }: Named<Values, string>) {
  const [date, set] = at<Values, string>(form, name);
  return (
    <Labelled label={label} help={help} error={form.faults[name]}>
      {(control) => (
        <input {...control} type="datetime-local" data-field={name} value={date.slice(0, 16)} onInput={({ currentTarget: { value } }) => set(value && `${value}:00Z`)} />
      )}
    </Labelled>
  );
}

export function NumberField<Values>({ form, name, label, help, least = 1 }: Named<Values, number> & { least?: number }) {
  const [value, set] = at<Values, number>(form, name);
  return (
    <Labelled label={label} help={help} error={form.faults[name]}>
      {(control) => (
        <input {...control} type="number" data-field={name} step={1} min={least} value={Number.isNaN(value) ? "" : value}
          onInput={(event) => set(event.currentTarget.valueAsNumber)} />
      )}
    </Labelled>
  );
}

export function CheckField<Values>({ form, name, label, help }: Named<Values, boolean>) {
  const [on, set] = at<Values, boolean>(form, name);
  return (
    <label class="g-choice">
      <input type="checkbox" data-field={name} checked={on} onChange={() => set(!on)} />
      <span>{label}{help && <span class="g-help">{help}</span>}</span>
    </label>
  );
}

interface ChoiceProps<Values, Choice extends string> extends Omit<Named<Values, string>, "help"> {
  options: [value: Choice, title: string, help?: string][];
  pair?: boolean; // side by side where there is room
}

/** One of a few, each with a line on what it means. */
export function ChoiceField<Values, Choice extends string>({ form, name, label, options, pair }: ChoiceProps<Values, Choice>) {
  const id = useOwnId();
  const [chosen, set] = at<Values, string>(form, name);
  const fault = form.faults[name];
  return (
    <>
      <div role="radiogroup" aria-label={label} class={pair ? "g-pair" : undefined}>
        {options.map(([value, title, help], first) => (
          <label key={value} class="g-choice">
            <input type="radio" name={id} data-field={first ? undefined : name} checked={chosen === value} aria-describedby={fault ? `${id}e` : undefined} onChange={() => set(value)} />
            <span>{title}{help && <span class="g-help">{help}</span>}</span>
          </label>
        ))}
      </div>
      {fault && <FieldError id={`${id}e`}>{fault}</FieldError>}
    </>
  );
}

interface Set { display_name: string; group_set: string; suggested_date: string }

/** What every block has: a name, a group set, a date that closes nothing. `note` is said about the set. */
export function NameAndSet<Values extends Set>({ form, note }: { form: Fields<Values>; note?: ComponentChildren }) {
  const of = form as unknown as Fields<Set>;
  return (
    <Part title={say.nameAndSet()}>
      <TextField form={of} name="display_name" label={say.displayName()} />
      <div class="g-pair">
        <TextField form={of} name="group_set" label={say.groupSet()} help={say.groupSetHelp()} />
        <DateField form={of} name="suggested_date" label={say.suggestedDate()} help={say.suggestedDateHelp()} />
      </div>
      <div role="status">{note}</div>
    </Part>
  );
}
