import { useRef, useState } from "preact/hooks";
import { useOwnId } from "../ids";
import { Icon } from "../icons";
import { known, type People } from "../people";
import { ownDirection } from "../rich";
import { Face } from "./Face";
import * as say from "./strings";

export interface PeopleFieldProps {
  label: string;
  people: People;
  value: (number | string)[];
  readonly?: boolean;
  onChange(value: (number | string)[]): void;
  onFocus?(): void;
  take(name: string): string; // what it means to take somebody away
}

/** Members of the group, picked by name, and anybody else as written. */
export function PeopleField({ label, people, value, readonly, onChange, onFocus, take: takeWords }: PeopleFieldProps) {
  const [text, setText] = useState("");
  const id = useOwnId();
  const field = useRef<HTMLInputElement>(null);
  const left = people.members.filter((member) => !value.includes(member.id));
  const add = () => {
    const name = text.trim();
    const member = memberCalled(name, left);
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
      <label id={`${id}l`} for={id}>{label}</label>
      <div class="m-box">
        {value.map((who) => {
          const { name, initials, tint } = known(people, who);
          return (
            <span key={who} class="m-knower">
              <Face size="small" initials={initials} tint={tint} /><bdi>{name}</bdi>
              {!readonly && <button type="button" class="m-x" aria-label={takeWords(name)} onClick={() => take(who)}><Icon name="cross" size={12} /></button>}
            </span>
          );
        })}
        {readonly ? !value.length && say.nobodyYet() : (
          <input
            ref={field} id={id} type="text" list={`${id}m`} maxLength={120} placeholder={value.length ? say.addName() : say.nobodyYet()} value={text} dir={ownDirection(text)} autoComplete="off"
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

/** Whoever is called so, by the whole name or by a first name that only one of them has. */
function memberCalled(name: string, members: People["members"]): People["members"][number] | undefined {
  const plain = name.toLocaleLowerCase();
  const first = members.filter((one) => one.name.toLocaleLowerCase().split(/\s+/)[0] === plain);
  return members.find((one) => one.name.toLocaleLowerCase() === plain) ?? (first.length === 1 ? first[0] : undefined);
}
