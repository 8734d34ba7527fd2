import { useOwnId } from "../../shared/ids";
import { Confirm } from "../../shared/ui/Confirm";
import { CopyButton } from "../../shared/ui/CopyButton";
import { FreeSeat } from "../../shared/ui/Face";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import { useGroup } from "./in-group";
import * as say from "./strings";

/** The free places, and what one hands out so that they are taken. */
export function Invite() {
  const { act, say: tell, state } = useHere();
  const { group, mine } = useGroup();
  const renew = async () => {
    await act("renew_code");
    tell(say.renewed());
  };
  return (
    <div class="g-invite">
      {group.free > 0 && <FreeSeat />}
      <div>
        <b>{group.free > 0 ? say.freePlaces(group.free) : say.full()}</b>
        {group.waiting > 0 && <p class="g-help">{say.waiting(group.waiting)}</p>}
        {mine && (
          <>
            {group.free > 0 && <p class="g-help">{group.openness === "request" ? say.handOn() : say.handOnOnly()}</p>}
            <p class="g-row"><CopyButton text={group.link} icon="link" tell={tell}>{say.copyLink()}</CopyButton></p>
            <p class="g-help">{say.code()} <code dir="ltr">{group.code}</code></p>
            <div class="g-row">
              <CopyButton kind="link" text={group.code} tell={tell}>{say.copyCode()}</CopyButton>
              <Confirm ask={say.renew()} what={say.renewWhat()} yes={say.renewYes()} onYes={renew} />
            </div>
            {state.settings.doors.includes("match") && <Fills />}
          </>
        )}
      </div>
    </div>
  );
}

/** Whether people who wait to be matched may be proposed for the free places. */
function Fills() {
  const { act, say: tell } = useHere();
  const { group } = useGroup();
  const { run, error } = useAction();
  const id = useOwnId();
  const toggle = () => run(async () => {
    await act("let_fill", { fills: !group.fills });
    tell(group.fills ? say.fillsNoMore() : say.fillsNow());
  });
  return (
    <>
      <label class="g-fills">
        <input type="checkbox" checked={group.fills} aria-describedby={id} onChange={toggle} />
        <span>{say.letFill()}</span>
      </label>
      <p class="g-help" id={id}>{say.letFillWhat()}</p>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </>
  );
}
