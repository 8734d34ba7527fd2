import { useEffect, useRef, useState } from "preact/hooks";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf, RefusalError } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import { Letter } from "../letter/Letter";
import { PromptFields } from "../respond/PromptFields";
import type { Answers, Reading } from "../state";
import * as say from "./strings";

interface AnswerProps { contribution: number; name: string; onSent(): void }

/** A reflection that waits, and the form in which course staff answer it. What is written stays while one looks elsewhere. */
export function AnswerHere({ contribution, name, onSent }: AnswerProps) {
  const { ask } = useHere();
  const [reading, setReading] = useState<Reading | null>(null);
  const load = useAction();
  const box = useRef<HTMLDivElement>(null);
  const read = () => void load.run(async () => setReading(await ask<Reading>("read", { contribution })));
  useEffect(read, [contribution]);
  useEffect(() => { if (reading) box.current?.focus(); }, [reading]);
  if (!reading) {
    return load.error === null ? <p class="g-help r-answer-here" role="status">{say.opening()}</p>
      : <Trouble>{messageOf(load.error)} <Button kind="link" onClick={read}>{say.tryAgain()}</Button></Trouble>;
  }
  return (
    <div ref={box} class="r-answer-here" tabIndex={-1} role="group" aria-label={say.answerTo(isolated(name))}>
      <Letter contribution={reading.contribution} />
      <Form reading={reading} onSent={onSent} />
    </div>
  );
}

function Form({ reading: { contribution, responses }, onSent }: { reading: Reading; onSent(): void }) {
  const { ask, state } = useHere();
  const [answers, setAnswers] = useRemembered<Answers>(`desk.answer.${contribution.id}`, {});
  const { busy, error, run } = useAction();
  const { response_prompts: prompts } = state.settings;
  const send = async (event: Event) => {
    event.preventDefault();
    const done = await run(() => ask("respond", { contribution: contribution.id, version: contribution.version.number, answers, lane: "staff" }));
    if (!done) return;
    setAnswers({});
    onSent();
  };
  const faults = error instanceof RefusalError ? (error.body.fields ?? {}) : {};
  return (
    <form class="r-answer-form" onSubmit={(event) => void send(event)}>
      {responses.length > 0 && <p class="g-note g-good">{say.somebodyDid(responses.length)}</p>}
      <PromptFields prompts={prompts} answers={answers} onChange={setAnswers} faults={faults} />
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <div class="g-row">
        <Button kind="primary" type="submit" busy={busy}>{say.send()}</Button>
        <span class="g-help">{say.asStaff()}</span>
      </div>
    </form>
  );
}
