/**
 * What the server sends about being matched, as `State.match`. The Python side builds it in grooc_xblocks/states/matching.py;
 * a test holds the two together.
 */
import type { Card, GroupRow, Slots } from "../state";

/** A sentence of the matching: translated, its placeholders not yet filled in; the view shows slots in the reader's own time. */
export interface Line {
  kind: string; // topic, hours, languages, skills, ..._help: picks the mark beside it
  text: string; // with %(name)s where params go in
  params: Record<string, LineParam>;
}
/** `slot` and `slots` are half hours of the UTC week; `languages` and `language` are codes; the rest is shown as it is. */
export type LineParam = string | number | number[] | string[];

/** When groups are formed. */
export interface MatchPlan {
  when: "hand" | "date" | "count";
  date: string | null; // ISO, UTC
  count: number | null; // how many must wait
  rolling: boolean; // whoever waits is shown open groups that fit
  answer_hours: number;
}

export interface Wishes {
  topics: string[]; // ranked, dearest first, at most 5
  commitment: number | null; // hours a week
  experience: number | null; // 0 new to it .. 4 has done it often
}

export interface Waiting extends Wishes {
  entered_at: string;
  rounds: number; // rounds that went by without a group for this person
  unplaced: Line[]; // why the latest round found no group, and what would help; [] when there was none
}

export interface ProposalMember extends Card {
  answer: "" | "yes";
  there: boolean; // already in the group that is to be filled
}

export interface ProposalPage {
  id: number;
  kind: "new" | "fill" | "merge";
  topic: string;
  languages: string[]; // spoken by all
  out_of: number; // how many people waited
  members: ProposalMember[]; // the reader first
  why: Line[];
  helps: Line[]; // what would have helped, [] when the match is good
  free_together: number[]; // 336 counts: how many of them are free in each slot
  common: Slots; // when all are
  answer_by: string;
  needed: number; // how many yes the group needs to begin
  yes: number;
  mine: "" | "yes";
  group: GroupRow | null; // the group to join, for "fill" and "merge"
}

/** An open group that fits somebody who came late. */
export interface Offer {
  group: GroupRow;
  why: Line[];
}

export interface Match {
  people: number; // who wait just now, the reader included
  forming: boolean; // a round is being worked out
  plan: MatchPlan;
  mine: Waiting | null; // null: the reader does not wait
  adds: Line[]; // what the reader brings to those who wait, or would bring
  proposal: ProposalPage | null;
  offers: Offer[]; // at most 3, best first
}
