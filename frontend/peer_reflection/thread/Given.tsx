import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import { GivenCard } from "./GivenCard";
import * as say from "./strings";
import { useOlder } from "./use-older";
import { useSeen } from "./use-seen";

/** What the learner answered so far, folded; it says what came of it. Open at first when somebody has said something new. */
export function Given() {
  const { state: { given, marks } } = useHere();
  const total = given.team + given.strangers;
  const { responses, more, action, load } = useOlder("given", given.responses, total);
  const isNews = ({ thread }: (typeof responses)[number]) => thread.some(({ isnew }) => isnew);
  const seen = useSeen<HTMLDetailsElement>(responses.filter(isNews));
  const [open, setOpen] = useState(responses.some(isNews));
  return (
    <details class="r-given" open={open} onToggle={(event) => setOpen(event.currentTarget.open)} ref={seen}>
      <summary>
        <b>{say.given(Math.max(total, responses.length))}</b>{" "}
        <span class="g-help">{marks.helped > 0 && say.helpedSome(marks.helped)} {marks.thanked > 0 && say.thankedSome(marks.thanked)}</span>
      </summary>
      {responses.map((one) => <GivenCard key={one.id} response={one} />)}
      {action.error !== null && <Trouble>{messageOf(action.error)}</Trouble>}
      {more && <Button kind="link" class="g-bare" icon="down" busy={action.busy} onClick={load}>{say.older()}</Button>}
    </details>
  );
}
