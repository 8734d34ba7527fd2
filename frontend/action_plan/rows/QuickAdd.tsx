import { useRef, useState } from "preact/hooks";
import { isolated } from "../../shared/isolated";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { newId, useHere } from "../here";
import type { Row } from "../state";
import * as say from "./strings";

export const MOST = 600; // rows of a plan
const LONGEST = 200;

/** Type, Enter, the next one. */
export function QuickAdd({ part, section, kind }: { part: string; section: string; kind: Row["kind"] }) {
  const { state: { rows }, act, announce } = useHere();
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const full = Object.keys(rows).length >= MOST;
  const add = (event: Event) => {
    event.preventDefault();
    field.current?.focus();
    const what = text.trim();
    if (!what || full) return;
    void act("add_row", { id: newId(), part, section, kind, fields: { what } });
    announce(say.isAdded(isolated(what)));
    setText("");
  };
  const label = say.addOne(kind);
  return (
    <form class="p-quick" onSubmit={add}>
      <Field label={<span class="g-hidden">{label}</span>} help={full ? say.full() : undefined}>
        {(control) => (
          <input {...control} ref={field} type="text" placeholder={label} dir={ownDirection(text)} maxLength={LONGEST} autoComplete="off" enterkeyhint="done" value={text}
            onInput={(event) => setText(event.currentTarget.value)} />
        )}
      </Field>
      <Button kind="primary" type="submit" icon="plus">{say.add()}</Button>
    </form>
  );
}
