import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Field, Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import * as say from "./strings-forms";

/** Submitting: a numbered copy, with a name if the group likes. */
export function SubmitForm({ onDone }: { onDone(): void }) {
  const { state: { versions }, act, announce } = useHere();
  const [name, setName] = useState("");
  const { busy, error, run } = useAction();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const next = (versions[0]?.number ?? 0) + 1;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!(await run(() => act("submit_map", { name: name.trim() })))) return;
    announce(say.submitted(next));
    onDone();
  };
  return (
    <form onSubmit={submit} onKeyDown={({ key }) => key === "Escape" && onDone()}>
      <Field label={say.submitName()} help={say.submitHelp()}>
        {(control) => (
          <input {...control} ref={field} type="text" dir={name ? "auto" : undefined} maxLength={120} placeholder={say.submitPlace()} value={name}
            onInput={(event) => setName(event.currentTarget.value)} />
        )}
      </Field>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <div class="g-row">
        <Button kind="primary" small type="submit" busy={busy}>{say.submitNow(next)}</Button>
        <Button small onClick={onDone}>{say.notNow()}</Button>
      </div>
    </form>
  );
}
