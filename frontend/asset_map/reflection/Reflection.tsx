import { useState } from "preact/hooks";
import { moment, time } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { useOwnId } from "../../shared/ids";
import { personOf } from "../../shared/people";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { FieldError } from "../../shared/ui/Field";
import { SavedText } from "../../shared/ui/SavedText";
import { useHere } from "../here";
import type { Reflection as Shared } from "../state";
import * as say from "./strings";

const LONGEST = 5_000;

/** The author's questions: a draft that only its writer sees, and what members have shared. */
export function Reflection() {
  const { state, readonly } = useHere();
  const heading = useOwnId();
  const others = Object.values(state.reflections).filter(({ learner }) => readonly || learner !== state.me.id).sort((a, b) => (a.shared_at < b.shared_at ? 1 : -1));
  return (
    <div class="m-reflection">
      {!readonly && <Mine />}
      {(state.group || readonly) && (
        <section aria-labelledby={heading}>
          <h3 id={heading}>{say.ofOthers()}</h3>
          {others.length ? others.map((one) => <Theirs key={one.learner} shared={one} />) : <p class="g-help">{say.nobodyYet()}</p>}
        </section>
      )}
    </div>
  );
}

function Mine() {
  const { state: { settings, draft, reflections, me, group }, act, announce, now } = useHere();
  const heading = useOwnId();
  const [empty, setEmpty] = useState(false);
  const shared = reflections[me.id];
  const answers = { ...shared?.answers, ...draft.answers };
  const written = Object.values(answers).some((text) => text.trim());
  const changed = shared && settings.prompts.some(({ id }) => (answers[id] ?? "").trim() !== (shared.answers[id] ?? "").trim());
  const share = () => {
    setEmpty(!written);
    if (!written) return;
    void act("share_reflection", { answers });
    announce(say.shared());
  };
  const takeBack = () => {
    void act("unshare_reflection");
    announce(say.takenBack());
  };
  return (
    <section class="m-mine" aria-labelledby={heading}>
      <h3 id={heading}>{say.title()}</h3>
      <p class="g-help">{group ? say.intro() : say.introAlone()}</p>
      {settings.prompts.map(({ id, text }) => (
        <SavedText key={id} label={text} long={2} max={LONGEST} value={answers[id] ?? ""} onChange={(value) => void act("save_draft", { answers: { ...answers, [id]: value } })} />
      ))}
      {empty && !written && <FieldError>{say.writeFirst()}</FieldError>}
      {shared && changed && <p class="g-help">{say.changedSince()}</p>}
      <div class="g-row">
        {(!shared || changed) && <Button kind="primary" onClick={share}>{shared ? say.shareAgain() : group ? say.share() : say.shareAlone()}</Button>}
        {shared && <span class="m-save m-good"><Icon name="check" />{say.sharedSince(moment(shared.shared_at, now()))}</span>}
        {shared && <Button kind="link" class="g-bare" onClick={takeBack}>{say.takeBack()}</Button>}
        {!shared && <span class="g-help"><Icon name="lock" /> {draft.saved_at ? say.draftKept(time(draft.saved_at)) : say.draftOnly()}</span>}
      </div>
    </section>
  );
}

function Theirs({ shared: { learner, answers, shared_at: at } }: { shared: Shared }) {
  const { state, now } = useHere();
  const { name, initials, tint } = personOf(state, learner);
  return (
    <article class="m-letter" aria-label={name}>
      <p class="g-row"><Face size="small" initials={initials} tint={tint} /><b><bdi>{name}</bdi></b><span class="g-help">{moment(at, now())}</span></p>
      <dl>
        {state.settings.prompts.filter(({ id }) => answers[id]).map(({ id, text }) => (
          <div key={id}><dt class="g-help" dir="auto">{text}</dt><dd dir="auto">{answers[id]}</dd></div>
        ))}
      </dl>
    </article>
  );
}
