import { useEffect, useRef, useState } from "preact/hooks";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { parse } from "./parse";
import * as say from "./strings-editor";
import { withLink, withSign, type Selected, type Sign } from "./tools";

const ICONS: Record<Sign | "link", string> = {
  heading: "M4.5 3v10M11.5 3v10M4.5 8h7",
  bullets: "M6.5 4h7M6.5 8h7M6.5 12h7M2.8 4h.1M2.8 8h.1M2.8 12h.1",
  numbers: "M7 4h6.5M7 8h6.5M7 12h6.5M2.5 3h1v2.5M2.3 10h1.5l-1.5 2.5h1.7",
  link: "M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.1-2.1a2.6 2.6 0 0 0-3.7-3.7l-.7.7M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.4 8.9a2.6 2.6 0 0 0 3.7 3.7l.7-.7",
};

const Tool = ({ name, label, onPress, open }: { name: keyof typeof ICONS; label: string; onPress(): void; open?: boolean }) => (
  // A press leaves focus and selection where they are.
  <button type="button" class="g-bare" aria-label={label} title={label} aria-expanded={open} onMouseDown={(event) => event.preventDefault()} onClick={onPress}>
    <svg class="g-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d={ICONS[name]} /></svg>
  </button>
);

interface ToolBarProps { selected(): Selected; onPut(selected: Selected): void }

/** Heading, list, numbers, link: signs before the lines that are selected. */
export function ToolBar({ selected, onPut }: ToolBarProps) {
  const [linking, setLinking] = useState<Selected | null>(null);
  const sign = (name: Sign) => onPut(withSign(selected(), name));
  return (
    <>
      <div class="p-line-tools" role="group" aria-label={say.tools()}>
        <Tool name="heading" label={say.heading()} onPress={() => sign("heading")} />
        <Tool name="bullets" label={say.bullets()} onPress={() => sign("bullets")} />
        <Tool name="numbers" label={say.numbers()} onPress={() => sign("numbers")} />
        <Tool name="link" label={say.link()} open={linking !== null} onPress={() => setLinking(linking ? null : selected())} />
      </div>
      {linking && (
        <LinkForm
          selected={linking}
          onDone={(next) => {
            setLinking(null);
            onPut(next ?? linking);
          }}
        />
      )}
    </>
  );
}

/** Words and where they lead. No form: it stands inside what may be one. */
function LinkForm({ selected, onDone }: { selected: Selected; onDone(next: Selected | null): void }) {
  const [words, setWords] = useState(selected.text.slice(selected.start, selected.end).replace(/\s+/g, " "));
  const [address, setAddress] = useState("https://");
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelectorAll("input")[words ? 1 : 0]?.focus(), []);
  const next = withLink(selected, words, address.trim());
  const leads = parse(`[x](${address.trim()})`)[0]!.lines[0]![0]!.address !== "";
  const put = () => {
    setTried(true);
    if (leads && words.trim()) onDone(next);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.target as Element).matches("input")) put();
    else if (event.key === "Escape") onDone(null);
    else return;
    event.preventDefault();
  };
  return (
    <div class="p-link" ref={first} onKeyDown={keys}>
      <Field label={say.linkWords()} error={tried && !words.trim() ? say.linkNoWords() : ""}>
        {(control) => <input {...control} type="text" dir={ownDirection(words)} maxLength={300} value={words} onInput={(event) => setWords(event.currentTarget.value)} />}
      </Field>
      <Field label={say.linkAddress()} help={say.linkHelp()} error={tried && !leads ? say.linkWrong() : ""}>
        {(control) => <input {...control} type="text" inputMode="url" dir="ltr" maxLength={2_000} value={address} onInput={(event) => setAddress(event.currentTarget.value)} />}
      </Field>
      <div class="g-row">
        <Button kind="primary" small onClick={put}>{say.putIn()}</Button>
        <Button small onClick={() => onDone(null)}>{say.notNow()}</Button>
      </div>
    </div>
  );
}
