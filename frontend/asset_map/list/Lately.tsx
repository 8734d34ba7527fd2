import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { elapsed } from "../../shared/elapsed";
import { moment, number } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { personOf } from "../../shared/people";
import { rich, Theirs } from "../../shared/rich";
import { someone } from "../../shared/strings";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { verbName } from "../../shared/map/looks";
import { useHere } from "../here";
import { PROBLEM, type Act } from "../state";
import { fieldName, stateName } from "../words/strings";
import * as say from "./strings-lately";

const SHORT = 8; // a state brings so many; fewer means there are no older ones

/** What happened, newest first. */
export function Lately() {
  const { state, ask, readonly } = useHere();
  const heading = useOwnId();
  const [older, setOlder] = useState<Act[]>([]);
  const [ended, setEnded] = useState(false);
  const { busy, error, run } = useAction();
  const known = new Set(state.acts.map(({ id }) => id));
  const acts = [...state.acts, ...older.filter(({ id }) => !known.has(id))];
  if (!acts.length) return null;
  const fetchOlder = () => run(async () => {
    const answer = await ask<{ acts: Act[] }>("older_acts", { before: acts[acts.length - 1]!.id });
    setOlder([...older, ...answer.acts]);
    setEnded(!answer.acts.length);
  });
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{say.lately()}</h3>
      <ol class="m-lately">{acts.map((act) => <ActLine key={act.id} act={act} />)}</ol>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {!readonly && !ended && state.acts.length >= SHORT && <Button kind="link" class="g-bare" busy={busy} onClick={fetchOlder}>{say.before()}</Button>}
    </section>
  );
}

/** One thing that happened: who, what, and how long ago. */
export function ActLine({ act, children }: { act: Act; children?: ComponentChildren }) {
  const { state, now } = useHere();
  const { detail, operation, actor } = act;
  const { initials, tint } = personOf(state, actor ?? 0);
  const named = (name: string | undefined) => <b>{name === PROBLEM ? say.theProblem() : name ? <Theirs>{name}</Theirs> : say.something()}</b>;
  return (
    <li>
      <Face size="small" initials={initials} tint={tint} />
      <div>
        <p>
          {rich(say.actWords(operation, detail.count), {
            who: <b><Theirs>{act.actor_name || someone()}</Theirs></b>,
            what: named(act.subject),
            from: named(detail.from),
            to: named(detail.to),
            verb: detail.verb && <bdi>{verbName(state.settings, detail.verb)}</bdi>,
            field: detail.field && fieldName(detail.field),
            before: detail.before && stateName(detail.before),
            state: detail.state && stateName(detail.state),
            number: number(detail.number ?? 0),
          })}
        </p>
        {children}
      </div>
      <span class="g-help">{elapsed(act.at, now()) || moment(act.at, now())}</span>
    </li>
  );
}
