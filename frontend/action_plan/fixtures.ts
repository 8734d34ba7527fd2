/** States as the server sends them, for tests and for looking at the views. Each call makes a fresh one. */
import type {
  ActionRow, Appreciation, Check, Checkin, Chip, Comment, Feedback, IndicatorRow, ItemRow, LinkRow, Meeting, PartSetup, Reading, Row, RowBase, SectionSetup, SectionText,
  Standing, State, Status, VersionHead,
} from "./state";

export const NOW = "2026-11-20T12:03:50Z";
const AT = "2026-11-12T09:00:00Z";

const section = (id: string, kind: SectionSetup["kind"], title: string, prompt: string, example = "", items: string[] = []): SectionSetup => ({ id, kind, title, prompt, example, items });

const PARTS = (): PartSetup[] => [
  {
    id: "vision", title: "Vision", intro: "", suggested_date: "2026-10-25",
    sections: [
      section("problem", "problem", "The problem", "Whom does it touch, and how do you know?"),
      section("seen", "text", "What we have seen", "Two or three things you saw or heard yourselves.", "On three Thursdays we counted who spoke. It was always the same five."),
      section("vision", "text", "How it looks in a year", "Describe one morning when it is better."),
    ],
  },
  {
    id: "work", title: "Getting to work", intro: "What you try first, and who does what.", suggested_date: "2026-11-15",
    sections: [
      section("first", "text", "What we will try first", "The smallest change that could show you something within two weeks.", "We lent our timetable, not our money: every Thursday Mrs Baraka’s class repairs one tap."),
      section("stop", "text", "What could stop us", "Name one thing and what you would do then."),
      section("actions", "actions", "Who does what", "One line an action: what, who, by when."),
      section("ready", "checklist", "Before the first lesson", "", "", ["We told the head teacher", "Everybody knows their part"]),
    ],
  },
  {
    id: "measuring", title: "Measuring", intro: "", suggested_date: "2026-12-08",
    sections: [
      section("indicators", "indicators", "What we count", "One or two numbers are enough."),
      section("know", "text", "How we will know", "What would make you stop?"),
      section("links", "links", "Work we keep elsewhere", "A document, a sheet, a film; say in a line what is in it."),
    ],
  },
  { id: "final", title: "Final deliverable", intro: "", suggested_date: "2027-01-10", sections: [] },
];

export const settings = (more: Partial<State["settings"]> = {}): State["settings"] => ({
  title: "Action plan", parts: PARTS(), rule: "majority", gallery: true, marks: "none", points: 0, rubric: [], completion: "submitted", cycles: 2,
  suggested_date: "2026-11-15", zone: "Europe/Stockholm", ...more,
});

export const text = (words: string, more: Partial<SectionText> = {}): SectionText => ({ text: words, version: 5, by: [2, 3, 1], at: "2026-11-20T12:01:00Z", edits: 14, ...more });

const base = (id: string, order: number, part: string, where: string): RowBase => ({ id, version: 4, part, section: where, order, by: 1, at: AT, marks: {} });

export const action = (id: string, order: number, what: string, who: (number | string)[], when: string, uses: string[], done_when: string, status: Status): ActionRow => ({
  ...base(id, order, "work", "actions"), kind: "action", what, who, when, uses, done_when, status, statuses: [{ status, by: 1, at: AT }],
});

const ACTIONS = () => [
  action("askmslindqvist01", 1024, "Ask Ms Lindqvist for the double lesson on Tuesdays", [1], "2026-11-21", ["lindqvist"], "She has said yes in writing", "done"),
  action("printtalkcards01", 2048, "Print 120 talk cards", [4, "Mr Haile, school office"], "2026-11-26", ["printroom"], "Cards lie in room 12", "under_way"),
  action("explainthecards1", 3072, "Explain the cards to 8B, ask what they think", [2, 3], "", ["council1"], "25 of 28 pupils can say why", "not_begun"),
  action("firstlessonquiet", 4096, "First lesson with quiet minutes", [2], "2026-12-01", ["tuesdayc"], "", "not_begun"),
];

const INDICATOR = (): IndicatorRow => ({
  ...base("pupilswhospeak01", 1024, "measuring", "indicators"), kind: "indicator", what: "Pupils who speak in a lesson", unit: "of 28", how: "Yusuf counts on a seating plan",
  baseline: "5", target: "20", until: "2027-01-20", who: [4],
});
const LINK = (): LinkRow => ({ ...base("seatingplanlink1", 1024, "measuring", "links"), kind: "link", what: "Seating plan", address: "https://docs.example.org/plan", summary: "Who sat where, and who spoke, lesson by lesson" });
const ITEM = (): ItemRow => ({ ...base("cardswordstested", 1024, "work", "ready"), kind: "item", what: "We tried the cards on ourselves", done: true });

export const keyed = <Thing extends { id: string }>(things: Thing[]): Record<string, Thing> => Object.fromEntries(things.map((thing) => [thing.id, thing]));

const CHIPS = (): Chip[] => [
  { id: "lindqvist", name: "Ms Lindqvist", kind: "people", kind_name: "People", shape: "disc", colour: 0, was: "", gone: false },
  { id: "printroom", name: "School print room", kind: "places", kind_name: "Places and things", shape: "diamond", colour: 3, was: "", gone: false },
  { id: "council1", name: "Pupil council", kind: "groups", kind_name: "Groups and clubs", shape: "hexagon", colour: 1, was: "Pupils’ council", gone: false },
  { id: "tuesdayc", name: "Tuesday circle", kind: "culture", kind_name: "Culture and stories", shape: "star", colour: 5, was: "", gone: true },
];

export const check = (id: string, more: Partial<Check>): Check => ({ id, part: "work", section: "actions", row: "", met: false, text: "", more: "", action: "", ...more });

const CHECKS = (): Check[] => [
  check("when:explainthecards1", { row: "explainthecards1", text: "The third action has no date.", more: "When will 8B hear about the cards?", action: "Set a date" }),
  check("done:firstlessonquiet", { row: "firstlessonquiet", text: "“First lesson with quiet minutes” does not say when it is done.", more: "What would you see?", action: "Say it" }),
  check("countable", { part: "measuring", section: "indicators", text: "Nothing can be counted yet.", more: "How many, by when? Part 3 can hold the number.", action: "Go to part 3" }),
  check("who", { met: true, text: "Every action has somebody who does it." }),
  check("uses", { met: true, text: "Every action uses something from your asset map." }),
];

const standing = (part: string, more: Partial<Standing> = {}): Standing => ({ part, agreed: [], objected: [], silent: [1, 2, 3, 4], away: [{ id: 5, since: "2026-11-02T08:00:00Z" }], needed: 3, missing: 3, mine: "", ...more });

const VERSIONS = (): VersionHead[] => [
  { serial: 2, part: "vision", number: 2, name: "", at: "2026-10-28T15:00:00Z", by: 1, late: true, due: "2026-10-25", signers: [{ id: 1, answer: "agree", why: "", earlier: false }, { id: 2, answer: "agree", why: "", earlier: true }] },
  { serial: 1, part: "vision", number: 1, name: "First go", at: "2026-10-24T15:00:00Z", by: 2, late: false, due: "2026-10-25", signers: [{ id: 2, answer: "agree", why: "", earlier: false }] },
];

export const comment = (more: Partial<Comment> & Pick<Comment, "id">): Comment => ({
  version: 6, where: "work.first", quote: "", on_version: 5, changed: false, text: "", by: 2, name: "Mateo García", role: "member", at: "2026-11-20T11:20:00Z", settled: false, replies: [], ...more,
});

const COMMENTS = () => [
  comment({
    id: "onceaweekcomment", quote: "once a week, on Tuesdays", text: "Is one lesson a week enough to see anything by Christmas? That is three lessons.",
    replies: [{ id: "onceaweekanswer1", by: 4, name: "Yusuf Öztürk", role: "member", text: "Three is enough to see if it goes wrong. Then Fridays too.", at: "2026-11-20T11:48:00Z" }],
  }),
  comment({ id: "peerreflection01", where: "work.first", by: 0, name: "Kwame, from Clear Wells, Kisumu", role: "peer", text: "Ask the quiet ones what they want to be asked.", at: "2026-11-19T09:00:00Z" }),
];

const CHECKIN = (): Checkin => ({
  id: "firstcheckin0001", version: 8, planned: "2026-11-17", date: "2026-11-18", predicted: "Ten pupils speak", did: "One lesson with cards", learned: "Seven spoke; two were glad not to", decision: "adapt",
  words: "Next time in pairs", by: 4, writers: [4, 1], at: "2026-11-18T14:00:00Z", marks: {},
});
const MEETING = (): Meeting => ({
  id: "tuesdaymeeting01", version: 7, date: "2026-11-10", where: "Library", there: [1, 2, "Mr Haile"], text: "We chose the cards.", agreed: ["Mateo asks the council", "Yusuf counts"], by: 1, writers: [1], at: "2026-11-10T17:00:00Z", marks: {},
});
const READINGS = (): Reading[] => ([["reading000000001", "2026-11-11", "5"], ["reading000000002", "2026-11-18", "7"]] as const).map(([id, date, value], i) => ({
  id, version: 9 + i, indicator: "pupilswhospeak01", date, value, who: [4], how: "", by: 4, writers: [4], at: `${date}T14:00:00Z`, marks: {},
}));

export const FEEDBACK = (): Feedback[] => [
  { id: "wordofthecourse1", version: 11, kind: "word", part: "work", text: "A small first step, and you say how you will see it. Who tells 8B?", points: null, rubric: {}, by: 90, name: "Ms Berg", at: "2026-11-19T16:00:00Z", released: true },
];
const APPRECIATION = (): Appreciation => ({ id: "appreciation0001", kind: "ask", text: "Could we have the words on your cards?", name: "Juma", group: "Maji Yetu", at: "2026-11-19T10:00:00Z", answer: null, mine: false });

const MEMBERS = (): State["members"] => [
  { id: 1, name: "Amina Diallo", initials: "AD", active: true }, { id: 2, name: "Mateo García", initials: "MG", active: true }, { id: 3, name: "Sofie Nilsson", initials: "SN", active: true },
  { id: 4, name: "Yusuf Öztürk", initials: "YÖ", active: true }, { id: 5, name: "Nguyễn Thị Hương", initials: "NH", active: false },
];

/** The plan of "The Riverside Circle" as its member Amina sees it, writing at its second part. */
export const state = (more: Partial<State> = {}): State => ({
  version: "g1.1.40.0", now: NOW, readonly: "", staff: false,
  me: { id: 1, name: "Amina Diallo", initials: "AD" },
  settings: settings(),
  completed: false,
  group: { id: 1, name: "The Riverside Circle", size: 5 }, members: MEMBERS(), former: {},
  problem: { text: "In our Year 8 science lessons five voices carry every discussion. Twenty-three stay silent, and we have stopped noticing.", version: 0, state: "linked", source: "map" },
  sections: {
    "vision.seen": text("We counted for three weeks.", { edits: 3 }),
    "work.first": text("From 1 December every discussion in 8B starts with two quiet minutes: each pupil writes one sentence on a card before anybody speaks. Mateo and Amina run it once a week, on Tuesdays; Yusuf sits in and counts voices.\n\n- Cards are handed in, so a shy pupil is heard even without speaking.\n- The five usual voices speak last. We ask them first whether that is fair."),
    "work.stop": text("If the cards feel like a test, we stop collecting them and let pupils keep them.", { version: 3, by: [1], edits: 1 }),
  },
  rows: keyed<Row>([...ACTIONS(), INDICATOR(), LINK(), ITEM()]), removed: {}, removed_notes: {},
  ticks: { "work.ready": ["We told the head teacher"] },
  chips: keyed(CHIPS()), can_use: CHIPS().slice(0, 3),
  checks: { vision: [], work: CHECKS(), measuring: [], final: [] },
  standings: { vision: standing("vision"), work: standing("work", { agreed: [{ id: 1, earlier: false }, { id: 2, earlier: false }], silent: [3, 4], missing: 1, mine: "agree" }), measuring: standing("measuring"), final: standing("final") },
  versions: VERSIONS(), changed_since: { vision: false, work: true, measuring: true, final: false },
  comments: keyed(COMMENTS()),
  checkins: keyed([CHECKIN()]), meetings: keyed([MEETING()]), readings: keyed(READINGS()),
  charts: {
    pupilswhospeak01: {
      indicator: "pupilswhospeak01", points: [{ id: "reading000000001", day: "2026-11-11", value: "5", x: 0, y: 0.25 }, { id: "reading000000002", day: "2026-11-18", value: "7", x: 0.1, y: 0.35 }],
      gaps: [], ticks: [{ value: "0", y: 0 }, { value: "10", y: 0.5 }, { value: "20", y: 1 }], first: "2026-11-11", last: "2027-01-20", baseline: 0.25, target: 1, until: 1, says: "Seven of 28 spoke on 18 November, two more than at the start.",
    },
  },
  timeline: [
    { what: "planned", id: "firstlessonquiet", day: "2026-12-01", at: "", by: 2, status: "" }, { what: "checkin", id: "firstcheckin0001", day: "2026-11-18", at: "2026-11-18T14:00:00Z", by: 4, status: "" },
    { what: "meeting", id: "tuesdaymeeting01", day: "2026-11-10", at: "2026-11-10T17:00:00Z", by: 1, status: "" }, { what: "submitted", id: "2", day: "2026-10-28", at: "2026-10-28T15:00:00Z", by: 1, status: "" },
  ],
  next: { what: "action", id: "askmslindqvist01", day: "2026-11-21", days: 1, mine: true }, overdue: [], cycles: 1,
  pace: { work: "2026-11-24" }, writing: [{ learner: 3, where: "work.first" }, { learner: 2, where: "" }],
  acts: [{ id: 3, actor: 2, actor_name: "Mateo García", operation: "row_edited", subject: "Print 120 talk cards", detail: {}, at: "2026-11-20T12:00:00Z" }],
  consent: { mine: "", named: "", yes: 2, no: 0, public: false },
  published: null, appreciations: keyed([APPRECIATION()]),
  final: { reflections: [], map: true, names: true },
  feedback: keyed(FEEDBACK()),
  bring: null,
  ...more,
});

/** A plan nobody has begun. */
export const empty = (more: Partial<State> = {}): State => state({
  problem: { text: "", version: 0, state: "none", source: "" }, sections: {}, rows: {}, ticks: {}, chips: {}, checks: {}, standings: {}, versions: [], changed_since: {}, comments: {},
  checkins: {}, meetings: {}, readings: {}, charts: {}, timeline: [], next: null, cycles: 0, pace: {}, writing: [], acts: [], appreciations: {}, feedback: {}, ...more,
});
