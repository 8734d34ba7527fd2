import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { moment } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { rich, Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { sectionTitle } from "../charter/strings";
import { useHere } from "../here";
import type { Act } from "../state";
import { initialsIn, useGroup } from "./in-group";
import * as say from "./strings";

const SHORT = 8; // the group page brings so many; fewer means there are no older ones

/** What happened, newest first; what is being written stands on top. */
export function Lately() {
  const heading = useOwnId();
  const { state, send } = useHere();
  const { group, mine, nameOf } = useGroup();
  const [older, setOlder] = useState<Act[]>([]);
  const [ended, setEnded] = useState(false);
  const { busy, error, run } = useAction();
  const known = new Set(group.acts.map(({ id }) => id));
  const acts = [...group.acts, ...older.filter(({ id }) => !known.has(id))];
  const more = mine && !ended && group.acts.length >= SHORT;
  const fetchOlder = () => run(async () => {
    const answer = await send<{ acts: Act[] }>("older_acts", { before: acts[acts.length - 1]!.id });
    setOlder([...older, ...answer.acts]);
    setEnded(!answer.acts.length);
  });
  if (!acts.length && !group.writing.length) return null;
  return (
    <section class="g-card g-lately" aria-labelledby={heading}>
      <h3 id={heading}>{say.lately()}</h3>
      <ol>
        {group.writing.filter(({ learner }) => learner !== state.me.id).map(({ learner, section }) => (
          <Line key={`writing ${learner}`} actor={learner} when={say.now()}>
            {rich(say.writingNow(), { who: <b><Theirs>{nameOf(learner)}</Theirs></b>, what: sectionTitle(section) })}
          </Line>
        ))}
        {acts.map((act) => <ActLine key={act.id} act={act} />)}
      </ol>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {more && <Button kind="link" busy={busy} onClick={fetchOlder}>{say.everything()}</Button>}
    </section>
  );
}

function wordsOf({ operation, subject }: Act): string {
  if (operation === "section_written") return sectionTitle(subject);
  return operation === "step_changed" && subject === "meet" ? say.meetOnce() : subject;
}

function ActLine({ act }: { act: Act }) {
  const { state, zone, now } = useHere();
  const mine = act.actor === state.me.id;
  const what = wordsOf(act);
  return (
    <Line actor={act.actor} when={moment(act.at, now(), zone)}>
      {rich(say.actWords(act.operation, mine), {
        who: <b><Theirs>{act.actor_name || say.someone()}</Theirs></b>,
        what: act.operation === "section_written" ? what : <b><Theirs>{what || say.someone()}</Theirs></b>,
      })}
    </Line>
  );
}

function Line({ actor, when, children }: { actor: number | null; when: string; children: ComponentChildren }) {
  const { group, tintOf } = useGroup();
  return (
    <li>
      <Face size="small" initials={initialsIn(group, actor ?? 0)} tint={tintOf(actor ?? 0)} />
      <div><p>{children}</p><p class="g-help">{when}</p></div>
    </li>
  );
}
