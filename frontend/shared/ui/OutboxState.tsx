import { time } from "../i18n";
import type { Outbox } from "../outbox";
import * as say from "./strings";
import { Button } from "./Button";
import { SaveState, type Saving } from "./SaveState";

const SHOWN = { waiting: "saving", saving: "saving", saved: "saved", offline: "offline", failed: "failed" } as const satisfies Record<string, Saving>;

/** What an outbox is doing, in words, with a way to try again when the server said no. `rest` is said while nothing was changed yet. */
export function OutboxState({ box, rest, zone }: { box: Outbox; rest?: string; zone?: string }) {
  const { progress, at, message } = box.status;
  if (progress === "idle") return rest ? <SaveState state="saved" words={rest} /> : null;
  return (
    <span class="g-outbox">
      <SaveState state={SHOWN[progress]} words={progress === "saved" ? say.savedAt(time(at!, zone)) : message ? say.notSavedBecause(message) : undefined} />
      {(progress === "failed" || progress === "offline") && (
        <Button kind="link" onClick={() => void box.flush()}>{say.tryAgain()}</Button>
      )}
    </span>
  );
}
