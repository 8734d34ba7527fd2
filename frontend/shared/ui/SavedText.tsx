import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { follow } from "../rebase";
import { ownDirection } from "../rich";
import { Field } from "./Field";

export interface SavedTextProps {
  label: string;
  hideLabel?: boolean;
  help?: string;
  value: string;
  max: number;
  long?: number; // of how many lines at first; one line that does not grow when left out
  required?: boolean; // an empty text is not sent; the old one stays
  readOnly?: boolean;
  onChange(text: string): void;
  onFocus?(): void;
}

/**
 * A text that is saved as it is typed. It shows what is kept, with what was typed in it; when others' words come in, the caret
 * stays where it was. Blanks at the ends, which the server takes off, stay while one types.
 */
export function SavedText({ label, hideLabel, help, value, max, long, required, readOnly, onChange, onFocus }: SavedTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && (typed.trim() === value.trim() || (required && !typed.trim())) ? typed : value;
  const box = useCaret(text);
  const type = (next: string) => {
    setTyped(next);
    if (!required || next.trim()) onChange(next);
  };
  return (
    <Field label={hideLabel ? <span class="g-hidden">{label}</span> : label} help={help}>
      {(control) => {
        const common = { ...control, dir: ownDirection(text), maxLength: max, readOnly, value: text, onFocus, onBlur: () => setTyped(null) };
        return long
          ? <textarea {...common} ref={(own) => { box.current = own; }} rows={long} onInput={(event) => type(event.currentTarget.value)} />
          : <input {...common} ref={(own) => { box.current = own; }} type="text" onInput={(event) => type(event.currentTarget.value)} />;
      }}
    </Field>
  );
}

/** Where a text changes under the hands of its writer, the caret stays with its words. */
function useCaret(text: string) {
  const box = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const shown = useRef(text);
  const field = box.current;
  const caret = field && field === document.activeElement && field.value !== text ? field.selectionStart : null;
  useLayoutEffect(() => {
    if (caret !== null) {
      const place = follow(shown.current, text, caret);
      box.current!.setSelectionRange(place, place);
    }
    shown.current = text;
  }, [text]);
  return box;
}
