/** A group that is still a form. */
import { toSlots } from "../../shared/zones";
import type { GroupRow, LocalHours, Openness, State } from "../state";

export interface Draft {
  name: string;
  initiative: string;
  why: string;
  cause: string;
  place: string;
  languages: string[];
  meets: LocalHours;
  size_min: number;
  size_max: number;
  openness: Openness;
}

/** What the learner told about themselves is where a new group begins. */
export function freshDraft(kind: "bring" | "start", { profile, settings }: State): Draft {
  return {
    name: "",
    initiative: "",
    why: "",
    cause: profile.causes.find((cause) => settings.causes.includes(cause)) ?? "",
    place: "",
    languages: profile.languages.filter(({ level }) => level === "work").map(({ code }) => code).slice(0, 2),
    meets: [],
    size_min: settings.size_min,
    size_max: settings.size_max,
    openness: kind === "bring" ? "code" : "open",
  };
}

/** The draft as others would find it. */
export function asRow(draft: Draft, { me, profile }: State, zone: string): GroupRow {
  const meets = toSlots(draft.meets, zone);
  const mine = new Set(toSlots(profile.hours, zone));
  return {
    ...draft,
    id: 0,
    state: "forming",
    faces: [me.initials],
    free: draft.size_max - 1,
    waiting: 0,
    meets,
    common: meets.filter((slot) => mine.has(slot)),
    standing: null,
    standing_at: null,
  };
}
