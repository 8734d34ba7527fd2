import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { PartSetup, Standing } from "../state";
import { AgreeList } from "./AgreeList";
import { Answer } from "./Answer";
import { Pace } from "./Pace";
import * as say from "./strings";
import { titleOf } from "./title-of";

/** Who agrees with a part, what is still missing, and the way to submit it. */
export function AgreeCard({ part }: { part: string }) {
  const { state, readonly } = useHere();
  const heading = useOwnId();
  const setup = state.settings.parts.find(({ id }) => id === part);
  const standing = state.standings[part];
  const together = state.group !== null && state.members.length > 1;
  if (!setup || (readonly && !together)) return null;
  return (
    <section class="m-panel-card p-agree" aria-labelledby={heading}>
      <h3 id={heading}>{together ? say.whoAgrees() : say.submitting()}</h3>
      {together && standing && (
        <>
          <AgreeList part={part} standing={standing} />
          <p class="g-help">{say.rule(state.settings.rule)} {standing.missing ? say.missing(standing.missing) : say.enough()}</p>
          {!readonly && <Answer part={part} standing={standing} />}
        </>
      )}
      {!readonly && <Submit part={setup} standing={standing} />}
      <Pace part={setup} />
    </section>
  );
}

/** How many must still agree when the reader submits: who submits agrees, unless they object. */
function stillMissing({ mine, missing }: Standing): number {
  return Math.max(0, missing - (mine === "" ? 1 : 0));
}

function Submit({ part: { id }, standing }: { part: PartSetup; standing: Standing | undefined }) {
  const { state: { settings, versions, changed_since: changed }, act, announce } = useHere();
  const { busy, error, run, clear } = useAction();
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(0);
  const told = useRef<HTMLParagraphElement>(null);
  const newest = versions.find((version) => version.part === id);
  const next = (newest?.number ?? 0) + 1;
  const part = titleOf(settings.parts, id);
  const short = standing ? stillMissing(standing) : 0;
  useLayoutEffect(() => {
    if (done) told.current?.focus();
  }, [done]);
  const submit = async () => {
    clear();
    setAsked(short > 0);
    if (short > 0 || !(await run(() => act("submit_part", { part: id })))) return;
    announce(say.submitted(part, next));
    setDone(next);
  };
  if (newest && !changed[id]) {
    return <p ref={told} tabIndex={-1} class="m-good p-submitted"><Icon name="check" /><span>{say.nothingNew(newest.number)}</span></p>;
  }
  return (
    <div class="p-submit">
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {asked && short > 0 && <Trouble>{say.needMore(short)}</Trouble>}
      <div class="g-row">
        <Button kind="primary" busy={busy} onClick={() => void submit()}>{say.submit(part)}</Button>
        <span class="g-help">{say.asVersion(next)}</span>
      </div>
      <p class="g-help">{say.goesOn()}</p>
    </div>
  );
}
