/**
 * The learner's unsaved changes to the profile. An answer confirms exactly what was sent: what was typed after the sending stays
 * a change and is sent next, so no answer, however late, can put older words back.
 */
import { outbox, type Outbox } from "../../shared/outbox";
import type { Profile } from "../state";

export type Changes = Partial<Omit<Profile, "saved_at">>;

export interface ProfileSaver {
  readonly changes: Changes;
  readonly box: Outbox;
  change(more: Changes): void;
}

const PAUSE = 800;

export function profileSaver(save: (changes: Changes) => Promise<unknown>, changed: () => void): ProfileSaver {
  let changes: Changes = {};

  const send = async () => {
    const sent = changes;
    await save(sent);
    changes = Object.fromEntries(Object.entries(changes).filter(([name, value]) => value !== sent[name as keyof Changes]));
    return Object.keys(changes).length === 0;
  };

  const box = outbox({ send, changed, pause: PAUSE });
  const change = (more: Changes) => {
    changes = { ...changes, ...more };
    box.touch();
  };
  return { get changes() { return changes; }, box, change };
}
