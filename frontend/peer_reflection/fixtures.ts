/** States as the server sends them, for tests and for looking at the views. Each call makes a fresh one. */
import type { Contribution, Face, Lane, Response, Served, Settings, State } from "./state";

export const NOW = "2026-12-16T16:21:00Z";

export const settings = (more: Partial<Settings> = {}): Settings => ({
  title: "Peer reflection",
  intro: "Write down what you tried and what you learned.",
  prompts: [
    { id: "tried", label: "I tried", help: "what, with whom", required: true },
    { id: "noticed", label: "I noticed", help: "something you saw or counted", required: false },
    { id: "wonder", label: "I wonder", help: "a question for somebody else", required: false },
  ],
  response_prompts: [
    { id: "like", label: "I like", help: "one detail from the text is enough", required: false },
    { id: "wish", label: "I wish", help: "what would help them more", required: false },
    { id: "wonder", label: "I wonder", help: "a question you do not know the answer to", required: false },
    { id: "help", label: "Who or what could help them?", help: "if something comes to mind", required: false },
  ],
  give_team: 1,
  give_strangers: 1,
  names: { team: "names", strangers: "names" },
  suggested_date: "2027-01-13",
  who: "each",
  browse: true,
  example: "",
  completion: "shared_and_gave",
  hide_at: 2,
  ...more,
});

export const face = (name: string, more: Partial<Face> = {}): Face => ({
  key: name.toLowerCase(), name, initials: name.slice(0, 2).toUpperCase(), group: "Clear Wells", place: "Kisumu", mine: false, staff: false, ...more,
});

export const me = (): Face => face("Amina", { group: "Quiet Minutes", place: "Leeds", mine: true });
export const kwame = (): Face => face("Kwame");
export const priya = (): Face => face("प्रिया", { group: "नदी की पाठशाला", place: "Pune" });

export const contribution = (more: Partial<Contribution> = {}): Contribution => ({
  id: 21,
  by: kwame(),
  of_group: false,
  cause: "Clean water",
  current: 1,
  version: {
    number: 1,
    answers: {
      tried: "Asking the boda-boda riders to carry spare parts.",
      noticed: "They laughed, then they began to argue who lives nearest to which pump.",
      wonder: "How do you thank people before they have to ask?",
    },
    attachments: [],
    at: "2026-12-14T09:00:00Z",
  },
  title: "Asking the boda-boda riders to carry spare parts",
  at: "2026-12-14T09:00:00Z",
  waiting_since: "2026-12-14T09:00:00Z",
  responses: 0,
  hidden: false,
  dead: [],
  ...more,
});

export const mine = (more: Partial<Contribution> = {}): Contribution => contribution({
  id: 7, by: me(), cause: "", title: "The cards felt like a test", at: "2026-12-09T10:00:00Z", waiting_since: null, responses: 1,
  version: { number: 1, answers: { tried: "Two quiet minutes with cards.", noticed: "The cards felt like a test." }, attachments: [], at: "2026-12-09T10:00:00Z" },
  ...more,
});

export const served = (lane: Lane = "strangers", more: Partial<Served> = {}): Served => ({
  lease: 3, lane, contribution: contribution(), why: "nobody_yet", until: "2026-12-16T18:00:00Z", draft: {}, draft_saved_at: null, ...more,
});

export const response = (more: Partial<Response> = {}): Response => ({
  id: 31,
  contribution: 7,
  title: "The cards felt like a test",
  version: 1,
  changed_since: false,
  by: priya(),
  to: me(),
  lane: "strangers",
  answers: { like: "You stopped the moment it felt like a test.", wish: "The pupils had chosen the question on the card." },
  at: "2026-12-11T08:00:00Z",
  late: false,
  isnew: true,
  hidden: false,
  thread: [],
  helped: { mark: "", why: "" },
  decision: { will: "", because: "", at: null },
  thanked: false,
  revealed: "",
  ...more,
});

/** The block as Amina sees it who has not done anything yet. */
export const state = (more: Partial<State> = {}): State => ({
  version: "1.2.3",
  now: NOW,
  readonly: "",
  staff: false,
  me: me(),
  settings: settings(),
  completed: false,
  group: { name: "Quiet Minutes", size: 4 },
  alone: false,
  pace: null,
  draft: { answers: {}, attachments: [], saved_at: null },
  mine: null,
  can_bring: { map: [], plan: [] },
  served: {},
  given: { team: 0, strangers: 0, responses: [] },
  received: { total: 0, fresh: 0, locked: 0, responses: [] },
  waiting: 2,
  marks: { helped: 0, thanked: 0 },
  digest: null,
  ...more,
});

/** Who has shared, and got an answer. */
export const shared = (more: Partial<State> = {}): State => state({
  mine: { contribution: mine(), versions: [mine().version] },
  received: { total: 1, fresh: 1, locked: 0, responses: [response()] },
  ...more,
});
