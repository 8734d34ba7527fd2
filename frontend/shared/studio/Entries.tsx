import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "../icons";
import { useOwnId } from "../ids";
import { ownDirection } from "../rich";
import { Button } from "../ui/Button";
import { FieldError } from "../ui/Field";
import { Live } from "../ui/Live";
import * as words from "../ui/strings";
import * as say from "./strings";
import { useDrag } from "./use-drag";

/** `more` is what else a line has, under its text; `fault` what is wrong with its text. */
export interface Entry { id: string; text: string; sign?: VNode; more?: ComponentChildren; fault?: string }

export interface EntriesProps {
  name: string;
  label: string;
  help: string;
  /** What stands in the empty field at the end. */
  addOne: string;
  entries: Entry[];
  most: number;
  fault: string | undefined;
  onRename(id: string, text: string): void;
  onOrder(ids: string[]): void; // the ids that are left, in their order
  onAdd(text: string): void;
  onStandard?: () => void; // there is a standard list, and this is not it
}

type Move = "up" | "down" | "remove";

/** Lines that are renamed where they stand, put in order and taken out with buttons, with a field at the end for one more. Focus stays with what moves. */
export function Entries({ name, label, help, addOne, entries, most, fault, onRename, onOrder, onAdd, onStandard }: EntriesProps) {
  const id = useOwnId();
  const root = useRef<HTMLDivElement>(null);
  const next = useRef<[row: number, move: Move] | null>(null);
  const [told, setTold] = useState({ words: "", turn: 0 });

  useLayoutEffect(() => {
    if (!next.current) return;
    const [row, move] = next.current;
    next.current = null;
    const rows = root.current!.querySelector("ol")!.children; // a line may hold a list of its own
    const target = rows[Math.min(row, rows.length - 1)]?.querySelector<HTMLElement>(`[data-move=${move}]`) ?? root.current!.querySelector<HTMLElement>("[data-add]");
    target?.focus();
  }, [entries]);

  const ids = entries.map((one) => one.id);
  const put = (from: number, to: number) => {
    const order = [...ids];
    order.splice(to, 0, ...order.splice(from, 1));
    setTold(({ turn }) => ({ words: words.nowAt(entries[from]!.text, to + 1, ids.length), turn: turn + 1 }));
    onOrder(order);
  };
  const shift = (from: number, move: "up" | "down") => {
    const to = from + (move === "up" ? -1 : 1);
    if (to < 0 || to >= ids.length) return;
    next.current = [to, move];
    put(from, to);
  };
  const drag = useDrag(put);
  const remove = (row: number) => {
    next.current = [row, "remove"];
    onOrder(ids.filter((_, at) => at !== row));
  };
  const note = fault ? `${id}e` : undefined;
  const mover = (move: Move, icon: IconName, words: string, off: boolean, press: () => void) => (
    <button type="button" class="g-bare" data-move={move} aria-label={words} aria-disabled={off || undefined} onClick={press}><Icon name={icon} /></button>
  );
  return (
    <div ref={root} class="g-field g-entries" role="group" aria-labelledby={`${id}l`} aria-describedby={`${id}h`}>
      <span id={`${id}l`} class="g-label">{label}</span>
      <div class="g-list">
        <ol class="g-ranked" aria-label={label}>
          {entries.map(({ id: key, text, sign, more, fault: own }, row) => (
            <li key={key} class={drag.target?.row === row ? (drag.target.after ? "g-drop-after" : "g-drop-before") : undefined} {...drag.place(row)}>
              <span class="g-grip" aria-hidden="true" {...drag.grip(row)} />
              {sign}
              <input type="text" data-field={row ? undefined : name} dir={ownDirection(text)} aria-label={say.lineOf(label, row + 1)} aria-invalid={fault || own ? true : undefined} aria-describedby={own ? `${id}e${row}` : note}
                value={text} onInput={(event) => onRename(key, event.currentTarget.value)} onKeyDown={(event) => event.key === "Enter" && event.preventDefault()} />
              {mover("up", "up", words.moveUp(text), row === 0, () => shift(row, "up"))}
              {mover("down", "down", words.moveDown(text), row === ids.length - 1, () => shift(row, "down"))}
              {mover("remove", "cross", words.remove(text), false, () => remove(row))}
              {own && <div class="g-more"><FieldError id={`${id}e${row}`}>{own}</FieldError></div>}
              {more && <div class="g-more">{more}</div>}
            </li>
          ))}
        </ol>
        {entries.length < most
          ? <Adder name={entries.length ? undefined : name} label={label} placeholder={addOne} note={note} onAdd={onAdd} />
          : <p class="g-help">{say.full(most)}</p>}
      </div>
      {fault && <FieldError id={`${id}e`}>{fault}</FieldError>}
      <p class="g-help" id={`${id}h`}>{help}</p>
      {onStandard && <Button kind="link" onClick={onStandard}>{say.standardList()}</Button>}
      <Live {...told} />
    </div>
  );
}

interface AdderProps { name: string | undefined; label: string; placeholder: string; note: string | undefined; onAdd(text: string): void }

/** What is typed here becomes a line with Enter, with the button, or when one goes on. */
function Adder({ name, label, placeholder, note, onAdd }: AdderProps) {
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const take = (stay: boolean) => {
    if (text.trim()) onAdd(text.trim());
    setText("");
    if (stay) field.current?.focus();
  };
  return (
    <span class="g-with-button">
      <input ref={field} type="text" data-add data-field={name} dir={ownDirection(text)} aria-label={say.addTo(label)} aria-describedby={note} placeholder={placeholder} value={text}
        onInput={(event) => setText(event.currentTarget.value)} onBlur={() => take(false)}
        onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); take(true); } }} />
      <Button small icon="plus" aria-label={say.addTo(label)} onClick={() => take(true)}>{say.add()}</Button>
    </span>
  );
}
