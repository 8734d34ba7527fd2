import { useState } from "preact/hooks";
import { moment } from "../../shared/i18n";
import { personOf } from "../../shared/people";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { Field } from "../../shared/ui/Field";
import { newId, useHere } from "../here";
import type { Comment } from "../state";
import * as say from "./strings-editor";

/** What people said about an asset. Staff may say something where they can change nothing. */
export function Comments({ asset }: { asset: string }) {
  const { state, readonly, act } = useHere();
  const [text, setText] = useState("");
  const all = Object.values(state.comments).filter((comment) => comment.asset === asset).sort((a, b) => (a.at < b.at ? -1 : 1));
  const may = !readonly || (state.staff && !state.readonly);
  const add = (event: Event) => {
    event.preventDefault();
    if (!text.trim()) return;
    void act("comment_asset", { id: newId(), asset, text: text.trim() });
    setText("");
  };
  return (
    <div class="m-comments">
      {all.length ? <ul>{all.map((comment) => <One key={comment.id} comment={comment} may={may} />)}</ul> : <p class="g-help">{say.noComments()}</p>}
      {may && (
        <form onSubmit={add}>
          <Field label={say.addComment()}>
            {(control) => <textarea {...control} rows={2} maxLength={2_000} dir={ownDirection(text)} value={text} onInput={(event) => setText(event.currentTarget.value)} />}
          </Field>
          <Button small type="submit">{say.say()}</Button>
        </form>
      )}
    </div>
  );
}

function One({ comment: { id, text, by, name, role, at, settled }, may }: { comment: Comment; may: boolean }) {
  const { state, act, now } = useHere();
  const { initials, tint } = personOf(state, by);
  return (
    <li class={settled ? "m-comment m-settled" : "m-comment"}>
      <Face size="small" initials={initials} tint={tint} />
      <div>
        <p><b><bdi>{name}</bdi></b>{role === "staff" && <span class="m-tag">{say.staff()}</span>} <span class="g-help">{moment(at, now())}</span></p>
        <p dir="auto">{text}</p>
        {may && <Button kind="link" class="g-bare" icon={settled ? undefined : "check"} onClick={() => void act("settle_comment", { id, settled: !settled })}>{settled ? say.reopen() : say.settle()}</Button>}
      </div>
    </li>
  );
}
