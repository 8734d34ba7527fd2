import { useRef, useState } from "preact/hooks";
import { isolated } from "../../shared/isolated";
import { ownDirection, rich } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Choice } from "../../shared/ui/Choice";
import { Field } from "../../shared/ui/Field";
import { Sign } from "../../shared/ui/Sign";
import { kindOf } from "../../shared/map/looks";
import { newId, useHere } from "../here";
import { meeting, pasteList } from "../head/strings";
import { fieldName } from "../words/strings";
import { KindChoice } from "./KindChoice";
import { isContact } from "./view";
import * as say from "./strings";

const MOST = 600; // assets on a map

export interface Quick { kind: string; level: string }

interface QuickAddProps { quick: Quick; field: { current: HTMLInputElement | null }; onChange(change: Partial<Quick>): void }

/** Type, Enter, the next one. The kind and the level stay for it. */
export function QuickAdd({ quick: { kind, level }, field, onChange }: QuickAddProps) {
  const { state: { settings, assets }, act, announce, go } = useHere();
  const [text, setText] = useState("");
  const name = useRef("");
  name.current = text.trim();
  const full = Object.keys(assets).length >= MOST;
  const add = (event: Event) => {
    event.preventDefault();
    field.current?.focus();
    if (!name.current || full) return;
    void act("add_asset", { id: newId(), name: name.current, kind, level, person: kind === "people" });
    announce(say.addedTo(isolated(name.current), kindOf(settings, kind).name));
    setText("");
  };
  return (
    <form class="m-quick" onSubmit={add}>
      <Field label={settings.question || say.question()}>
        {(control) => (
          <input {...control} ref={field} type="text" dir={ownDirection(text)} maxLength={120} autoComplete="off" enterkeyhint="done" value={text}
            onInput={(event) => setText(event.currentTarget.value)} />
        )}
      </Field>
      <KindChoice value={kind} onChange={(next) => onChange({ kind: next })} />
      <Choice label={fieldName("level")} options={settings.levels} value={level} onChange={(next) => onChange({ level: next })} />
      <Button kind="primary" type="submit" icon="plus">{say.add()}</Button>
      <div class="m-ways">
        <p class="g-help" role="status">{full ? say.full() : isContact(text) ? say.looksLikeContact() : rich(say.addHelp(), { key: <kbd>{say.enter()}</kbd> })}</p>
        <Button kind="link" class="g-bare" onClick={() => go("import")}>{pasteList()}</Button>
        <Button kind="link" class="g-bare" onClick={() => go("meeting")}><Sign name="print" />{meeting()}</Button>
      </div>
    </form>
  );
}
