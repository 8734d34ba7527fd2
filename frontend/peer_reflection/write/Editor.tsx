import { useEffect, useRef } from "preact/hooks";
import { time } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useHere } from "../here";
import { WithEditor } from "../Later";
import { PromptFields } from "../respond/PromptFields";
import * as say from "./strings";
import type { Draft } from "./use-draft";

/** The private draft under the author's prompts, what comes along, and sharing. */
export function Editor({ draft }: { draft: Draft }) {
  const { state: { settings, mine, draft: { saved_at: savedAt } }, act, announce, refused, readonly, unsent, online } = useHere();
  const form = useRef<HTMLFormElement>(null);
  const { answers, attachments, change, sharing } = draft;
  const refusal = refused.find(({ op }) => op.handler === "share_reflection");
  const faults = refusal?.fields ?? {};
  const closed = readonly || sharing !== undefined;
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [refusal?.op.key]);
  const share = (event: Event) => {
    event.preventDefault();
    if (closed) return;
    void act("share_reflection", { answers, attachments }).then(() => {
      draft.edit(false);
      announce(say.shared());
    }, () => undefined);
  };
  const keeps = savedAt && !unsent.some(({ handler }) => handler === "save_draft");
  return (
    <form ref={form} onSubmit={share} aria-label={say.title()}>
      <div class="r-title">
        <h3>{settings.who === "group" ? say.titleGroup() : say.title()}</h3>
        {!readonly && <span class="m-save"><Icon name="lock" />{keeps ? say.draftSaved(time(savedAt)) : say.draftOnly()}</span>}
      </div>
      <div class="r-write">
        <div class="g-card">
          <PromptFields prompts={settings.prompts} answers={answers} onChange={(next) => change(next)} faults={faults} readOnly={closed} beside />
          {refusal && !Object.keys(faults).length && <Trouble>{refusal.message}</Trouble>}
          {sharing && !online && <p class="m-save m-warm" role="status"><Icon name="clock" />{say.onItsWay()}</p>}
          {!readonly && (
            <div class="g-row r-send">
              <Button kind="primary" type="submit" busy={closed}>{mine ? say.shareAgain() : settings.who === "group" ? say.shareGroup() : say.share()}</Button>
              {mine && <Button onClick={() => draft.edit(false)}>{say.leaveIt()}</Button>}
            </div>
          )}
          <p class="g-help">{say.canChange()}</p>
        </div>
        <div class="r-beside-write">
          <WithEditor>{({ Attachments }) => <Attachments attachments={attachments} onChange={(next) => change(answers, next)} faults={faults} readOnly={closed} />}</WithEditor>
          <WhoReads />
        </div>
      </div>
    </form>
  );
}

/** Said before anything is shared: who gets to read it, and as whose. */
function WhoReads() {
  const { state: { settings, group } } = useHere();
  const { team, strangers } = settings.names;
  const lines = [group ? say.groupAndOthers() : say.people(), settings.browse && say.lookAround(), ...(!group || team === strangers ? [say.seenAs("all", strangers)] : [say.seenAs("team", team), say.seenAs("strangers", strangers)])];
  if (strangers !== "names" || (group && team !== "names")) lines.push(say.staffSee());
  return <p class="r-reads g-help"><b>{say.whoReads()}</b> {lines.filter(Boolean).join(" ")}</p>;
}
