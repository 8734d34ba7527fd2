import type { ComponentChildren } from "preact";
import { useOwnId } from "../ids";

export interface SegmentedProps<Value extends string> {
  label: ComponentChildren;
  help?: ComponentChildren;
  options: [value: Value, words: string][];
  value: Value;
  onChange(value: Value): void;
}

/** A few answers of which one holds, side by side as one bar. Radio buttons underneath: arrow keys move along them. */
export function Segmented<Value extends string>({ label, help, options, value, onChange }: SegmentedProps<Value>) {
  const id = useOwnId();
  return (
    <fieldset class="g-segmented" aria-describedby={help ? `${id}h` : undefined}>
      <legend>{label}</legend>
      {help && <p class="g-help" id={`${id}h`}>{help}</p>}
      <div class="g-segments">
        {options.map(([one, words]) => (
          <label key={one}>
            <input type="radio" name={id} value={one} checked={one === value} onChange={() => onChange(one)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
