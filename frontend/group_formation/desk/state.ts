/**
 * What the facilitator's matching desk receives. The Python side builds it in grooc_xblocks/states/matching.py; a test holds the
 * two together.
 */
import type { Line } from "../match/state";
import type { Slots } from "../state";

export type Strength = "off" | "some" | "much";
export interface Rules {
  preset: "balanced" | "hours_first" | "causes_first" | "mixed_skills" | "own";
  causes: Strength;
  hours: Strength;
  skills: Strength;
  experience: Strength;
  commitment: Strength;
  region: Strength;
  regions: "mix" | "same";
  languages: "must" | "nice" | "off";
}

export type RoundState = "queued" | "running" | "preview" | "announced" | "closed" | "cancelled" | "failed" | "discarded";

export interface RoundHead {
  id: number;
  number: number; // from 1, in the group set
  kind: "wave" | "repair";
  state: RoundState;
  trigger: "hand" | "date" | "count";
  rules: Rules;
  seed: number;
  progress: number; // 0..1
  phase: "" | "reading" | "forming" | "improving" | "storing";
  people: number; // who took part
  groups: number;
  by: string; // name of who started it, "" for the course itself
  started_at: string;
  took_s: number | null;
  announced_at: string | null;
  answer_by: string | null;
  answers: { yes: number; again: number; silent: number } | null; // once announced
  fault: string; // translated, "" unless failed
  version: number; // send it back with every change of the preview
  figures: Figures | null; // from preview on
}

/** The figures at the top of a preview; shares are 0..1. */
export interface Figures {
  people: number;
  zones: number; // how many time zones
  languages: number;
  groups: number;
  sizes: [size: number, groups: number][];
  first_or_second: number;
  first: number;
  two_hours: number; // share of groups with at least two common hours
  median_hours: number;
  worth: number;
  worst_tenth: number;
  lowest_language: { code: string; mean: number } | null;
  unplaced: number;
  certificate: { bound: number; reached: number; gap: number; proven: boolean } | null;
  histogram: { from: number; to: number; groups: number }[]; // of the groups' worths
  low: number; // a group whose worth is below this is one to look at
  by_cause: { causes: string[]; regions: ZoneRegion[]; groups: number[][] }; // groups[cause][region], most wanted cause first, at most 8, the rest as ""
}
export type ZoneRegion = "americas" | "europe_africa" | "middle_east_south_asia" | "east_asia_pacific";

export interface DeskPerson {
  id: number;
  name: string;
  initials: string;
  place: string;
  languages: string[];
  topics: string[];
  there: boolean; // already a member of the group that is to be filled
  answer: "" | "yes" | "again" | "late";
}

export interface DeskGroup {
  number: number;
  kind: "new" | "fill" | "merge";
  topic: string;
  languages: string[];
  first_wish_of: number;
  people: DeskPerson[];
  slots: Slots; // common
  hours: number; // a week
  worth: number;
  locked: boolean;
  group: { id: number; name: string } | null; // the group it fills, or has become
}

export interface RoundPage {
  round: RoundHead;
  filter: "all" | "few_hours" | "low" | "unplaced";
  counts: { all: number; few_hours: number; low: number; unplaced: number };
  groups: DeskGroup[]; // 20 a page; [] for "unplaced"
  unplaced: { person: DeskPerson; why: Line[] }[]; // for "unplaced"
  targets: { number: number; topic: string; people: number; free: number }[]; // where somebody can be moved: every unlocked group
  page: number;
  pages: number;
  changes: number; // changes since the run that can be undone
}

/** What moving somebody would do: before and after. */
export interface Effects {
  learner: number;
  groups: {
    number: number;
    worth: [before: number, after: number];
    hours: [before: number, after: number];
    people: [before: number, after: number];
    words: Line[];
  }[];
  all: { worth: [before: number, after: number]; gap: number | null };
  allowed: boolean;
  why_not: string; // translated, "" when allowed
}

export interface Desk {
  now: string;
  waiting: number;
  filling: number; // free places in groups that may be filled
  small: { groups: number; people: number; size_min: number }; // groups that shrank under the smallest size
  plan: { when: "hand" | "date" | "count"; date: string | null; count: number | null; announce: "check" | "at_once" };
  rules: Rules; // the author's
  sizes: { min: number; max: number };
  rounds: RoundHead[]; // newest first, at most 10
}
