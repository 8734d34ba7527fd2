import { useLayoutEffect, useRef } from "preact/hooks";
import { number } from "../i18n";
import { Icon, type IconName } from "../icons";
import * as say from "./strings";

export interface RankedProps {
  items: string[];
  onChange(items: string[]): void;
  label: string;
  numbered?: boolean;
  /** Told to screen readers after a move. */
  tell?(words: string): void;
  /** The last item went: where focus goes now. */
  onEmpty?(): void;
}

type Move = "up" | "down" | "remove";

/** A list in an order that matters, put in order with buttons. Focus stays with the item that moves. */
export function Ranked({ items, onChange, label, numbered, tell, onEmpty }: RankedProps) {
  const root = useRef<HTMLOListElement>(null);
  const focus = useRef<[index: number, move: Move] | null>(null);

  useLayoutEffect(() => {
    if (!focus.current) return;
    const [index, move] = focus.current;
    focus.current = null;
    if (!items.length) return onEmpty?.();
    root.current?.children[Math.min(index, items.length - 1)]?.querySelector<HTMLElement>(`[data-move=${move}]`)?.focus();
  }, [items]);

  const shift = (index: number, move: "up" | "down") => {
    const to = index + (move === "up" ? -1 : 1);
    if (to < 0 || to >= items.length) return;
    const next = [...items];
    next.splice(to, 0, ...next.splice(index, 1));
    focus.current = [to, move];
    tell?.(say.nowAt(items[index]!, to + 1, next.length));
    onChange(next);
  };
  const remove = (index: number) => {
    focus.current = [index, "remove"];
    onChange(items.filter((_, other) => other !== index));
  };

  return (
    <ol class="g-ranked" aria-label={label} ref={root}>
      {items.map((item, index) => (
        <li key={item}>
          {numbered && <span class="g-rank" aria-hidden="true">{number(index + 1)}</span>}
          <span class="g-ranked-name" dir="auto">{item}</span>
          <Mover move="up" icon="up" label={say.moveUp(item)} off={index === 0} onPress={() => shift(index, "up")} />
          <Mover move="down" icon="down" label={say.moveDown(item)} off={index === items.length - 1} onPress={() => shift(index, "down")} />
          <Mover move="remove" icon="cross" label={say.remove(item)} onPress={() => remove(index)} />
        </li>
      ))}
    </ol>
  );
}

/** At an end of the list the button stays, or the focus would be lost with it. */
const Mover = ({ move, icon, label, off, onPress }: { move: Move; icon: IconName; label: string; off?: boolean; onPress(): void }) => (
  <button type="button" class="g-bare" data-move={move} aria-label={label} aria-disabled={off || undefined} onClick={onPress}>
    <Icon name={icon} />
  </button>
);
