import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import * as say from "./strings";

/** Whether one is told of what comes, and the switch for it, on a site that tells people. */
export function Digest() {
  const { state: { digest }, act, readonly } = useHere();
  const action = useAction();
  const turn = () => action.run(() => act("set_digest", { on: !digest }));
  if (digest === null) return null;
  return (
    <div class="g-help" data-digest>
      {digest ? say.weTell() : say.weAreSilent()}{" "}
      {!readonly && <Button kind="link" class="g-bare" busy={action.busy} onClick={turn}>{digest ? say.tellNot() : say.tellAgain()}</Button>}
      {action.error !== null && <Trouble>{messageOf(action.error)}</Trouble>}
    </div>
  );
}
