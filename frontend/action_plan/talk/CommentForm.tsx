import { useEffect, useRef, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { isolated } from "../../shared/isolated";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { newId, useHere } from "../here";
import type { TalkAt } from "../plan/talk-at";
import { plain } from "../text/parse";
import { aboutOf } from "./about";
import * as say from "./strings";

const LONGEST = 2_000;
const QUOTE = 500;

interface CommentFormProps { at: NonNullable<TalkAt["writing"]>; onDone(comment: string | null): void }

/** A new comment on a section, on words of it where some are marked. */
export function CommentForm({ at: { where, quote: marked }, onDone }: CommentFormProps) {
  const { state, act, announce } = useHere();
  const [quote, setQuote] = useState(marked);
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const heading = useOwnId();
  const field = useRef<HTMLFormElement>(null);
  useEffect(() => field.current?.querySelector<HTMLTextAreaElement>("[data-say]")?.focus(), []);
  const section = state.sections[where];
  const words = quote.trim();
  const stands = !words || plain(section?.text ?? "").includes(words);
  const send = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!stands || !text.trim()) return;
    const id = newId();
    void act("comment", { id, where, quote: words, on_version: section?.version ?? 0, text: text.trim() });
    announce(say.said());
    onDone(null);
  };
  return (
    <form ref={field} class="p-comment p-open" aria-labelledby={heading} onSubmit={send} onKeyDown={({ key }) => key === "Escape" && onDone(null)}>
      <h4 id={heading} dir="auto">{say.newTitle(isolated(aboutOf(state, where)))}</h4>
      {section?.text && (
        <Field label={say.whichWords()} help={marked ? undefined : say.whichHelp()} error={tried && !stands ? say.notThere() : ""}>
          {(control) => <textarea {...control} rows={Math.min(4, quote.split("\n").length)} maxLength={QUOTE} dir={ownDirection(quote)} value={quote} onInput={(event) => setQuote(event.currentTarget.value)} />}
        </Field>
      )}
      <Field label={say.what()} error={tried && !text.trim() ? say.writeFirst() : ""}>
        {(control) => <textarea {...control} data-say rows={3} maxLength={LONGEST} dir={ownDirection(text)} value={text} onInput={(event) => setText(event.currentTarget.value)} />}
      </Field>
      <p class="g-row"><Button kind="primary" small type="submit">{say.say()}</Button><Button small onClick={() => onDone(null)}>{say.notNow()}</Button></p>
    </form>
  );
}
