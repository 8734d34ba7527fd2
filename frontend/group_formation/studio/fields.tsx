/** The controls that only this block's form has. */
import { useRef, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { ownDirection } from "../../shared/rich";
import { add, addTo, standardList } from "../../shared/studio/strings";
import { Button } from "../../shared/ui/Button";
import { FieldError } from "../../shared/ui/Field";
import { Ranked } from "../../shared/ui/Ranked";
import type { Form } from "./check";
import * as say from "./strings";

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

interface ListFieldProps {
  form: Form;
  name: "causes" | "roles" | "skills" | "next_steps";
  label: string;
  help: string;
  standard: string[];
}

/** A list of words in its order, with a field at its end for one more. */
export function ListField({ form, name, label, help, standard }: ListFieldProps) {
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const id = useOwnId();
  const items = form.values[name];
  const fault = form.faults[name];
  const take = () => {
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
          <input ref={field} id={id} type="text" data-field={name} dir={ownDirection(text)} aria-label={addTo(label)} placeholder={say.addOne[name]()} value={text}
            aria-invalid={fault ? true : undefined} aria-describedby={fault ? `${id}e` : undefined}
            onInput={(event) => setText(event.currentTarget.value)} onBlur={() => text.trim() && take()}
            onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); take(); } }} />
          <Button small icon="plus" aria-label={addTo(label)} onClick={take}>{add()}</Button>
        </span>
      </div>
      {fault && <FieldError id={`${id}e`}>{fault}</FieldError>}
      <p class="g-help">{help}</p>
      {items.join("\n") !== standard.join("\n") && standard.length > 0 && (
        <Button kind="link" onClick={() => form.set(name, standard)}>{standardList()}</Button>
      )}
    </div>
  );
}
