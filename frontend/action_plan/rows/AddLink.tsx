import { useEffect, useRef, useState } from "preact/hooks";
import { isolated } from "../../shared/isolated";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { newId, useHere } from "../here";
import { isAddress } from "./address";
import { MOST } from "./QuickAdd";
import * as say from "./strings";

const BLANK = { address: "", what: "", summary: "" };

/** A link is in the plan when it has an address and what is there: people know before they follow it. */
export function AddLink({ part, section }: { part: string; section: string }) {
  const { state: { rows }, act, announce } = useHere();
  const [open, setOpen] = useState(false);
  const [fields, setFields] = useState(BLANK);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const address = fields.address.trim();
  useEffect(() => form.current?.querySelector("input")?.focus(), [open]);
  const set = (name: keyof typeof BLANK) => (event: { currentTarget: { value: string } }) => setFields({ ...fields, [name]: event.currentTarget.value });
  const close = () => {
    setOpen(false);
    setAsked(false);
    setFields(BLANK);
    queueMicrotask(() => opener.current?.focus());
  };
  const add = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (!isAddress(address) || !fields.summary.trim()) {
      queueMicrotask(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
      return;
    }
    void act("add_row", { id: newId(), part, section, kind: "link", fields: { address, what: fields.what.trim(), summary: fields.summary.trim() } });
    announce(say.isAdded(isolated(fields.what.trim() || address)));
    close();
  };
  if (Object.keys(rows).length >= MOST) return <p class="p-quick g-help">{say.full()}</p>;
  if (!open) return <p class="p-quick"><Button ref={opener} small icon="plus" onClick={() => setOpen(true)}>{say.addOne("link")}</Button></p>;
  return (
    <form ref={form} class="p-add-link" onSubmit={add} onKeyDown={({ key }) => key === "Escape" && close()}>
      <div class="m-fields">
        <Field label={say.fieldName("link", "address")} help={say.linkAddress()} error={asked && !isAddress(address) ? say.noAddress() : ""}>
          {(control) => <input {...control} type="text" inputMode="url" dir="ltr" maxLength={2_000} autoComplete="off" value={fields.address} onInput={set("address")} />}
        </Field>
        <Field label={say.fieldName("link", "what")} help={say.linkTitle()}>
          {(control) => <input {...control} type="text" dir={ownDirection(fields.what)} maxLength={200} autoComplete="off" value={fields.what} onInput={set("what")} />}
        </Field>
      </div>
      <Field label={say.fieldName("link", "summary")} help={say.linkSummary()} error={asked && !fields.summary.trim() ? say.noSummary() : ""}>
        {(control) => <textarea {...control} rows={2} dir={ownDirection(fields.summary)} maxLength={1_000} value={fields.summary} onInput={set("summary")} />}
      </Field>
      <div class="g-row">
        <Button kind="primary" small type="submit" icon="plus">{say.add()}</Button>
        <Button small onClick={close}>{say.notNow()}</Button>
      </div>
    </form>
  );
}
