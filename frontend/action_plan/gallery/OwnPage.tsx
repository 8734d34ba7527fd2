import { useRef, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { ownDirection } from "../../shared/rich";
import { Bar } from "../../shared/ui/Bar";
import { Button } from "../../shared/ui/Button";
import { Confirm } from "../../shared/ui/Confirm";
import { Field, FieldError, Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { fieldMessage, messageOf } from "../../shared/xblock";
import { NameBar } from "../final/NameBar";
import { useHere } from "../here";
import type { State } from "../state";
import { OnePlan } from "./OnePlan";
import * as say from "./strings";

type Answer = State["consent"]["mine"];

/** Whether one's own plan is shown, what of it and who is named, on one line; behind it what one may change, at any time. */
export function OwnPage({ onChange }: { onChange(): void }) {
  const { state, readonly } = useHere();
  const [open, setOpen] = useState<"" | "decide" | "page">("");
  const heading = useOwnId();
  const opener = useRef<HTMLButtonElement>(null);
  const { consent: { public: isShown }, group, me, published } = state;
  return (
    <section class="p-own" aria-labelledby={heading}>
      <h3 class="g-hidden" id={heading}>{say.yourPlan()}</h3>
      <div class="p-own-line">
        <Icon name={isShown ? "eye" : "lock"} size={18} />
        <p role="status">{words(state)}</p>
        {isShown && <Button small aria-expanded={open === "page"} onClick={() => setOpen(open === "page" ? "" : "page")}>{open === "page" ? say.closePage() : say.seePage()}</Button>}
        {!readonly && <Button ref={opener} kind={isShown ? "link" : "quiet"} class={isShown ? "g-bare" : ""} small={!isShown} aria-expanded={open === "decide"} onClick={() => setOpen(open === "decide" ? "" : "decide")}>{published ? say.change() : say.decide()}</Button>}
      </div>
      {open === "decide" && <Decide onChange={onChange} onWithdrawn={() => opener.current?.focus()} />}
      {open === "page" && isShown && <OnePlan id={group?.id ?? me.id} onClose={() => setOpen("")} />}
    </section>
  );
}

function words({ consent: { public: isShown, yes, no }, group, published }: State): string {
  if (isShown) return group ? say.shown(isolated(group.name)) : say.shownAlone();
  if (!group) return say.hiddenAlone();
  if (no) return say.hiddenNo(no);
  return published ? say.hiddenYes() : yes ? say.readyToPublish() : say.hiddenNobody();
}

function Decide({ onChange, onWithdrawn }: { onChange(): void; onWithdrawn(): void }) {
  const { state: { consent, group, published }, act, announce } = useHere();
  const answer = (mine: Answer) => void act("consent", { answer: mine, named: consent.named }).then(onChange, () => undefined);
  const options: [Answer, string][] = group ? [["yes", say.yes()], ["no", say.no()], ["", say.others()]] : [["yes", say.yes()], ["", say.no()]];
  const withdraw = () => act("unpublish").then(() => {
    announce(say.withdrawn());
    onWithdrawn();
    onChange();
  });
  return (
    <div class="p-decide">
      <p class="g-help">{say.whatIsShown()}</p>
      <div class="p-decide-bars">
        <Bar<Answer> label={say.mayItBeShown()} options={options} value={group || consent.mine === "yes" ? consent.mine : ""} onChange={answer} />
        <NameBar onChange={onChange} />
      </div>
      <p class="g-help">{say.atOnce()}</p>
      <Publish onChange={onChange} />
      {published && <Confirm kind="link" ask={say.withdraw()} what={say.withdrawWhat()} yes={say.withdrawYes()} onYes={withdraw} />}
    </div>
  );
}

/** Which parts, and words of the group's own. */
function Publish({ onChange }: { onChange(): void }) {
  const { state: { settings, versions, published }, act, announce } = useHere();
  const can = settings.parts.flatMap(({ id, title }) => {
    const head = id === "final" ? undefined : versions.find(({ part }) => part === id);
    return head ? [{ id, title, number: head.number }] : [];
  });
  const [parts, setParts] = useState(() => published?.parts ?? can.map(({ id }) => id));
  const [text, setText] = useState(published?.words ?? "");
  const { busy, error, run } = useAction();
  const heading = useOwnId();
  if (!can.length) return <p>{say.submitFirst()}</p>;
  const turn = (id: string) => setParts(parts.includes(id) ? parts.filter((one) => one !== id) : [...parts, id]);
  const publish = async (event: Event) => {
    event.preventDefault();
    const inOrder = can.map(({ id }) => id).filter((id) => parts.includes(id));
    if (!await run(() => act("publish", { parts: inOrder, words: text.trim() }))) return;
    announce(say.published());
    onChange();
  };
  const [wrongParts, wrongWords] = [fieldMessage(error, "parts"), fieldMessage(error, "words")];
  return (
    <form onSubmit={(event) => void publish(event)}>
      <div role="group" aria-labelledby={heading}>
        <p class="g-label" id={heading}>{say.whichParts()}</p>
        {can.map(({ id, title, number }) => (
          <label key={id} class="p-part-in"><input type="checkbox" checked={parts.includes(id)} onChange={() => turn(id)} /><span>{say.partVersion(isolated(title), number)}</span></label>
        ))}
        {wrongParts && <FieldError>{wrongParts}</FieldError>}
      </div>
      <Field label={say.inWords()} help={say.inWordsHelp()} error={wrongWords}>
        {(control) => <textarea {...control} rows={3} maxLength={1000} dir={ownDirection(text)} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />}
      </Field>
      {error !== null && !wrongParts && !wrongWords && <Trouble>{messageOf(error)}</Trouble>}
      <Button kind="primary" small type="submit" busy={busy}>{published ? say.publishAgain() : say.publish()}</Button>
    </form>
  );
}
