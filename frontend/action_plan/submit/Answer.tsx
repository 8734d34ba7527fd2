import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field, Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { Standing } from "../state";
import * as say from "./strings";

const LONGEST = 500;

/** The reader's own answer to a part: agree, object and say why, or take it back. */
export function Answer({ part, standing: { mine, agreed } }: { part: string; standing: Standing }) {
  const { state, act, announce } = useHere();
  const { busy, error, run } = useAction();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const was = useRef("");
  const shown = `${open} ${mine}`;
  useLayoutEffect(() => {
    if (was.current && was.current !== shown) box.current?.querySelector<HTMLElement>(open ? "textarea" : "button")?.focus();
    was.current = shown;
  }, [shown]);
  const answer = async (next: Standing["mine"], words: string, said: string) => {
    if (!(await run(() => act("agree", { part, answer: next, why: words })))) return;
    announce(said);
    setOpen(false);
    setWhy("");
  };
  const isEarlier = agreed.some(({ id, earlier }) => id === state.me.id && earlier);
  return (
    <div ref={box} class="p-answer">
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {open ? (
        <form onSubmit={(event) => { event.preventDefault(); void answer("object", why.trim(), say.youObject()); }} onKeyDown={({ key }) => key === "Escape" && setOpen(false)}>
          <Field label={say.why()} help={say.whyHelp()}>
            {(control) => <textarea {...control} rows={2} maxLength={LONGEST} dir={ownDirection(why)} value={why} onInput={(event) => setWhy(event.currentTarget.value)} />}
          </Field>
          <div class="g-row">
            <Button kind="outline" small type="submit" busy={busy}>{say.sayIt()}</Button>
            <Button small onClick={() => setOpen(false)}>{say.notNow()}</Button>
          </div>
        </form>
      ) : (
        <div class="g-row">
          {(mine !== "agree" || isEarlier) && <Button kind="outline" small icon="check" busy={busy} onClick={() => void answer("agree", "", say.youAgree())}>{isEarlier ? say.agreeAnew() : say.agree()}</Button>}
          {mine !== "object" && <Button kind="link" class="g-bare" onClick={() => setOpen(true)}>{say.object()}</Button>}
          {mine !== "" && <Button kind="link" class="g-bare" busy={busy} onClick={() => void answer("", "", say.takenBack())}>{say.takeBack()}</Button>}
        </div>
      )}
    </div>
  );
}
