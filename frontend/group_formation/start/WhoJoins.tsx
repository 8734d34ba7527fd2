import { useOwnId } from "../../shared/ids";
import { Field, FieldError } from "../../shared/ui/Field";
import { useHere } from "../here";
import type { Openness } from "../state";
import type { PartProps } from "./StartForm";
import * as words from "./strings";

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

const WAYS: Record<Openness, [title: () => string, help: () => string]> = {
  open: [words.open, words.openHelp],
  request: [words.request, words.requestHelp],
  code: [words.code, words.codeHelp],
};

/** How many, and how one gets in. A group that was brought is by code: `fixed`. */
export function WhoJoins({ draft, change, wrong, fixed }: PartProps & { fixed: boolean }) {
  const { size_min, size_max } = useHere().state.settings;
  const smallest = (size: number) => change({ size_min: size, size_max: Math.max(size, draft.size_max) });
  const largest = (size: number) => change({ size_max: size, size_min: Math.min(size, draft.size_min) });
  return (
    <section class="g-card">
      <h3>{words.whoJoins()}</h3>
      {!fixed && <Ways draft={draft} change={change} wrong={wrong} />}
      <div class="g-sizes">
        <Size label={words.sizeMin()} value={draft.size_min} sizes={range(size_min, size_max)} error={wrong("size_min")} onChange={smallest} />
        <Size label={words.sizeMax()} value={draft.size_max} sizes={range(size_min, size_max)} error={wrong("size_max")} onChange={largest} />
      </div>
      {fixed && <p class="g-help">{words.codeHelp()}</p>}
    </section>
  );
}

interface SizeProps { label: string; value: number; sizes: number[]; error: string; onChange(size: number): void }

const Size = ({ label, value, sizes, error, onChange }: SizeProps) => (
  <Field label={label} error={error}>
    {(control) => (
      <select {...control} value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {sizes.map((size) => <option key={size} value={size}>{words.people(size)}</option>)}
      </select>
    )}
  </Field>
);

function Ways({ draft, change, wrong }: PartProps) {
  const name = useOwnId();
  return (
    <fieldset class="g-ways">
      <legend class="g-hidden">{words.whoJoins()}</legend>
      {(["open", "request", "code"] as const).map((openness) => {
        const [title, help] = WAYS[openness];
        return (
          <label key={openness} class="g-choice">
            <input type="radio" name={name} checked={draft.openness === openness} onChange={() => change({ openness })} />
            <span>{title()}<span class="g-help">{help()}</span></span>
          </label>
        );
      })}
      {wrong("openness") && <FieldError>{wrong("openness")}</FieldError>}
    </fieldset>
  );
}
