/** States of being matched as the server sends them, for tests and for looking at the views. Each call makes a fresh one. */
import { group, members, row, rows, settings, state } from "../fixtures";
import type { State } from "../state";
import type { Line, Match, ProposalMember, ProposalPage, Waiting } from "./state";

const BRINGS = ["stories, film and radio", "I know the schools and the county engineer", "Ten years of leading workshops", "Plans, budgets, and I keep time",
  "I design and test water filters"];

export const matched = (): ProposalMember[] => {
  const all = members();
  return [all.at(-1)!, ...all.slice(0, -1)].map(({ roles: _r, joined_at: _j, agreed_to_remove: _a, ...card }, at) => ({
    ...card, brings: BRINGS[at]!, answer: at === 1 || at === 2 ? "yes" : "", there: false,
  }));
};

export const line = (kind: string, text: string, params: Line["params"] = {}): Line => ({ kind, text, params });

/** Wednesday 13 to 15 and Saturday 12 to 15, UTC. */
const COMMON = [26 + 96, 27 + 96, 28 + 96, 29 + 96, 24 + 240, 25 + 240, 26 + 240, 27 + 240, 28 + 240, 29 + 240];

export const why = (): Line[] => [
  line("topic", "%(count)s of you share %(topic)s as first or second wish.", { topic: "Clean water", count: 4 }),
  line("topic_rank", "%(topic)s is your first wish.", { topic: "Clean water", rank: 1 }),
  line("hours", "You can all meet for %(hours)s hours a week, for example %(slot)s.", { hours: 5, slot: COMMON[0]!, slots: COMMON }),
  line("languages", "All of you speak %(languages)s.", { languages: ["en"] }),
  line("skills", "You bring %(skills)s; the others have %(others)s.", { skills: ["Film and photo", "Telling a story"], others: ["Building things", "Teaching"] }),
];

export const hoursHelp = (): Line =>
  line("hours_help", "If you were free too, the group could meet %(hours)s hours more a week, for example %(slot)s.",
    { hours: 3, slot: 38, slots: [38, 39, 40, 41, 42, 43] });

export const proposal = (more: Partial<ProposalPage> = {}): ProposalPage => ({
  id: 7,
  kind: "new",
  topic: "Clean water",
  languages: ["en"],
  out_of: 500,
  members: matched(),
  why: why(),
  helps: [hoursHelp()],
  free_together: group().free_together,
  common: COMMON,
  answer_by: "2026-11-29T18:00:00Z",
  needed: 4,
  yes: 2,
  mine: "",
  group: null,
  ...more,
});

export const waiting = (more: Partial<Waiting> = {}): Waiting => ({
  topics: ["Clean water", "Girls’ education", "Food and farming"],
  commitment: 3,
  experience: 1,
  entered_at: "2026-11-18T10:00:00Z",
  rounds: 0,
  unplaced: [],
  ...more,
});

export const adds = (): Line[] => [
  line("skills", "You bring %(skills)s, which nobody else here has yet.", { skills: ["Film and photo"] }),
  line("languages", "You can work in %(language)s with %(count)s of them.", { language: "wo", count: 3 }),
  line("topic", "%(count)s of them wish %(topic)s too.", { topic: "Clean water", count: 41 }),
];

export const match = (more: Partial<Match> = {}): Match => ({
  people: 128,
  forming: false,
  plan: { when: "date", date: "2026-11-26T18:00:00Z", count: null, rolling: true, answer_hours: 72 },
  mine: null,
  adds: adds(),
  proposal: null,
  offers: [],
  ...more,
});

export const offers = (): Match["offers"] => rows().slice(1, 3).map((one) => ({
  group: { ...one, openness: "open", standing: null },
  why: [
    line("topic_rank", "%(topic)s is your first wish.", { topic: one.cause }),
    line("hours", "You can all meet for %(hours)s hours a week, for example %(slot)s.", { hours: 6, slot: one.common[0]!, slots: one.common }),
  ],
}));

/** A learner in no group, with the door "Be matched" open. */
export const matchState = (more: Partial<Match> = {}, rest: Partial<State> = {}): State =>
  state({ settings: settings({ doors: ["bring", "join", "start", "match", "alone"] }), match: match(more), ...rest });

export const unplaced = (): Waiting => waiting({
  rounds: 1,
  unplaced: [
    line("few_speakers", "Only %(count)s other people speak %(languages)s.", { languages: ["wo"], count: 2 }),
    line("language_help", "If you spoke %(language)s, %(count)s groups with a free place would be open to you.", { language: "es", count: 4 }),
  ],
});

/** A group with two free places asks somebody who waits. */
export const fill = (): ProposalPage => {
  const people = matched();
  return proposal({ kind: "fill", group: row(), members: people.map((one, at) => ({ ...one, there: at > 0, answer: "" })), needed: 1, yes: 0, helps: [] });
};
