import { Icon, type IconName } from "../icons";
import * as say from "../strings";

export type Saving = "saving" | "saved" | "offline" | "failed";

const SHOWN: Record<Saving, [IconName, () => string]> = {
  saving: ["again", say.saving],
  saved: ["check", say.saved],
  offline: ["warning", say.savedOffline],
  failed: ["warning", say.notSaved],
};

/** Whether what is on the screen is also on the server. `words` says it in more detail, e.g. "Saved as you go, last at 12:38". */
export function SaveState({ state, words }: { state: Saving; words?: string }) {
  const [icon, standard] = SHOWN[state];
  return (
    <span class={`g-save g-save-${state}`}>
      <Icon name={icon} />
      <span>{words ?? standard()}</span>
    </span>
  );
}
