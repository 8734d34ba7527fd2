import { useEffect, useRef } from "preact/hooks";
import { ownDirection } from "../../shared/rich";
import { Choice } from "../../shared/ui/Choice";
import { Field } from "../../shared/ui/Field";
import { searchIn } from "./strings";
import * as say from "./strings-editor";
import type { Order, View } from "./view";

const ORDERS: Order[] = ["added", "name", "latest"];

/** A search in everything that is written on the map, and the order of the rows. */
export function Search({ view, onChange }: { view: View; onChange(change: Partial<View>): void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!view.text) field.current?.focus();
  }, []);
  return (
    <div class="m-search">
      <Field label={searchIn()}>
        {(control) => <input {...control} ref={field} type="search" dir={ownDirection(view.text)} value={view.text} onInput={(event) => onChange({ text: event.currentTarget.value })} />}
      </Field>
      <Choice label={say.order()} value={view.order} onChange={(order) => onChange({ order: order as Order })} options={ORDERS.map((id) => ({ id, name: say.orderName(id) }))} />
    </div>
  );
}
