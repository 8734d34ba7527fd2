import { useRef, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { ownDirection } from "../../shared/rich";
import { Face } from "../../shared/ui/Face";
import { useHere } from "../here";
import type { Asset } from "../state";
import { fieldName, nobodyYet } from "../words/strings";
import { knower } from "./people";
import * as say from "./strings-editor";

interface KnowsProps { value: Asset["knows"]; onChange(knows: Asset["knows"]): void; onFocus(): void }

/** Who knows an asset: members of the group, picked by name, and anybody else as written. */
export function Knows({ value, onChange, onFocus }: KnowsProps) {
  const { state, readonly } = useHere();
  const [text, setText] = useState("");
  const id = useOwnId();
  const field = useRef<HTMLInputElement>(null);
  const left = state.members.filter((member) => !value.includes(member.id));
  const add = () => {
    const name = text.trim();
    const member = left.find((one) => one.name.toLocaleLowerCase() === name.toLocaleLowerCase());
    setText("");
    if (name && !value.includes(name)) onChange([...value, member?.id ?? name]);
  };
  const type = (next: string, picked: boolean) => {
    setText(next);
    const member = picked && left.find(({ name }) => name === next);
    if (member) {
      onChange([...value, member.id]);
      setText("");
    }
  };
  const take = (who: number | string) => {
    onChange(value.filter((other) => other !== who));
    field.current?.focus();
  };
  return (
    <div class="g-field m-knows" role="group" aria-labelledby={`${id}l`}>
      <label id={`${id}l`} for={id}>{fieldName("knows")}</label>
      <div class="m-box">
        {value.map((who) => {
          const { name, initials, tint } = knower(state, who);
          return (
            <span key={who} class="m-knower">
              <Face size="small" initials={initials} tint={tint} /><bdi>{name}</bdi>
              {!readonly && <button type="button" class="m-x" aria-label={say.takeKnower(name)} onClick={() => take(who)}><Icon name="cross" size={12} /></button>}
            </span>
          );
        })}
        {readonly ? !value.length && nobodyYet() : (
          <input
            ref={field} id={id} type="text" list={`${id}m`} maxLength={120} placeholder={value.length ? say.addKnower() : nobodyYet()} value={text} dir={ownDirection(text)} autoComplete="off"
            onFocus={onFocus} onBlur={add}
            onInput={(event) => type(event.currentTarget.value, (event as InputEvent).inputType !== "insertText")}
            onKeyDown={(event) => {
              if (event.key === "Enter") {
                event.preventDefault();
                add();
              }
            }}
          />
        )}
        {!readonly && <datalist id={`${id}m`}>{left.map((member) => <option key={member.id} value={member.name} />)}</datalist>}
      </div>
    </div>
  );
}
