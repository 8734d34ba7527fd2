import { ClashCard as Card } from "../../shared/clash/ClashCard";
import { useHere } from "../here";
import type { Held } from "../store/op";
import * as say from "./strings";

interface ClashCardProps {
  held: Held;
  /** What a field is called. */
  nameOf?(field: string): string;
  /** For choices: a value in words, and nothing to put together. */
  inWords?(value: string): string;
}

/** Two people changed one text of the plan, where the text is. */
export function ClashCard({ held, nameOf = say.thisText, inWords }: ClashCardProps) {
  const { state, act, settle, announce } = useHere();
  const { op, before } = held;
  return (
    <Card
      met={held} people={state} zone={state.settings.zone} nameOf={nameOf} inWords={inWords} onSettle={(text) => settle(held, text)} announce={announce}
      onUndo={op.payload.changes && (() => void act(op.handler, { ...op.payload, changes: before }))}
    />
  );
}
