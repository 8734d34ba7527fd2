import { useEffect, useRef, useState } from "preact/hooks";
import { list, moment } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { isolated } from "../../shared/isolated";
import { personOf } from "../../shared/people";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { Field } from "../../shared/ui/Field";
import { newId, useHere } from "../here";
import type { Comment } from "../state";
import { aboutOf } from "./about";
import * as say from "./strings";

interface CommentCardProps { comment: Comment; open: boolean; onOpen(on: boolean): void }

/** A comment with its answers; `open` is the one somebody chose, where one answers. What peers said is only read. */
export function CommentCard({ comment, open, onOpen }: CommentCardProps) {
  const { state, readonly, act, announce } = useHere();
  const { id, quote, where, changed, settled, replies, role } = comment;
  const heading = useOwnId();
  const card = useRef<HTMLElement>(null);
  const may = role !== "peer" && (!readonly || (state.staff && !state.readonly));
  useEffect(() => {
    if (open && !card.current!.contains(document.activeElement)) card.current!.focus();
  }, [open]);
  const settle = () => {
    void act("settle_comment", { id, settled: !settled });
    if (!settled) announce(say.isSettled());
    if (open) onOpen(false);
  };
  return (
    <article ref={card} class={open ? "p-comment p-open" : "p-comment"} tabIndex={-1} aria-labelledby={heading}>
      <h4 id={heading} dir="auto">{quote ? say.on(isolated(quote)) : aboutOf(state, where)}</h4>
      {quote && <p class="g-help" dir="auto">{aboutOf(state, where)}</p>}
      {quote && changed && <p class="g-help">{say.changed()}</p>}
      <Said {...comment} />
      {replies.map((reply) => <Said key={reply.id} {...reply} />)}
      {may && open && <AnswerForm comment={comment} onDone={() => onOpen(false)} />}
      {may && (
        <p class="g-row">
          {!open && <Button small onClick={() => onOpen(true)}>{say.answer()}</Button>}
          <Button kind="link" class="g-bare" icon={settled ? undefined : "check"} onClick={settle}>{settled ? say.reopen() : say.settle()}</Button>
        </p>
      )}
    </article>
  );
}

/** Who says what, and when. */
function Said({ by, name, role, at, text }: Pick<Comment, "by" | "name" | "role" | "at" | "text">) {
  const { state, now } = useHere();
  const { initials, tint } = by ? personOf(state, by) : { initials: [...name][0] ?? "", tint: 5 };
  return (
    <div class="p-saying">
      <p>
        <Face size="small" initials={initials} tint={tint} /><b><bdi>{name}</bdi></b>
        {role !== "member" && <span class="m-count">{role === "staff" ? say.staff() : say.peer()}</span>}
        <span class="g-help">{moment(at, now(), state.settings.zone)}</span>
      </p>
      <p dir="auto" class="p-words">{text}</p>
    </div>
  );
}

function AnswerForm({ comment, onDone }: { comment: Comment; onDone(): void }) {
  const { state, act, announce } = useHere();
  const [text, setText] = useState("");
  const names = [...new Set([comment, ...comment.replies].filter(({ by }) => by !== state.me.id).map(({ name }) => isolated(name)))];
  const send = (event: Event) => {
    event.preventDefault();
    if (!text.trim()) return;
    void act("reply", { comment: comment.id, id: newId(), text: text.trim() });
    announce(say.answered());
    onDone();
  };
  return (
    <form onSubmit={send} onKeyDown={({ key }) => key === "Escape" && onDone()}>
      <Field label={names.length ? say.answerTo(list(names)) : say.answer()}>
        {(control) => <textarea {...control} rows={3} maxLength={2_000} dir={ownDirection(text)} value={text} onInput={(event) => setText(event.currentTarget.value)} />}
      </Field>
      <p class="g-row"><Button small type="submit">{say.answer()}</Button><Button small kind="link" class="g-bare" onClick={onDone}>{say.notNow()}</Button></p>
    </form>
  );
}
