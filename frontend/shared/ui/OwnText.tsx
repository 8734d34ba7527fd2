import { useState } from "preact/hooks";
import { ownDirection } from "../rich";
import type { Control } from "./Field";

export interface OwnTextProps { control: Control; value: string; onChange(text: string): void; onLeave?(): void; max: number; long?: boolean }

/** A text of the learner's. While it has the focus it shows what was typed, whatever an answer makes of it. */
export function OwnText({ control, value, onChange, onLeave, max, long }: OwnTextProps) {
  const [typing, setTyping] = useState<string | null>(null);
  const type = (text: string) => {
    setTyping(text);
    onChange(text);
  };
  const leave = () => {
    setTyping(null);
    onLeave?.();
  };
  const common = { ...control, dir: ownDirection(typing ?? value), maxLength: max, value: typing ?? value, onBlur: leave };
  return long
    ? <textarea {...common} rows={3} onInput={(event) => type(event.currentTarget.value)} />
    : <input {...common} type="text" onInput={(event) => type(event.currentTarget.value)} />;
}
