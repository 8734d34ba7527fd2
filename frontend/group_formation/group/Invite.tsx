import { Confirm } from "../../shared/ui/Confirm";
import { CopyButton } from "../../shared/ui/CopyButton";
import { FreeSeat } from "../../shared/ui/Face";
import { useHere } from "../here";
import { useGroup } from "./in-group";
import * as say from "./strings";

/** The free places, and what one hands out so that they are taken. */
export function Invite() {
  const { act, say: tell } = useHere();
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
          </>
        )}
      </div>
    </div>
  );
}
