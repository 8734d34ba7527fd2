/** Messages of what happened lately in the plan. */
import { gettext } from "../../shared/i18n";

export const lately = () => gettext("Lately in this plan");
export const something = () => gettext("something");

const ACTS: Record<string, () => string> = {
  section_written: () => gettext("%(who)s wrote in %(what)s"),
  problem_written: () => gettext("%(who)s wrote what the plan is for"),
  ticked: () => gettext("%(who)s ticked something off in %(what)s"),
  row_added: () => gettext("%(who)s added %(what)s"),
  row_edited: () => gettext("%(who)s changed %(what)s"),
  status_changed: () => gettext("%(who)s said how far %(what)s is: %(status)s"),
  row_moved: () => gettext("%(who)s moved %(what)s"),
  row_removed: () => gettext("%(who)s removed %(what)s"),
  row_restored: () => gettext("%(who)s brought %(what)s back"),
  commented: () => gettext("%(who)s said something about %(what)s"),
  replied: () => gettext("%(who)s answered a comment on %(what)s"),
  comment_settled: () => gettext("%(who)s settled a comment on %(what)s"),
  agreed: () => gettext("%(who)s agreed with %(what)s"),
  objected: () => gettext("%(who)s objected to %(what)s"),
  taken_back: () => gettext("%(who)s took an answer to %(what)s back"),
  part_submitted: () => gettext("%(who)s submitted %(what)s, version %(number)s"),
  pace_set: () => gettext("%(who)s set the group’s own date for %(what)s"),
  brought_along: () => gettext("%(who)s brought a plan along"),
  consented: () => gettext("%(who)s said whether the plan may be shown"),
  published: () => gettext("%(who)s put the plan into the gallery"),
  unpublished: () => gettext("%(who)s took the plan out of the gallery"),
  final_chosen: () => gettext("%(who)s chose what goes into the final deliverable"),
  appreciation_answered: () => gettext("%(who)s answered somebody who had read the plan"),
  appreciated: () => gettext("%(who)s said something back about the plan"),
  noted: () => gettext("%(who)s wrote a private note"),
  marked: () => gettext("%(who)s wrote a mark"),
  feedback_written: () => gettext("%(who)s wrote you a word"),
  released: () => gettext("%(who)s released a mark"),
  person_erased: () => gettext("%(who)s removed a person everywhere"),
};

const NOTES: Record<string, Record<string, () => string>> = {
  note_added: {
    checkins: () => gettext("%(who)s planned or wrote a check-in"), meetings: () => gettext("%(who)s wrote a meeting note"), readings: () => gettext("%(who)s added a reading"),
  },
  note_edited: {
    checkins: () => gettext("%(who)s wrote on at a check-in"), meetings: () => gettext("%(who)s wrote on at a meeting note"), readings: () => gettext("%(who)s changed a reading"),
  },
  note_removed: {
    checkins: () => gettext("%(who)s took a check-in away"), meetings: () => gettext("%(who)s took a meeting note away"), readings: () => gettext("%(who)s took a reading away"),
  },
  note_restored: {
    checkins: () => gettext("%(who)s brought a check-in back"), meetings: () => gettext("%(who)s brought a meeting note back"), readings: () => gettext("%(who)s brought a reading back"),
  },
};

const ANSWERS: Record<string, string> = { agree: "agreed", object: "objected", "": "taken_back" };

/** What somebody did, in words; what is not known here is a change. */
export function actWords(operation: string, detail: Record<string, string | number>): string {
  const note = NOTES[operation]?.[detail.kind ?? ""];
  const act = operation === "agreed" ? (ANSWERS[detail.answer ?? ""] ?? operation) : operation;
  return (note ?? ACTS[act] ?? ACTS.row_edited)!();
}
