import type { VNode } from "preact";
import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Entries } from "../../shared/studio/Entries";
import { Button } from "../../shared/ui/Button";
import { KindGlyph } from "../../shared/ui/Glyph";
import type { Kind, Level, StudioState } from "../state";
import { LISTS, textOf, type Form, type Line } from "./check";
import { idOf, newKind } from "./lists";
import * as say from "./strings";

type One = Kind | Level | Line;
interface ListFieldProps { form: Form; state: StudioState; name: say.ListName; label: string; help: string }

const signOf = (one: One): VNode | undefined => ("shape" in one ? <KindGlyph kind={one} /> : undefined);

const renamed = (one: One, text: string): One => ("text" in one ? { ...one, text } : { ...one, name: text });

/** One of the author's lists. Maps hold on to ids, so a line that is renamed or moved stays what it is, on every map. */
export function ListField({ form, state, name, label, help }: ListFieldProps) {
  const all = form.values[name] as One[];
  const standard = state.defaults[name] as One[];
  const saved = state.values[name] as One[];
  const known = [...saved, ...standard];
  const set = (next: One[]) => form.set(name, next as never);
  const make = (text: string): One => {
    if (name === "kinds") return newKind(text, all as Kind[], known as Kind[]);
    const id = idOf(text, all, known);
    return name === "prompts" ? { id, text } : { id, name: text };
  };
  const gone = state.map_count ? saved.filter(({ id }) => !all.some((one) => one.id === id)) : [];
  const back = () => set([...all, ...gone.map((one) => ("shape" in one ? newKind(one.name, all as Kind[], known as Kind[]) : one))]);
  const [, most] = LISTS[name];
  return (
    <div class="m-list-field">
      <Entries
        name={name} label={label} help={help} addOne={say.addOne(name)} most={most} fault={form.faults[name]} entries={all.map((one) => ({ id: one.id, text: textOf(one), sign: signOf(one) }))}
        onRename={(id, text) => set(all.map((one) => (one.id === id ? renamed(one, text) : one)))}
        onOrder={(ids) => set(ids.map((id) => all.find((one) => one.id === id)!))}
        onAdd={(text) => set([...all, make(text)])}
        onStandard={JSON.stringify(all) === JSON.stringify(standard) ? undefined : () => set(standard)}
      />
      <div role="status">
        {gone.length > 0 && (
          <div class="g-note">
            <Icon name="info" />
            <div>
              <p>{say.dropped(name, list(gone.map((one) => `“${isolated(textOf(one))}”`)), gone.length)}</p>
              {all.length + gone.length <= most && <Button kind="link" onClick={back}>{say.putBack()}</Button>}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
