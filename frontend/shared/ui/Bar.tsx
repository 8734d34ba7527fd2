import type { ComponentChildren } from "preact";
import { useOwnId } from "../ids";

export interface BarProps<Value extends string> {
  label: string;
  beside?: boolean; // the label stands before the bar, not over it
  options: [value: Value, words: ComponentChildren][];
  value: Value;
  onChange(value: Value): void;
}

/** A few answers of which one holds, as one bar. Radio buttons underneath: arrow keys move along them. */
export function Bar<Value extends string>({ label, beside, options, value, onChange }: BarProps<Value>) {
  const name = useOwnId();
  return (
    <div class={beside ? "m-bar m-beside" : "m-bar"} role="radiogroup" aria-labelledby={`${name}l`}>
      <span id={`${name}l`} class={beside ? "g-help" : "g-label"}>{label}</span>
      <div>
        {options.map(([one, words]) => (
          <label key={one}>
            <input type="radio" name={name} value={one} checked={one === value} onChange={() => onChange(one)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
