import { useRef } from "preact/hooks";
import { list } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import * as say from "./strings";

/** What may come along into this plan: from one's own when one joins, from the copy of a group's when one has left. */
export function BringCard() {
  const { state: { bring }, act, announce } = useHere();
  const [done, setDone] = useRemembered("brought", "");
  const { busy, error, run } = useAction();
  const card = useRef<HTMLElement>(null);
  const heading = useOwnId();
  if (!bring || done === bring.from) return null;
  const { rows, sections, from } = bring;
  /** The card goes with what it offers, and with it the focus. */
  const answer = async (handler: "bring_along" | "leave_behind", words: string) => {
    const panel = card.current?.closest<HTMLElement>("[data-panel]");
    if (!(await run(() => act(handler, { source: from })))) return;
    setDone(from);
    announce(words);
    panel?.focus();
  };
  const holds = list([sections && say.texts(sections), rows && say.rows(rows)].filter(Boolean) as string[]);
  return (
    <section class="m-panel-card" ref={card} aria-labelledby={heading}>
      <h3 id={heading}>{from === "own" ? say.ownTitle() : say.leftTitle()}</h3>
      <p>{from === "own" ? say.ownWhat() : say.leftWhat()} {holds && say.holds(holds)}</p>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <div class="g-row">
        <Button kind="primary" busy={busy} onClick={() => void answer("bring_along", say.brought())}>{say.bring()}</Button>
        <Button busy={busy} onClick={() => void answer("leave_behind", say.left())}>{say.leave()}</Button>
      </div>
    </section>
  );
}
