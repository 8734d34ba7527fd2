import { useRef, useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field, Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import type { Appreciation, GalleryPlan } from "../state";
import * as say from "./strings";

const ICONS = { appreciate: "heart", ask: "speech", meet: "people" } as const;
const oldest = (a: Appreciation, b: Appreciation): number => (a.at < b.at ? -1 : 1);

/** What others said to the group, with its answers. On one's own page it is answered. */
export function Said({ plan }: { plan: Pick<GalleryPlan, "said" | "own"> }) {
  const { state, readonly } = useHere();
  const said = plan.own ? Object.values(state.appreciations).sort(oldest) : plan.said;
  if (!said.length && !plan.own) return null;
  return (
    <section class="p-said">
      <h5>{plan.own ? say.saidOfYours() : say.said()}</h5>
      {!said.length && <p class="g-help">{say.nothingSaid()}</p>}
      <ul>{said.map((one) => <li key={one.id}><One said={one} canAnswer={plan.own && !readonly} /></li>)}</ul>
    </section>
  );
}

function One({ said: { id, kind, text, name, group, answer }, canAnswer }: { said: Appreciation; canAnswer: boolean }) {
  const [open, setOpen] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  const close = () => {
    setOpen(false);
    words.current?.focus();
  };
  const who = name ? say.saidBy(isolated(name), group && isolated(group)) : isolated(group);
  return (
    <>
      <p><Icon name={ICONS[kind]} /> <b>{who}</b> <span class="g-help">{say.kindName(kind)}</span></p>
      <p class="p-own-words" dir="auto" ref={words} tabIndex={-1}>{text}</p>
      {answer && <blockquote><b>{isolated(answer.name || say.theGroup())}</b> <span dir="auto">{answer.text}</span></blockquote>}
      {canAnswer && !answer && (open
        ? <Answer id={id} onDone={close} />
        : <Button kind="link" class="g-bare" icon="speech" aria-label={say.answerTo(who)} onClick={() => setOpen(true)}>{say.answer()}</Button>)}
    </>
  );
}

function Answer({ id, onDone }: { id: string; onDone(): void }) {
  const { act, announce } = useHere();
  const [text, setText] = useRemembered(`gallery.answer ${id}`, "");
  const { busy, error, run } = useAction();
  const send = async (event: Event) => {
    event.preventDefault();
    if (!text.trim() || !await run(() => act("answer_appreciation", { id, text: text.trim() }))) return;
    announce(say.answered());
    onDone();
  };
  return (
    <form class="p-say-answer" onSubmit={(event) => void send(event)}>
      <Field label={say.yourAnswer()}>
        {(control) => <textarea {...control} ref={(own) => { if (own && !text) own.focus(); }} rows={2} maxLength={2000} dir={ownDirection(text)} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />}
      </Field>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <div class="g-row"><Button kind="primary" small type="submit" busy={busy}>{say.send()}</Button><Button small onClick={() => onDone()}>{say.goBack()}</Button></div>
    </form>
  );
}
