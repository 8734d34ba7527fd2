import { useRef, useState } from "preact/hooks";
import { list } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { Field, Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { hoursInWords, languageName } from "../../shared/words";
import { toLocal } from "../../shared/zones";
import { useHere } from "../here";
import type { Asking } from "../state";
import { CardFacts } from "./AboutMember";
import { placeOf } from "./common";
import { useGroup } from "./in-group";
import * as say from "./strings";

/** People who would like to join. Any member may answer. */
export function Requests() {
  const heading = useOwnId();
  const { group } = useGroup();
  const title = useRef<HTMLHeadingElement>(null);
  if (!group.asking.length) return null;
  return (
    <section class="g-card g-requests" aria-labelledby={heading}>
      <h3 id={heading} ref={title} tabIndex={-1} data-requests>{say.requests()}</h3>
      <ul>
        {group.asking.map((one) => <Request key={one.learner.id} asking={one} onAnswered={() => title.current?.focus()} />)}
      </ul>
    </section>
  );
}

function Request({ asking: { learner, state, note, common }, onAnswered }: { asking: Asking; onAnswered(): void }) {
  const { zone } = useHere();
  const { group, mine } = useGroup();
  const hours = hoursInWords(toLocal(common, zone));
  const known = [placeOf(learner), ...learner.languages.map(({ code }) => languageName(code))].filter(Boolean);
  return (
    <li>
      <Face initials={learner.initials} tint={learner.id} />
      <div>
        <p><b dir="auto">{learner.name}</b>{state !== "asked" && <span class="g-help"> {state === "waiting" ? say.waitsForPlace() : say.wasOffered()}</span>}</p>
        <p class="g-help">{list(known, "unit")}</p>
        {note && <blockquote dir="auto">{note}</blockquote>}
        {group.meets.length > 0 && <p class="g-help">{hours.length ? say.hoursInCommon(list(hours, "unit")) : say.noHoursInCommon()}</p>}
        <CardFacts card={learner} />
        {state === "asked" && mine && <Answer learner={learner.id} name={learner.name} onAnswered={onAnswered} />}
      </div>
    </li>
  );
}

function Answer({ learner, name, onAnswered }: { learner: number; name: string; onAnswered(): void }) {
  const { act, say: tell } = useHere();
  const [reply, setReply] = useState("");
  const { busy, error, run } = useAction();
  const answer = (accept: boolean) => run(async () => {
    await act("answer_request", { learner, accept, reply });
    tell(accept ? say.isWelcome(name) : say.isDeclined(name));
    onAnswered(); // the buttons went with the request
  });
  return (
    <>
      <Field label={say.replyLabel()}>
        {(control) => <textarea {...control} dir={ownDirection(reply)} rows={2} maxLength={1000} value={reply} onInput={(event) => setReply(event.currentTarget.value)} />}
      </Field>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <div class="g-row">
        <Button kind="outline" small busy={busy} aria-label={say.acceptOf(name)} onClick={() => answer(true)}>{say.accept()}</Button>
        <Button small busy={busy} aria-label={say.declineOf(name)} onClick={() => answer(false)}>{say.decline()}</Button>
      </div>
    </>
  );
}
