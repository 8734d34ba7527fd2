import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { Lane, Response } from "../state";
import * as say from "./strings";

/** Where the author lets people tell their names: only when both want to. */
export function Reveal({ response: { id, lane, revealed } }: { response: Response }) {
  const { state: { settings }, act, readonly } = useHere();
  const { busy, error, run } = useAction();
  if (lane === "staff" || settings.names[lane as Lane] !== "reveal" || revealed === "both" || readonly) return null;
  if (revealed === "asked") return <p class="g-help">{say.reveal(revealed)}</p>;
  return (
    <>
      <p class="g-row"><Button kind="link" class="g-bare" icon="people" busy={busy} onClick={() => void run(() => act("ask_reveal", { response: id }))}>{say.reveal(revealed)}</Button><span class="g-help">{say.revealHelp()}</span></p>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </>
  );
}
