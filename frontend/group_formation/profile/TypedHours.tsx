import { useEffect, useState } from "preact/hooks";
import { Field } from "../../shared/ui/Field";
import { interpolate, list } from "../../shared/i18n";
import type { LocalHours } from "../state";
import { formatHours, parseHours } from "./typed";
import * as say from "./strings";

const EXAMPLE: LocalHours = [1 * 24 + 19, 1 * 24 + 20, 2 * 24 + 12, 2 * 24 + 13, 2 * 24 + 14];
const PAUSE = 1_200;

/** The grid's twin in words. What it could not read is named once the learner pauses, not while the word is half typed. */
export function TypedHours({ hours, onChange }: { hours: LocalHours; onChange(hours: LocalHours): void }) {
  const [draft, setDraft] = useState<{ text: string; hours: LocalHours } | null>(null);
  const [checked, setChecked] = useState("");
  const mine = draft !== null && draft.hours.join() === hours.join(); // the grid was changed since: it has the word
  const odd = mine && checked === draft.text ? parseHours(draft.text).odd : [];

  useEffect(() => {
    const timer = setTimeout(() => setChecked(draft?.text ?? ""), PAUSE);
    return () => clearTimeout(timer);
  }, [draft?.text]);

  const type = (text: string) => {
    const read = parseHours(text).hours;
    setDraft({ text, hours: read });
    onChange(read);
  };
  const leave = () => {
    setChecked(draft?.text ?? "");
    if (draft && !parseHours(draft.text).odd.length) setDraft(null);
  };

  return (
    <Field
      label={say.preferToType()}
      help={hours.length ? say.sameThing() : interpolate(say.example(), { example: formatHours(EXAMPLE) })}
      error={odd.length ? say.notUnderstood(list(odd.map(say.quoted))) : ""}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          autocomplete="off"
          value={mine ? draft.text : formatHours(hours)}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}
