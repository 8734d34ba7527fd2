import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import { ResponseCard } from "./ResponseCard";
import * as say from "./strings";
import { useOlder } from "./use-older";
import { useSeen } from "./use-seen";

/** The responses that came in, newest first. */
export function Came() {
  const { state: { received } } = useHere();
  const { responses, more, action, load } = useOlder("received", received.responses, received.total - received.locked);
  const seen = useSeen<HTMLDivElement>(responses.filter(({ isnew, thread }) => isnew || thread.some((message) => message.isnew)));
  return (
    <div ref={seen}>
      {responses.map((one) => <ResponseCard key={one.id} response={one} />)}
      {action.error !== null && <Trouble>{messageOf(action.error)}</Trouble>}
      {more && <Button kind="link" class="g-bare" icon="down" busy={action.busy} onClick={load}>{say.older()}</Button>}
    </div>
  );
}
