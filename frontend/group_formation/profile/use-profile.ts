import { readersZone } from "../../shared/zones";
import { useKept } from "../../shared/use-kept";
import type { Outbox } from "../../shared/outbox";
import { useHere } from "../here";
import type { Profile } from "../state";
import { profileSaver, type Changes } from "./saver";

export interface OwnProfile { profile: Profile; zone: string; change(more: Changes): void; box: Outbox }

/** The learner's profile as it stands on the screen: what the server knows, and over it what is not there yet. */
export function useProfile(): OwnProfile {
  const { state, send, act } = useHere();
  const saver = useKept(send, "profile", (changed) => profileSaver((changes) => act("save_profile", changes), changed));
  const profile = { ...state.profile, ...saver.changes };
  return { profile, zone: readersZone(profile.zone), change: saver.change, box: saver.box };
}
