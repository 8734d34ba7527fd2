import { useRef, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Icon, type IconName } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field, Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { fieldMessage, messageOf } from "../../shared/xblock";
import { newId, useHere, useRemembered } from "../here";
import type { Appreciation, GalleryPlan } from "../state";
import * as say from "./strings";

const KINDS: [Appreciation["kind"], IconName][] = [["appreciate", "heart"], ["ask", "speech"], ["meet", "people"]];

/** Something said to the group whose plan it is. What is written is kept until it is sent; sent twice, it is said once. */
export function SayBack({ plan, onSaid }: { plan: GalleryPlan; onSaid(plan: GalleryPlan): void }) {
  const { state, ask, readonly, announce } = useHere();
  const [kind, setKind] = useRemembered<Appreciation["kind"]>(`gallery.kind ${plan.id}`, "appreciate");
  const [text, setText] = useRemembered(`gallery.said ${plan.id}`, "");
  const [missing, setMissing] = useState("");
  const [id, setId] = useState(newId);
  const { busy, error, run } = useAction();
  const group = useOwnId();
  const field = useRef<HTMLTextAreaElement>(null);
  if (readonly) return null;
  const send = async (event: Event) => {
    event.preventDefault();
    setMissing(text.trim() ? "" : say.writeFirst());
    if (!text.trim()) return field.current?.focus();
    const done = await run(async () => onSaid(await ask<GalleryPlan>("appreciate", { id, plan: plan.id, kind, text: text.trim() })));
    if (!done) return;
    setText("");
    setId(newId());
    announce(say.sent(plan.name));
    field.current?.focus();
  };
  const wrong = missing || fieldMessage(error, "text");
  return (
    <form class="p-say" aria-labelledby={group} onSubmit={(event) => void send(event)}>
      <h5 id={group}>{say.sayBack()}</h5>
      <div class="p-kinds" role="radiogroup" aria-labelledby={group}>
        {KINDS.map(([one, icon]) => (
          <label key={one}><input type="radio" name={group} checked={kind === one} onChange={() => setKind(one)} /><span><Icon name={icon} />{say.kindName(one)}</span></label>
        ))}
      </div>
      <Field label={say.prompt(kind)} error={wrong}>
        {(control) => <textarea {...control} ref={field} rows={3} maxLength={2000} dir={ownDirection(text)} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />}
      </Field>
      {error !== null && !wrong && <Trouble>{messageOf(error)}</Trouble>}
      <div class="g-row">
        <Button kind="primary" small type="submit" busy={busy}>{say.sendTo(isolated(plan.name))}</Button>
        <span class="g-help">{say.from(isolated(state.me.name), state.group ? isolated(state.group.name) : "")}</span>
      </div>
    </form>
  );
}
