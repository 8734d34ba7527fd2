import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { time } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { follow, tidy } from "../../shared/rebase";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import * as say from "./strings-editor";
import { ToolBar } from "./ToolBar";
import type { Selected } from "./tools";

const LONGEST = 6_000;

interface SectionEditorProps { place: string; labelledBy: string; onDone(): void }

/** Writing in a section: saved as it is typed; what others write comes in around the caret. */
export function SectionEditor({ place, labelledBy, onDone }: SectionEditorProps) {
  const { state, act, writing, now } = useHere();
  const [opened] = useState(now);
  const { text, type, leave } = useTyped(state.sections[place]?.text ?? "", (next) => void act("write_section", { section: place, text: next }));
  const { field, select } = useCaret(text);
  useEffect(() => {
    const { value } = field.current!;
    field.current!.focus();
    field.current!.setSelectionRange(value.length, value.length);
    return () => writing(null);
  }, []);
  const put = ({ text: next, start, end }: Selected) => {
    type(next.slice(0, LONGEST));
    select(start, end);
  };
  const selected = (): Selected => ({ text, start: field.current!.selectionStart, end: field.current!.selectionEnd });
  return (
    <div class="p-editor" onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && onDone()}>
      <textarea
        ref={field} data-text aria-labelledby={labelledBy} dir={ownDirection(text)} rows={Math.min(18, text.split("\n").length + 4)} maxLength={LONGEST} value={text}
        onFocus={() => writing(place)} onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          writing(null);
          leave();
        }}
      />
      {text.length >= LONGEST && <p class="g-help m-warm">{say.isFull()}</p>}
      <div class="p-section-foot">
        <ToolBar selected={selected} onPut={put} />
        <span class="p-saved"><Saved place={place} since={opened} /></span>
        <Button kind="primary" small onClick={onDone}>{say.done()}</Button>
      </div>
    </div>
  );
}

/** Always an icon and words: on its way, kept here, or saved and when, if somebody wrote since it was opened. */
function Saved({ place, since }: { place: string; since: string }) {
  const { state, unsent, online } = useHere();
  const at = state.sections[place]?.at;
  if (unsent.places.has(place)) {
    return online ? <span class="m-save"><Icon name="again" />{say.saving()}</span> : <span class="m-save m-warm"><Icon name="warning" />{say.offline()}</span>;
  }
  return at && Date.parse(at) >= Date.parse(since) ? <span class="m-save m-good"><Icon name="check" />{say.savedAt(time(at, state.settings.zone))}</span> : null;
}

/** What is kept, with what was typed in it. Blanks that the server takes off stay while one types. */
function useTyped(kept: string, onChange: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && tidy(typed) === tidy(kept) ? typed : kept;
  const type = (next: string) => {
    setTyped(next);
    onChange(next);
  };
  return { text, type, leave: () => setTyped(null) };
}

/** Where a text changes under the hands of its writer, the caret stays with its words; a tool says itself where it belongs. */
function useCaret(text: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(text);
  const wanted = useRef<[number, number] | null>(null);
  const box = field.current;
  // Read before the new text is put in, for that throws the caret to the end.
  const caret = box && box === document.activeElement && box.value !== text ? ([box.selectionStart, box.selectionEnd] as const) : null;
  useLayoutEffect(() => {
    const to = wanted.current ?? (caret && (caret.map((place) => follow(shown.current, text, place)) as [number, number]));
    if (to) {
      field.current!.focus();
      field.current!.setSelectionRange(...to);
    }
    wanted.current = null;
    shown.current = text;
  }, [text]);
  return { field, select: (start: number, end: number) => { wanted.current = [start, end]; } };
}
