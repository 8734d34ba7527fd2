import { useRef, useState } from "preact/hooks";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { Icon } from "../../shared/icons";
import { Ranked } from "../../shared/ui/Ranked";
import * as say from "./strings";

const MOST = 5;

interface CausesCardProps {
  causes: string[];
  offered: string[];
  onChange(causes: string[]): void;
  tell(words: string): void;
  title?: string;
  help?: string;
}

/** Up to five causes in their order: the author's, or one's own words. */
export function CausesCard({ causes, offered, onChange, tell, title = say.causes(), help = say.causesHelp() }: CausesCardProps) {
  const [adding, setAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const add = (cause: string) => {
    const name = cause.trim();
    if (name && !causes.includes(name)) onChange([...causes, name]);
    setAdding(false);
    button.current?.focus();
  };
  return (
    <section class="g-card">
      <h3>{title}</h3>
      <p class="g-help">{help}</p>
      <Ranked numbered items={causes} onChange={onChange} label={title} tell={tell} onEmpty={() => button.current?.focus()} />
      {(causes.length < MOST || adding) && (
        <Button ref={button} kind="link" class="g-bare" icon="plus" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {say.addCause()}
        </Button>
      )}
      {adding && causes.length < MOST && (
        <>
          <div class="g-row">
            {offered.filter((cause) => !causes.includes(cause)).map((cause) => (
              <button key={cause} type="button" class="g-chip-button" dir="auto" onClick={() => add(cause)}><Icon name="plus" />{cause}</button>
            ))}
          </div>
          <OwnWords onAdd={add} />
        </>
      )}
    </section>
  );
}

function OwnWords({ onAdd }: { onAdd(text: string): void }) {
  const [text, setText] = useState("");
  return (
    <Field label={say.ownCause()}>
      {(control) => (
        <span class="g-with-button">
          <input
            {...control}
            type="text"
            dir={ownDirection(text)}
            maxLength={80}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Enter" && onAdd(text)}
          />
          <Button kind="outline" onClick={() => onAdd(text)}>{say.add()}</Button>
        </span>
      )}
    </Field>
  );
}
