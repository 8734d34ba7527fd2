/**
 * What the server sends to the peer reflection views. The Python side builds these in grooc_xblocks/states/peer_reflection.py; a
 * test holds the two together.
 */
export type Lane = "team" | "strangers"; // teammates, or people of other groups
export type Names = "off" | "pseudonym" | "names" | "reveal"; // reveal: a pseudonym until both have said yes

/** Somebody as this reader may know them. */
export interface Face {
  key: string; // opaque, the same person is the same key within this reader's view; never an account id
  name: string; // "" where names are off
  initials: string; // "" likewise: the view draws a blank face
  group: string; // name of the group, "" where it may not be known
  place: string;
  mine: boolean; // the reader
  staff: boolean;
}

export interface Prompt { id: string; label: string; help: string; required: boolean }
export type Answers = Record<string, string>; // by the id of a prompt

/** Something brought along. */
export type Attachment =
  | { kind: "link"; url: string; summary: string } // https only; the summary is required
  | { kind: "talk"; with: string; when: string; summary: string } // a talk face to face
  | { kind: "file"; file: string; name: string; size: number; summary: string } // kept before, under a key that the browser chose; bytes
  | { kind: "map" | "plan"; number: number; title: string; summary: string }; // a version of the group's own

export interface Version { number: number; answers: Answers; attachments: Attachment[]; at: string }

/** A reflection as its reader may see it. */
export interface Contribution {
  id: number;
  by: Face;
  of_group: boolean; // the whole group's rather than one person's
  cause: string;
  current: number; // number of the newest version
  version: Version; // the one shown
  title: string; // first words
  at: string; // first shared
  waiting_since: string | null; // nobody has answered yet
  responses: number;
  hidden: boolean; // reported: only staff and its author get it
  dead: Dead[]; // links of the version shown that readers could not open
}
export interface Dead { position: number; count: number; mine: boolean } // where among the attachments, how many say so, whether the reader does

export interface Message { id: number; by: Face; text: string; at: string; isnew: boolean; hidden: boolean }

export interface Response {
  id: number;
  contribution: number;
  title: string; // of the contribution
  version: number; // which version it answered
  changed_since: boolean; // the contribution has a newer version
  by: Face;
  to: Face;
  lane: Lane | "staff"; // staff: a facilitator's answer
  answers: Answers;
  at: string;
  late: boolean;
  isnew: boolean;
  hidden: boolean;
  thread: Message[]; // giver, receiver and staff get it
  helped: { mark: "yes" | "no" | ""; why: string } | null; // null: the reader may not know; only giver and receiver do
  decision: { will: "" | "use" | "later" | "no"; because: string; at: string | null } | null; // null likewise
  thanked: boolean;
  revealed: "" | "asked" | "asked_of_me" | "both"; // only with Names "reveal"
}

/** What the reader was given to answer. */
export interface Served {
  lease: number;
  lane: Lane;
  contribution: Contribution;
  why: "nobody_yet" | "fewest" | "waits_longest" | "asked_for_help" | "your_team" | "followed" | "only_group";
  until: string; // until when it is kept for the reader; a late response counts all the same
  draft: Answers; // autosaved
  draft_saved_at: string | null;
}

export interface Settings {
  title: string;
  intro: string;
  prompts: Prompt[];
  response_prompts: Prompt[];
  give_team: number;
  give_strangers: number;
  names: Record<Lane, Names>;
  suggested_date: string | null;
  who: "each" | "group"; // whose reflection it is
  browse: boolean;
  example: string; // a good response, "" for none
  completion: "shared" | "shared_and_gave";
  hide_at: number;
}

export interface State {
  version: string;
  now: string;
  readonly: "" | "preview" | "masquerade";
  staff: boolean;
  me: Face;
  settings: Settings;
  completed: boolean;
  group: { name: string; size: number } | null;
  alone: boolean; // nobody else is in this block yet: said so, and one can finish
  pace: string | null;
  draft: { answers: Answers; attachments: Attachment[]; saved_at: string | null };
  mine: { contribution: Contribution; versions: Version[] } | null;
  can_bring: { map: { number: number; title: string }[]; plan: { number: number; title: string }[] };
  served: Partial<Record<Lane, Served>>;
  given: { team: number; strangers: number; responses: Response[] }; // newest first, at most 20
  received: { total: number; fresh: number; locked: number; responses: Response[] }; // locked: seen after the reader has given one
  waiting: number; // contributions that nobody has answered, in reach of the reader
  marks: { helped: number; thanked: number }; // what came back for the reader's own responses
  digest: boolean | null; // the reader is told when something comes; null: nothing comes in yet, or this site tells nobody
}

export type Patch = Partial<State> & { version: string };

export interface BrowseRow { contribution: Contribution; answered: boolean; followed: boolean }
export interface Browse { rows: BrowseRow[]; total: number; page: number; pages: number; causes: [string, number][] }

/** A reflection opened, with the responses that its reader may see. */
export interface Reading { contribution: Contribution; responses: Response[] }

/** Who has answered whom; nodes are people or, for the course, people in groups. */
export interface Network {
  scope: "mine" | "course";
  groups: { key: string; name: string; place: string; size: number; ties: number; mine: boolean }[];
  people: { key: string; name: string; initials: string; group: string; given: number; received: number; bridge: boolean; connected: boolean; mine: boolean; waits: number | null }[]; // waits: what they shared and nobody has answered, where the reader may open it
  ties: { a: string; b: string; times: number; waits: "" | "a" | "b" }[]; // waits: whose turn it is
  says: { kind: string; text: string; params: Record<string, string | number>; person: string; group: string; act: "" | "answer" | "follow" | "introduce" | "serve_first" | "names" }[];
}

/** Facilitators: who waits, who was reported. */
export interface Desk {
  waiting: { contribution: Contribution; hours: number; boosted: boolean; leased: number }[];
  reported: { id: number; what: "contribution" | "response" | "message"; text: string; by: Face; reasons: Record<string, number>; words: string[]; hidden: boolean; at: string }[]; // words: what reporters wrote, without who
  totals: { people: number; contributions: number; responses: number; without: number; median_first_hours: number | null };
  groups: { name: string; people: number; contributions: number; given: number; received: number; without: number }[];
}

export interface Refusal { code: string; message: string; fields?: Record<string, string>; state?: State }

export interface StudioValues {
  display_name: string;
  group_set: string;
  suggested_date: string;
  intro: string;
  prompts: Prompt[];
  response_prompts: Prompt[];
  give_team: number;
  give_strangers: number;
  names_team: Names;
  names_strangers: Names;
  who: Settings["who"];
  browse: boolean;
  example: string;
  completion: Settings["completion"];
  hide_at: number;
  lease_hours: number;
  rescue_hours: number;
  grade_on_completion: boolean;
}
export interface StudioState { values: StudioValues; defaults: StudioValues; contributions: number }
