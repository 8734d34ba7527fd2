/**
 * What the server sends to the group formation views. The Python side builds these in
 * grooc_xblocks/states/group_formation.py; a test holds the two together.
 *
 * Hours come in two shapes. `LocalHours`: hours of the week 0..167 in somebody's own zone, Monday 00:00 first (what people type).
 * `Slots`: half hours of the week 0..335 in UTC, Monday 00:00 first (what is compared); the view shifts them to the reader's zone.
 */
import type { Rules } from "./desk/state";
import type { Match, MatchPlan } from "./match/state";

export type LocalHours = number[];
export type Slots = number[];

export interface Spoken { code: string; level: "work" | "basic" }

/** What others see of a person, once that person has joined or asked. */
export interface Card {
  id: number;
  name: string;
  initials: string;
  place: string;
  zone: string; // IANA, "" when not told
  languages: Spoken[];
  causes: string[];
  skills: string[];
  brings: string;
  hopes: string;
}

/** The learner's own profile; nobody else receives it. */
export interface Profile {
  name: string;
  place: string;
  zone: string;
  hours: LocalHours;
  languages: Spoken[];
  causes: string[]; // ranked, dearest first, at most 5
  skills: string[];
  brings: string;
  hopes: string;
  saved_at: string | null;
}

export type Openness = "open" | "request" | "code";
export type GroupState = "forming" | "active" | "resting" | "closed";
/** What stands between a learner and a group that is not (any more) theirs. */
export type StandingState =
  | "invited" | "asked" | "waiting" | "offered" | "declined" | "withdrawn" | "left" | "removed";

export interface Standing {
  group: GroupRow;
  state: StandingState;
  note: string;
  reply: string; // what the members answered, "" without words
  at: string;
  expires_at: string | null; // of an offered place
  ahead: number; // how many wait before me, when waiting
}

/** One group in a list: nothing here that a member has not made public by being in a listed group. */
export interface GroupRow {
  id: number;
  name: string;
  initiative: string;
  cause: string;
  place: string; // "" means anywhere
  languages: string[]; // codes
  openness: Openness;
  state: GroupState;
  size_min: number;
  size_max: number;
  faces: string[]; // initials of the members, in order of joining
  free: number; // places nobody holds or was offered
  waiting: number;
  meets: Slots;
  common: Slots; // of `meets`, when I am free too
  standing: StandingState | null;
  standing_at: string | null;
}

export interface Facets {
  causes: [name: string, count: number][];
  languages: [code: string, count: number][];
  hours: Record<"1" | "2" | "4", number>; // groups with at least so many hours in common
  free: Record<"1" | "2", number>; // groups with at least so many free places
}

export interface Listing {
  rows: GroupRow[];
  total: number;
  page: number; // from 1
  pages: number;
  open: number; // groups of the whole set with a free place
  facets: Facets;
}

/** What `find_groups` takes. */
export interface Search {
  text: string;
  causes: string[];
  languages: string[];
  hours: 0 | 1 | 2 | 4;
  free: 0 | 1 | 2;
  sort: "fit" | "new" | "free";
  page: number;
}

export interface Member extends Card {
  roles: string[];
  joined_at: string;
  agreed_to_remove: number[]; // ids of members who agree that this one should go
}

/** Somebody who asks to join; members answer. */
export interface Asking {
  learner: Card;
  state: "asked" | "waiting" | "offered";
  note: string;
  at: string;
  common: Slots; // hours shared with the times the group meets
}

export interface Act {
  id: number;
  actor: number | null; // null: somebody whose account is gone, or the platform itself
  actor_name: string; // "" when the account is gone
  operation:
    | "started" | "joined" | "left" | "removed" | "asked" | "accepted" | "declined" | "place_offered" | "role_taken" | "role_dropped"
    | "role_passed" | "edited" | "code_renewed" | "rested" | "woke" | "closed" | "section_written" | "signed" | "step_changed";
  subject: string; // the section id, the role, or the other person's name; "" when there is none
  at: string;
}

export interface Section {
  id: "why" | "norms" | "assumptions" | "meeting" | "deciding" | "expectations";
  text: string;
  version: number; // 0: nobody has begun
  by: number[]; // who wrote it, latest first
  at: string | null;
}

export interface Signature { learner: number; at: string; current: boolean } // current: the text has not changed since

export interface Charter {
  sections: Record<string, Section>; // a poll sends only those newer than the view has
  signatures: Signature[];
}

export interface GroupPage extends GroupRow {
  why: string;
  since: string; // when it became active, else when it was started
  code: string; // K7TQ-9MXD-4WRE
  link: string; // absolute
  meets_local: LocalHours; // as typed, in `meets_zone`
  meets_zone: string;
  members: Member[];
  asking: Asking[];
  free_together: number[]; // 336 counts: how many members are free in each slot
  with_hours: number; // how many members have told their hours
  writing: { learner: number; section: string }[]; // others who write just now
  acts: Act[]; // newest first, at most 8
  former: Record<number, string>; // names of people in `by` or `acts` who are not members any more
  steps_done: string[]; // of "What to do next": "meet", and lines of the author's
  fills: boolean; // the matching may fill its free places
  removable: boolean; // course staff looks on, and may take a member out
}

/** A door is absent when the author closed it. */
export type Door = "bring" | "join" | "start" | "match" | "alone";

export interface Settings {
  title: string;
  group_set: string;
  doors: Door[];
  size_min: number;
  size_max: number;
  causes: string[];
  roles: string[];
  skills: string[];
  questions: ("hours" | "languages" | "causes" | "skills")[];
  suggested_date: string | null; // ISO, UTC
  completion: "group" | "charter";
  next_steps: string[]; // the author's own lines for "What to do next", may be empty
}

export interface State {
  version: string; // opaque; `poll` sends it back
  now: string;
  readonly: "" | "preview" | "masquerade"; // Studio's preview and "view as": everything is shown, nothing is stored
  staff: boolean;
  me: { id: number; name: string; initials: string };
  settings: Settings;
  alone: boolean; // the learner chose to work alone for now
  completed: boolean;
  profile: Profile;
  group: GroupPage | null;
  charter: Charter | null; // of `group`
  standings: Standing[]; // my open matters with other groups, newest first
  doors: { open: number; fitting: number }; // groups with a free place; of those, groups that meet when I am free
  match: Match | null; // null: nothing here is about being matched (the door is closed, or a member whom nobody asks anything)
}

/** What `poll` answers with status 200: the top-level keys that changed. 204 without a body when nothing is new. */
export type Patch = Partial<State> & { version: string };

/** The body of every answer that is not 2xx. */
export interface Refusal {
  code: string; // malformed, not_yours, not_there, group_full, already_in_group, section_clash, too_many_tries, invalid, preview_only, busy, ...
  message: string; // translated, fit to show
  fields?: Record<string, string>; // by the name of the setting or field
  clash?: Clash; // with section_clash
  state?: State; // with 409: how the world looks now
}

/** Two people changed the same lines of one section. */
export interface Clash {
  section: Section["id"];
  base: string;
  yours: string;
  theirs: string;
  together: string; // both texts, theirs first where they differ: a proposal to edit
  version: number; // the version of `theirs`: send it as `base` when writing the answer
  by: number[];
}

/** What the author edits; the Studio view starts from these. */
export interface StudioValues {
  display_name: string;
  group_set: string;
  suggested_date: string; // "" or ISO
  doors: Door[];
  size_min: number;
  size_max: number;
  causes: string[];
  roles: string[];
  skills: string[];
  questions: Settings["questions"];
  offer_hours: number; // how long an offered place is held
  completion: "group" | "charter";
  grade_on_completion: boolean;
  next_steps: string[];
  match_when: MatchPlan["when"];
  match_date: string; // "" or ISO
  match_count: number; // how many must wait, for "count"
  match_rolling: boolean; // whoever waits is shown open groups that fit
  match_announce: "check" | "at_once";
  match_rules: Rules;
  answer_hours: number; // how long a proposal stands
}

export interface StudioState {
  values: StudioValues;
  defaults: StudioValues;
  group_count: number; // groups that exist in this set, so that renaming it can warn
}
