import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import * as say from "./strings";
import type { Person } from "./view";

const AT_ONCE = 20; // so that those who call for help do not drown each other

/** Has what these people shared, and nobody has answered, handed out next; nothing where there is nothing of that kind. */
export function ServeFirst({ people, label }: { people: Person[]; label?: string }) {
  const { ask, readonly } = useHere();
  const { busy, error, run } = useAction();
  const [done, setDone] = useState(0);
  const waiting = people.flatMap(({ waits }) => (waits === null ? [] : [waits])).slice(0, AT_ONCE);
  if (done) return <p class="g-help" role="status">{say.servedFirst(done)}</p>;
  if (!waiting.length || readonly) return null;
  const serve = () => run(async () => {
    for (const contribution of waiting) await ask("boost", { contribution, on: true });
    setDone(waiting.length);
  });
  return (
    <>
      <Button small busy={busy} aria-label={label} onClick={() => void serve()}>{say.serveFirst()}</Button>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </>
  );
}
