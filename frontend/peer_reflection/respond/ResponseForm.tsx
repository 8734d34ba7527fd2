import { useRef, useState } from "preact/hooks";
import { moment } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { FieldError, Trouble } from "../../shared/ui/Field";
import { useHere, useRemembered } from "../here";
import { ReportForm } from "../report/ReportForm";
import type { Answers, Contribution, Served } from "../state";
import { onItsWay } from "../store/op";
import { PromptFields } from "./PromptFields";
import * as say from "./strings";

export interface ResponseFormProps {
  contribution: Contribution;
  served?: Served; // when it was handed out; else the reader found it
  draft: Answers;
  onDraft(answers: Answers): void;
}

/** The answer to a reflection: why this one, the author's prompts, and one gentle hint that is never in the way of sending. */
export function ResponseForm({ contribution, served, draft, onDraft }: ResponseFormProps) {
  const { state: { settings }, act, announce, unsent, refused, now } = useHere();
  const [hinted, setHinted] = useRemembered(`hinted ${contribution.id}`, "");
  const [empty, setEmpty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const name = contribution.by.name && isolated(contribution.by.name);
  const going = onItsWay(unsent, contribution.id);
  const refusal = refused.find(({ op }) => op.handler === "respond" && op.payload.contribution === contribution.id);
  const isBlank = !Object.values(draft).some((text) => text.trim());

  const send = (event: Event) => {
    event.preventDefault();
    setEmpty(isBlank);
    if (isBlank) return form.current?.querySelector("textarea")?.focus();
    if (going) return undefined;
    const part = form.current?.closest<HTMLElement>("[data-part]");
    const done = act("respond", { contribution: contribution.id, version: contribution.version.number, answers: draft });
    return void done.then(
      () => {
        announce(say.sent());
        part?.focus(); // the form has gone
      },
      () => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus(),
    );
  };
  return (
    <div class="g-card r-answer">
      <form class="r-form" ref={form} aria-label={say.send(name)} onSubmit={send}>
        <p class="g-help">
          {served && <>{say.why(served.why, name)} </>}{say.twoLines()}
          {served && <> {say.until(moment(served.until, now()))}</>}
        </p>
        {settings.example && <details><summary>{say.example()}</summary><blockquote class="r-example" dir="auto">{settings.example}</blockquote></details>}
        <PromptFields
          prompts={settings.response_prompts} answers={draft} onChange={onDraft} faults={refusal?.fields} readOnly={going !== undefined}
          hint={{ words: say.hint(name), at: hinted, onHint: setHinted }}
        />
        {empty && isBlank && <FieldError>{say.writeOne()}</FieldError>}
        {refusal && !Object.keys(refusal.fields).length && <Trouble>{refusal.message}</Trouble>}
        <div class="g-row r-send">
          <Button kind="primary" type="submit" busy={going !== undefined}>{say.send(name)}</Button>
          <Draft served={served} contribution={contribution} blank={isBlank} going={going !== undefined} />
        </div>
      </form>
      <ReportForm what="contribution" id={contribution.id} />
    </div>
  );
}

/** Whether what was written so far is kept, and where. */
function Draft({ served, contribution, blank, going }: { served: Served | undefined; contribution: Contribution; blank: boolean; going: boolean }) {
  const { unsent, online } = useHere();
  if (going && !online) return <span class="m-save m-warm" role="status"><Icon name="clock" />{say.onItsWay()}</span>;
  if (blank || going) return null;
  const typed = unsent.some(({ handler, payload }) => handler === "save_response_draft" && payload.contribution === contribution.id);
  return <span class="m-save m-good"><Icon name="check" />{served && !typed ? say.draftSaved() : say.draftHere()}</span>;
}
