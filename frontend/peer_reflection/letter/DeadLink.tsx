import { useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { Contribution } from "../state";
import * as say from "./strings";

/** Whoever could not open a link says so; its writer reads how many could not. */
export function DeadLink({ contribution: { id, by, version, dead }, position }: { contribution: Contribution; position: number }) {
  const { act, announce, readonly } = useHere();
  const { busy, error, run } = useAction();
  const said = dead.find((one) => one.position === position);
  const [mine, setMine] = useState(said?.mine ?? false);
  const count = (said?.count ?? 0) - Number(said?.mine ?? false) + Number(mine);
  const note = () => void run(async () => {
    await act("note_link", { contribution: id, number: version.number, position, dead: !mine });
    setMine(!mine);
    announce(mine ? say.linkOpens() : say.linkNoted());
  });
  return (
    <span class="r-dead">
      {count > 0 && <span class={by.mine ? "m-save m-warm" : "g-help"}>{by.mine && <Icon name="link" />}{by.mine ? say.deadForOthers(count) : say.deadFor(count)}</span>}
      {!by.mine && !readonly && <Button kind="link" class="g-bare" busy={busy} onClick={note}>{mine ? say.itOpens() : say.doesNotOpen()}</Button>}
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </span>
  );
}
