import { useEffect, useRef } from "preact/hooks";
import { time } from "../i18n";
import { Icon } from "../icons";
import type { Outbox } from "../outbox";
import { Button } from "./Button";
import * as say from "./strings";

export interface SavedNowProps {
  box: Outbox;
  online: boolean;
  unsent: number; // edits that are only here
  waiting: number; // texts that met another's
  onWaiting(): void;
  announce(words: string): void;
  zone?: string;
}

/** Whether what is on the screen is also on the server. Always an icon and words, never a colour alone. */
export function SavedNow({ box, online, unsent, waiting, onWaiting, announce, zone }: SavedNowProps) {
  const { progress, at, message } = box.status;
  const off = progress === "offline" || !online;
  const was = useRef(false);
  useEffect(() => {
    if (off) announce(unsent ? say.offlineKept(unsent) : say.offline());
    else if (was.current) announce(say.backAndSaved());
    was.current = off;
  }, [off]);
  if (off) return <span class="m-save m-warm"><Icon name="warning" />{unsent ? say.offlineKept(unsent) : say.offline()}</span>;
  if (progress === "failed") {
    return <span class="m-save m-bad" role="alert"><Icon name="warning" /><span>{say.notSavedBecause(message)} <Button kind="link" onClick={() => void box.flush()}>{say.tryAgain()}</Button></span></span>;
  }
  if (waiting) return <Button kind="link" class="g-bare m-warm" icon="clock" onClick={onWaiting}>{say.textWaits(waiting)}</Button>;
  if (unsent) return <span class="m-save"><Icon name="again" />{say.saving()}</span>;
  return <span class="m-save m-good"><Icon name="check" />{at ? say.savedAtTime(time(at, zone)) : say.allSaved()}</span>;
}
