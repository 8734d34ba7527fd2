import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import type { Op } from "../store/op";
import * as say from "./strings";

/** The texts of something that was sent. */
function texts({ payload: { answers, text, because, why } }: Op): string[] {
  return [...Object.values((answers ?? {}) as Record<string, string>), text, because, why].filter(Boolean) as string[];
}

/** What the server did not take and no form shows: why, and what was written, so that it is not lost. */
export function Refusals() {
  const { refused, dismiss, state, found } = useHere();
  const shown = new Set([...Object.values(state.served), ...found].map((one) => one?.contribution.id));
  const inForm = ({ handler, payload }: Op) => handler === "share_reflection" || (handler === "respond" && shown.has(payload.contribution));
  return (
    <>
      {refused.filter(({ op }) => !inForm(op)).map((one) => (
        <div key={one.op.key} role="alert" class="g-note r-refused">
          <Icon name="warning" />
          <div>
            <p><b>{say.refusedTitle()}</b> {one.message}</p>
            {texts(one.op).length > 0 && <p>{say.whatYouWrote()}</p>}
            {texts(one.op).map((text, at) => <blockquote key={at} dir="auto">{text}</blockquote>)}
            <Button small onClick={() => dismiss(one)}>{say.putAway()}</Button>
          </div>
        </div>
      ))}
    </>
  );
}
