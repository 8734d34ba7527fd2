import { useEffect } from "preact/hooks";
import { time } from "../i18n";
import type { Outbox } from "../outbox";
import { savedOffline } from "../strings";
import * as say from "./strings";
import { Button } from "./Button";
import { SaveState, type Saving } from "./SaveState";

const SHOWN = { waiting: "saving", saving: "saving", saved: "saved", offline: "offline", failed: "failed" } as const satisfies Record<string, Saving>;

export interface OutboxStateProps {
  box: Outbox;
  rest?: string; // said while nothing was changed yet
  zone: string;
  /** Tells screen readers when something is not saved; that all is well needs no words. */
  tell(words: string): void;
}

/** What an outbox is doing, in words, with a way to try again when the server said no. */
export function OutboxState({ box, rest, zone, tell }: OutboxStateProps) {
  const { progress, at, message } = box.status;
  useEffect(() => {
    if (progress === "offline") tell(savedOffline());
    if (progress === "failed") tell(say.notSavedBecause(message));
  }, [progress]);
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
