/** The controls of the author's form. Each knows its name, so that an error can be shown beside it and be found again. */
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field as Labelled, FieldError } from "../../shared/ui/Field";
import { Ranked } from "../../shared/ui/Ranked";
import { useOwnId } from "../../shared/ids";
import type { Field } from "./check";
import type { Form } from "./use-form";
import * as say from "./strings";

interface Named<Name extends Field> { form: Form; name: Name; label: string; help?: string }

export const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="g-studio-part"><h3>{title}</h3>{children}</section>
);

export const TextField = ({ form, name, label, help }: Named<"display_name" | "group_set">) => (
  <Labelled label={label} help={help} error={form.faults[name]}>
    {(control) => (
      <input {...control} type="text" data-field={name} dir={ownDirection(form.values[name])} value={form.values[name]}
        onInput={(event) => form.set(name, event.currentTarget.value)} />
    )}
  </Labelled>
);

/** The browser's own field knows no zones; its digits are UTC here. */
export const DateField = ({ form, name, label, help }: Named<"suggested_date" | "match_date">) => (
  <Labelled label={label} help={help} error={form.faults[name]}>
    {(control) => (
      <input {...control} type="datetime-local" data-field={name} value={form.values[name].slice(0, 16)}
        onInput={({ currentTarget: { value } }) => form.set(name, value && `${value}:00Z`)} />
    )}
  </Labelled>
);

export const NumberField = ({ form, name, label, help }: Named<"size_min" | "size_max" | "offer_hours" | "match_count" | "answer_hours">) => (
  <Labelled label={label} help={help} error={form.faults[name]}>
    {(control) => (
      <input {...control} type="number" data-field={name} step={1} min={1} value={Number.isNaN(form.values[name]) ? "" : form.values[name]}
        onInput={(event) => form.set(name, event.currentTarget.valueAsNumber)} />
    )}
  </Labelled>
);

interface ChoicesProps<Choice extends string> {
  form: Form;
  name: "doors" | "questions";
  all: Choice[];
  title(choice: Choice): string;
  help(choice: Choice): string;
}

/** Several of what is offered, kept in the order in which it is offered. */
export function Choices<Choice extends string>({ form, name, all, title, help }: ChoicesProps<Choice>) {
  const id = useOwnId();
  const chosen = form.values[name] as Choice[];
  const toggle = (choice: Choice) =>
    form.set(name, all.filter((one) => (one === choice ? !chosen.includes(one) : chosen.includes(one))) as never);
  return (
    <>
      <div class="g-pair">
        {all.map((choice, at) => (
          <label key={choice} class="g-choice">
            <input type="checkbox" data-field={at ? undefined : name} checked={chosen.includes(choice)} onChange={() => toggle(choice)}
              aria-describedby={form.faults[name] ? id : undefined} />
            <span>{title(choice)}<span class="g-help">{help(choice)}</span></span>
          </label>
        ))}
      </div>
      {form.faults[name] && <FieldError id={id}>{form.faults[name]}</FieldError>}
    </>
  );
}

interface ListFieldProps extends Named<"causes" | "roles" | "skills" | "next_steps"> { standard: string[] }

/** A list of words in its order, with a field at its end for one more. */
export function ListField({ form, name, label, help, standard }: ListFieldProps) {
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const id = useOwnId();
  const items = form.values[name];
  const fault = form.faults[name];
  const add = () => {
    const line = text.trim();
    if (line && !items.includes(line)) form.set(name, [...items, line]);
    setText("");
    field.current?.focus();
  };
  return (
    <div class="g-field">
      <label for={id}>{label}</label>
      <div class="g-list">
        <Ranked items={items} label={label} onChange={(lines) => form.set(name, lines)} onEmpty={() => field.current?.focus()} />
        <span class="g-with-button">
          <input ref={field} id={id} type="text" data-field={name} dir={ownDirection(text)} aria-label={say.addTo(label)} placeholder={say.addOne[name]()} value={text}
            aria-invalid={fault ? true : undefined} aria-describedby={fault ? `${id}e` : undefined}
            onInput={(event) => setText(event.currentTarget.value)} onBlur={() => text.trim() && add()}
            onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); add(); } }} />
          <Button small icon="plus" aria-label={say.addTo(label)} onClick={add}>{say.add()}</Button>
        </span>
      </div>
      {fault && <FieldError id={`${id}e`}>{fault}</FieldError>}
      {help && <p class="g-help">{help}</p>}
      {items.join("\n") !== standard.join("\n") && standard.length > 0 && (
        <Button kind="link" onClick={() => form.set(name, standard)}>{say.standardList()}</Button>
      )}
    </div>
  );
}
