import { Button } from "../../shared/ui/Button";
import { Confirm } from "../../shared/ui/Confirm";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import { useGroup } from "./in-group";
import * as say from "./strings";

/** The ways out: leave, or let the group rest. */
export function Leave() {
  const { act } = useHere();
  const { group } = useGroup();
  return (
    <div class="g-leave g-help">
      <p>{say.notRight()}</p>
      <div class="g-row">
        <Confirm ask={say.leave()} what={say.leaveWhat()} yes={say.leaveYes()} onYes={() => act("leave_group")} />
        {group.state !== "resting" && <Confirm ask={say.rest()} what={say.restWhat()} yes={say.restYes()} onYes={() => act("rest_group")} />}
      </div>
    </div>
  );
}

export function Resting() {
  const { act } = useHere();
  const { mine } = useGroup();
  const { busy, error, run } = useAction();
  return (
    <div class="g-note g-resting">
      <p>{say.isResting()}</p>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {mine && <Button small busy={busy} onClick={() => run(() => act("wake_group"))}>{say.wake()}</Button>}
    </div>
  );
}
