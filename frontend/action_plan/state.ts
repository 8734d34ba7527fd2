/** What the server sends to the action plan's views. The Python side builds these in grooc_xblocks/states/plan_*.py; a test holds the two together. */
export type SectionKind = "problem" | "text" | "actions" | "indicators" | "links" | "checklist"; // problem: the statement that every part shows; at most one section of a plan
export interface SectionSetup { id: string; kind: SectionKind; title: string; prompt: string; example: string; items: string[] } // items: lines of the author on a checklist
export interface PartSetup { id: string; title: string; intro: string; suggested_date: string | null; sections: SectionSetup[] }
// The last part is always "final", without sections; its title is the server's.

/** A text of a section, as lines with four signs; blocks are drawn by text/parse.ts, the twin of domain/plan_text.py (shared cases). */
export interface SectionText { text: string; version: number; by: number[]; at: string; edits: number } // edits: how many
export interface Mark { by: number; at: string }
export interface RowBase { id: string; version: number; part: string; section: string; order: number; by: number; at: string; marks: Record<string, Mark> }
export interface ActionRow extends RowBase { kind: "action"; what: string; who: (number | string)[]; when: string; uses: string[]; done_when: string; status: Status; statuses: { status: Status; by: number; at: string }[] }
export type Status = "not_begun" | "under_way" | "done" | "dropped";
export interface IndicatorRow extends RowBase { kind: "indicator"; what: string; unit: string; how: string; baseline: string; target: string; until: string; who: (number | string)[] } // numbers are decimals as text, "" is not said
export interface LinkRow extends RowBase { kind: "link"; what: string; address: string; summary: string }
export interface ItemRow extends RowBase { kind: "item"; what: string; done: boolean }
export type Row = ActionRow | IndicatorRow | LinkRow | ItemRow;

export interface Check { id: string; part: string; section: string; row: string; met: boolean; text: string; more: string; action: string } // action: words of the one link that leads to the place, "" none
export interface Standing { part: string; agreed: { id: number; earlier: boolean }[]; objected: { id: number; why: string }[]; silent: number[]; away: { id: number; since: string | null }[]; needed: number; missing: number; mine: "" | "agree" | "object" }
export interface VersionHead { serial: number; part: string; number: number; name: string; at: string; by: number; late: boolean; due: string; signers: { id: number; answer: "agree" | "object"; why: string; earlier: boolean }[] } // serial: number of the copy, counted over all parts; number: counted in its part
export interface Comment { id: string; version: number; where: string; quote: string; on_version: number; changed: boolean; text: string; by: number; name: string; role: "member" | "staff" | "peer"; at: string; settled: boolean; replies: { id: string; by: number; name: string; role: "member" | "staff"; text: string; at: string }[] } // peer: an answer from peer reflection, by 0, read only, where "part." or "part.section"

export interface Checkin { id: string; version: number; planned: string; date: string; predicted: string; did: string; learned: string; decision: "" | "adopt" | "adapt" | "abandon"; words: string; by: number; writers: number[]; at: string; marks: Record<string, Mark> }
export interface Meeting { id: string; version: number; date: string; where: string; there: (number | string)[]; text: string; agreed: string[]; by: number; writers: number[]; at: string; marks: Record<string, Mark> }
export interface Reading { id: string; version: number; indicator: string; date: string; value: string; who: (number | string)[]; how: string; by: number; writers: number[]; at: string; marks: Record<string, Mark> }
export interface Chart { indicator: string; points: { id: string; day: string; value: string; x: number; y: number }[]; gaps: { before: number; after: number }[]; ticks: { value: string; y: number }[]; first: string; last: string; baseline: number | null; target: number | null; until: number | null; says: string } // x, y: 0..1, y upwards; says: the sentence, in the reader's language
export interface TimelineEvent { what: "planned" | "checkin" | "meeting" | "reached" | "status" | "submitted"; id: string; day: string; at: string; by: number; status: string } // id: of the note, the reading, the row; of a submission its serial
export interface NextStep { what: "part" | "checkin" | "action" | "indicator"; id: string; day: string; days: number; mine: boolean } // days: left, negative when overdue

export interface Chip { id: string; name: string; kind: string; kind_name: string; shape: string; colour: number; was: string; gone: boolean } // an asset carried forward
/** Course staff's: a word is read at once, a mark when it is released. Learners never receive notes. */
export interface Feedback { id: string; version: number; kind: "word" | "mark" | "note"; part: string; text: string; points: number | null; rubric: Record<string, string>; by: number; name: string; at: string; released: boolean }
export interface Appreciation { id: string; kind: "appreciate" | "ask" | "meet"; text: string; name: string; group: string; at: string; answer: { text: string; name: string; at: string } | null; mine: boolean }
export interface Criterion { id: string; title: string; levels: { id: string; title: string; points: number }[] }

export interface State {
  version: string; now: string; readonly: "" | "preview" | "masquerade"; staff: boolean;
  me: { id: number; name: string; initials: string };
  settings: {
    title: string; parts: PartSetup[]; rule: "any" | "majority" | "all_active"; gallery: boolean; marks: "none" | "complete" | "points" | "rubric"; points: number; rubric: Criterion[];
    completion: "wrote" | "submitted" | "lived"; cycles: number; suggested_date: string | null; zone: string;
  };
  completed: boolean;
  group: { id: number; name: string; size: number } | null; members: { id: number; name: string; initials: string; active: boolean }[]; former: Record<string, string>;
  problem: { text: string; version: number; state: "own" | "linked" | "gone" | "none"; source: "" | "map" | "group" }; // linked: shown from its source, nothing of one's own yet
  sections: Record<string, SectionText>; // "part.section"
  rows: Record<string, Row>; removed: Record<string, { row: Row; by: number; at: string }>; removed_notes: Record<string, { kind: "checkins" | "meetings" | "readings"; note: Checkin | Meeting | Reading; by: number; at: string }>;
  ticks: Record<string, string[]>; // "part.section" -> the lines of the author that are done
  chips: Record<string, Chip>; can_use: Chip[]; // of rows; from the group's map
  checks: Record<string, Check[]>; standings: Record<string, Standing>; versions: VersionHead[]; changed_since: Record<string, boolean>; // all by part; versions newest first
  comments: Record<string, Comment>;
  checkins: Record<string, Checkin>; meetings: Record<string, Meeting>; readings: Record<string, Reading>;
  charts: Record<string, Chart>; timeline: TimelineEvent[]; next: NextStep | null; overdue: string[]; cycles: number; // overdue: ids of actions, where the reader lives; cycles: complete ones
  pace: Record<string, string>; writing: { learner: number; where: string }[]; // where: "part.section", "row:<id>.<field>", "checkins:<id>"...
  acts: { id: number; actor: number | null; actor_name: string; operation: string; subject: string; detail: Record<string, string | number>; at: string }[];
  consent: { mine: "" | "yes" | "no"; named: "" | "yes" | "no"; yes: number; no: number; public: boolean };
  published: { parts: string[]; words: string; at: string; by: number } | null; appreciations: Record<string, Appreciation>;
  final: { reflections: string[]; map: boolean; names: boolean };
  feedback: Record<string, Feedback>;
  bring: { rows: number; sections: number; from: "own" | "left" } | null;
}
/** Only what is newer: entries of dictionaries are merged, null means gone; every other key replaces. */
export type Patch = Partial<State> & { version: string };

export interface TextClash { section: string; base: string; yours: string; theirs: string; together: string; version: number; by: number[] } // 409 section_clash and problem_clash (section "problem")
export interface RowClash { row: string; version: number; field: string; base: string; yours: string; theirs: string; together: string; by: number; at: string; merged: { field: string; by: number }[] } // 409 row_clash: rows and notes
export interface Refusal { code: string; message: string; fields?: Record<string, string>; clash?: TextClash | RowClash; state?: Patch; missing?: number }

/** read_version: the plan as it was submitted. */
export interface PlanVersion extends VersionHead { part_title: string; problem: string; sections: Record<string, string>; rows: Record<string, Row>; chips: Record<string, Chip>; readings: Record<string, Reading>; charts: Record<string, Chart>; checkins: Record<string, Checkin>; meetings: Record<string, Meeting>; people: Record<string, string>; changed: { sections: string[]; rows: string[] } } // changed since, as the plan is now
/** final: what the deliverable is put together from. */
export interface Final { can_choose: { id: string; source: "map" | "reflection"; title: string; name: string; text: string }[]; feedback: { id: string; name: string; text: string; will: string; because: string }[]; contributors: string[]; unnamed: number; map: MapOfPlan | null; parts: { part: string; serial: number | null; number: number }[] }
/** The group's map, enough for its picture and its table. */
export interface MapOfPlan { problem: string; kinds: { id: string; name: string; shape: string; colour: number }[]; levels: { id: string; name: string }[]; verbs: { id: string; name: string }[]; assets: Record<string, { id: string; name: string; kind: string; level: string; state: string; offers: string }>; links: Record<string, { id: string; from: string; verb: string; to: string }>; positions: Record<string, [number, number]> }

export interface GalleryCard { id: number; name: string; place: string; languages: string[]; problem: string; words: string; why: string[]; published: string; members: number; used: Chip[]; chart: Chart | null; indicator: { what: string; unit: string; start: string; latest: string; target: string } | null; appreciations: number; questions: number; own: boolean } // why: words shared with one's own problem, [] when not similar
export interface Gallery { cards: GalleryCard[]; similar: GalleryCard[]; total: number; page: number; pages: number }
export interface GalleryPlan extends GalleryCard { named: string[]; unnamed: number; parts: { part: string; title: string; number: number; at: string; sections: { title: string; kind: SectionKind; text: string; rows: Row[] }[] }[]; charts: (Chart & { what: string; unit: string })[]; said: Appreciation[] } // who of rows: names only of those who agreed, else "" = "a member"

/** Course staff. */
export interface BoardRow { id: number; name: string; place: string; members: { name: string; initials: string }[]; alone: boolean; need: "waits" | "word" | "fine"; why: string; parts: { part: string; number: number; begun: boolean; late: boolean }[]; cycles: number; readings: number; active: number[]; last: string | null; feedback: number; unreleased: number } // active: members active in each of the last 8 weeks, oldest first
export interface Board { rows: BoardRow[]; total: number; page: number; pages: number; needs: { waits: number; word: number; fine: number }; reached: { part: string; groups: number; people: number }[]; groups: number }
export interface StudioValues { display_name: string; group_set: string; suggested_date: string; work: "group" | "alone"; template: "lis" | "logic_model" | "smart" | "pdsa" | "own"; parts: PartSetup[]; rule: State["settings"]["rule"]; gallery: boolean; marks: State["settings"]["marks"]; points: number; rubric: Criterion[]; completion: State["settings"]["completion"]; cycles: number; grade_on_completion: boolean }
/** studio_view. Parts are without "final" here; `values.parts` is [] unless the template is "own". `plan_count`: plans that learners have under this block. */
export interface StudioState { values: StudioValues; defaults: StudioValues; templates: Record<Exclude<StudioValues["template"], "own">, { title: string; parts: PartSetup[] }>; plan_count: number } // words of templates in the author's language
