import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Field, Trouble } from "../../shared/ui/Field";
import { OwnText } from "../../shared/ui/OwnText";
import { useAction } from "../../shared/use-action";
import { fieldMessage, messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import * as say from "./strings";

type Reason = "rude" | "spam" | "private" | "other";

export interface ReportFormProps {
  what: "contribution" | "response" | "message";
  id: number;
}

const LONGEST = 500;

/** "Report", and in its place the form: what is wrong, in one's own words, and what happens then. Escape closes it. */
export function ReportForm(props: ReportFormProps) {
  const [stage, setStage] = useState<"closed" | "open" | "sent">("closed");
  const opener = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLParagraphElement>(null);
  const before = useRef(stage);
  useLayoutEffect(() => {
    if (stage !== before.current) (stage === "closed" ? opener : note).current?.focus();
    before.current = stage;
  }, [stage]);
  if (stage === "sent") return <p ref={note} class="g-help r-report-sent" tabIndex={-1}>{say.sent()}</p>;
  if (stage === "closed") {
    return (
      <button ref={opener} type="button" class="g-link g-bare r-report-open" onClick={() => setStage("open")}>
        <svg class="g-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 14V2.500M4 3h8.500l-2 3 2 3H4" /></svg>
        {say.report()}
      </button>
    );
  }
  return <Form {...props} onSent={() => setStage("sent")} onClose={() => setStage("closed")} />;
}

const reasons = (): [Reason, string][] => [["rude", say.rude()], ["spam", say.spam()], ["private", say.isPrivate()], ["other", say.other()]];

function Form({ what, id, onSent, onClose }: ReportFormProps & { onSent(): void; onClose(): void }) {
  const { state, act, announce } = useHere();
  const [reason, setReason] = useState<Reason | null>(null);
  const [words, setWords] = useState("");
  const { busy, error, run } = useAction();
  const name = useOwnId();
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const send = async (event: Event) => {
    event.preventDefault();
    const around = (event.currentTarget as HTMLElement).closest<HTMLElement>("[data-part], [data-panel]");
    if (!(await run(() => act("report", { what, id, reason, words: words.trim() })))) return;
    announce(say.sent());
    onSent();
    requestAnimationFrame(() => { // what was hidden at once has taken the form with it, and the focus
      if (document.activeElement === document.body) around?.focus();
    });
  };
  const wrong = fieldMessage(error, "words");
  return (
    <form class="r-report" aria-label={say.reportThis()} onSubmit={(event) => void send(event)} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <fieldset>
        <legend>{say.whatIsWrong()}</legend>
        {reasons().map(([one, label], i) => (
          <label key={one}>
            <input ref={i ? undefined : first} type="radio" name={name} required checked={reason === one} onChange={() => setReason(one)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <Field label={say.inYourWords()} optional={reason === "other" ? undefined : say.optional()} error={wrong}>
        {(control) => <OwnText control={control} value={words} onChange={setWords} max={LONGEST} long />}
      </Field>
      <p class="g-help">{say.whatThen(state.settings.hide_at)}</p>
      {error !== null && !wrong && <Trouble>{messageOf(error)}</Trouble>}
      <div class="g-row">
        <Button kind="outline" small type="submit" busy={busy}>{say.send()}</Button>
        <Button small onClick={onClose}>{say.keep()}</Button>
      </div>
    </form>
  );
}
