/** States as the server sends them, for tests and for looking at the views. Each call makes a fresh one. */
import { toSlots } from "../shared/zones";
import type {
  Card, Charter, GroupPage, GroupRow, Listing, Member, Profile, Section, Settings, Standing, State, StudioState, StudioValues,
} from "./state";

export const NOW = "2026-11-20T12:40:00Z"; // a Friday

/** Hours of the week, e.g. hours([2, 12, 16]) is Wednesday 12 to 16. */
export const hours = (...spans: [day: number, from: number, to: number][]): number[] =>
  spans.flatMap(([day, from, to]) => Array.from({ length: to - from }, (_, i) => day * 24 + from + i));

const dakar = (...spans: [number, number, number][]): number[] => toSlots(hours(...spans), "Africa/Dakar");

export const profile = (more: Partial<Profile> = {}): Profile => ({
  name: "Amina Diallo",
  place: "Dakar",
  zone: "Africa/Dakar",
  hours: hours([1, 19, 21], [2, 12, 16], [3, 19, 22], [5, 11, 15], [6, 16, 18]),
  languages: [{ code: "fr", level: "work" }, { code: "en", level: "work" }, { code: "wo", level: "work" }, { code: "pt", level: "basic" }],
  causes: ["Clean water", "Girls’ education", "Food and farming"],
  skills: ["Telling a story", "Film and photo", "Facilitating", "Teaching"],
  brings: "Ten years of radio in three languages. I know how to get people to tell what happened.",
  hopes: "To see one thing through to the end with people I did not know before.",
  saved_at: "2026-11-20T12:38:00Z",
  ...more,
});

export const emptyProfile = (): Profile =>
  profile({ place: "", zone: "", hours: [], languages: [], causes: [], skills: [], brings: "", hopes: "", saved_at: null });

export const settings = (more: Partial<Settings> = {}): Settings => ({
  title: "Find your group",
  group_set: "main",
  doors: ["bring", "join", "start", "alone"],
  size_min: 4,
  size_max: 6,
  causes: ["Clean water", "Girls’ education", "Food and farming", "Mental health", "Climate and energy"],
  roles: ["Host of the talks", "Keeper of time", "Link to the schools", "Storyteller"],
  skills: ["Telling a story", "Film and photo", "Facilitating", "Raising money", "Numbers and data", "Building things", "Teaching",
    "Web and software", "Local politics"],
  questions: ["hours", "languages", "causes", "skills"],
  suggested_date: "2026-11-29T18:00:00Z",
  completion: "group",
  next_steps: [],
  ...more,
});

export const row = (more: Partial<GroupRow> = {}): GroupRow => ({
  id: 1,
  name: "Safe Water, Safe Schools",
  initiative: "Rain tanks and filters that pupils look after themselves, starting with three schools near Kisumu.",
  cause: "Clean water",
  place: "Kisumu, Kenya",
  languages: ["en", "fr"],
  openness: "request",
  state: "active",
  size_min: 4,
  size_max: 6,
  faces: ["OO", "MQ", "CT", "NH"],
  free: 2,
  waiting: 0,
  meets: dakar([0, 12, 14], [2, 12, 16], [4, 12, 13], [5, 12, 15]),
  common: dakar([2, 12, 16], [5, 12, 15]),
  standing: null,
  standing_at: null,
  ...more,
});

export const rows = (): GroupRow[] => [
  row(),
  row({
    id: 2, name: "Jardins de case, Thiès", initiative: "Des potagers derrière chaque maison du quartier, et un troc de semences le samedi.",
    cause: "Food and farming", place: "Thiès, Sénégal", languages: ["fr", "wo"], openness: "open", faces: ["MN", "SB", "KD"], free: 3,
    meets: dakar([1, 19, 20], [3, 19, 22], [5, 9, 13], [6, 16, 18]), common: dakar([3, 19, 22], [5, 11, 13], [6, 16, 18]),
  }),
  row({
    id: 3, name: "Delta Boreholes Watch",
    initiative: "Neighbours map which boreholes work, and call the district before a pump fails rather than after.",
    place: "Port Harcourt, Nigeria", languages: ["en"], faces: ["CE", "FA", "IJ", "TB", "LO"], free: 1,
    meets: dakar([1, 18, 21], [3, 18, 21], [5, 17, 19]), common: dakar([1, 19, 21], [3, 19, 21]),
  }),
  row({
    id: 4, name: "La fuente de San Blas", initiative: "Reabrir la fuente del barrio: análisis del agua, vecinos y memoria.",
    place: "Cusco, Perú", languages: ["es", "en"], faces: ["RH", "JP", "AQ", "WC", "EV", "DM"], free: 0, waiting: 2,
    meets: dakar([0, 17, 19], [2, 13, 17], [5, 13, 16]), common: dakar([2, 13, 16], [5, 13, 15]),
  }),
  row({
    id: 5, name: "खेत से थाली तक", initiative: "Small growers around Nashik sell straight to school kitchens, with one shared cold room.",
    cause: "Food and farming", place: "Nashik, India", languages: ["hi", "en"], faces: ["अश", "RK", "SP", "VM"], free: 2,
    meets: dakar([1, 12, 14], [3, 12, 14], [5, 11, 15]), common: dakar([5, 11, 15]), standing: "asked", standing_at: "2026-11-18T10:00:00Z",
  }),
];

export const listing = (more: Partial<Listing> = {}): Listing => ({
  rows: rows(),
  total: 11,
  page: 1,
  pages: 3,
  open: 38,
  facets: {
    causes: [["Clean water", 14], ["Girls’ education", 22], ["Food and farming", 19], ["Mental health", 11], ["Climate and energy", 27],
      ["Elders", 4], ["Seeds", 2]],
    languages: [["en", 88], ["fr", 31], ["es", 24], ["ar", 12], ["hi", 9], ["wo", 2]],
    hours: { "1": 34, "2": 23, "4": 9 },
    free: { "1": 38, "2": 17 },
  },
  ...more,
});

export const standing = (more: Partial<Standing> = {}): Standing => ({
  group: row({ id: 5, name: "खेत से थाली तक" }),
  state: "asked",
  note: "I run the water committee of my mother’s village near Saint-Louis.",
  reply: "",
  at: "2026-11-18T10:00:00Z",
  expires_at: null,
  ahead: 0,
  ...more,
});

/** A learner who is in no group. */
export const state = (more: Partial<State> = {}): State => ({
  version: "7.1",
  now: NOW,
  readonly: "",
  staff: false,
  me: { id: 1, name: "Amina Diallo", initials: "AD" },
  settings: settings(),
  alone: false,
  completed: false,
  profile: profile(),
  group: null,
  charter: null,
  standings: [],
  doors: { open: 38, fitting: 12 },
  match: null,
  ...more,
});

const person = (card: Partial<Card> & { id: number; name: string; initials: string }): Card => ({
  place: "", zone: "", languages: [], causes: [], skills: [], brings: "", hopes: "", ...card,
});

export const member = (card: Partial<Member> & { id: number; name: string; initials: string }): Member => ({
  ...person(card), roles: [], joined_at: "2026-11-14T09:00:00Z", agreed_to_remove: [], ...card,
});

const speaks = (...codes: string[]) => codes.map((code) => ({ code, level: "work" as const }));

export const members = (): Member[] => [
  member({ id: 2, name: "Otieno Odhiambo", initials: "OO", place: "Kisumu", zone: "Africa/Nairobi", languages: speaks("en", "sw", "luo"),
    roles: ["Link to the schools"] }),
  member({ id: 3, name: "María José Quispe", initials: "MQ", place: "Cusco", zone: "America/Lima", languages: speaks("es", "en", "qu"),
    roles: ["Host of the talks"] }),
  member({ id: 4, name: "Camille Tremblay", initials: "CT", place: "Montréal", zone: "America/Toronto", languages: speaks("fr", "en"),
    roles: ["Keeper of time"] }),
  member({ id: 5, name: "Nguyễn Thu Hà", initials: "NH", place: "Đà Nẵng", zone: "Asia/Ho_Chi_Minh", languages: speaks("vi", "en") }),
  member({ id: 1, name: "Amina Diallo", initials: "AD", place: "Dakar", zone: "Africa/Dakar", languages: speaks("fr", "en", "wo"),
    roles: ["Storyteller"], joined_at: "2026-11-18T15:00:00Z" }),
];

/** How many of five are free: everybody on Wednesday 13–15 and Saturday 12–15. */
function together(): number[] {
  const counts = Array<number>(336).fill(0);
  const add = (slots: number[], by: number) => slots.forEach((slot) => { counts[slot]! += by; });
  add(dakar([0, 12, 15], [1, 12, 15], [2, 12, 16], [3, 12, 15], [4, 12, 15], [5, 11, 16], [3, 19, 22]), 3);
  add(dakar([2, 12, 15], [5, 12, 15], [0, 13, 14], [4, 13, 14]), 1);
  add(dakar([2, 13, 15], [5, 12, 15]), 1);
  add(dakar([1, 19, 21], [6, 16, 18], [5, 10, 11]), 1);
  return counts;
}

export const group = (more: Partial<GroupPage> = {}): GroupPage => ({
  ...row({ faces: members().map(({ initials }) => initials), free: 1 }),
  why: "A school with water keeps its girls.",
  since: "2026-11-14T09:00:00Z",
  code: "K7TQ-9MXD-4WRE",
  link: "https://courses.example.org/jump/find-your-group?code=K7TQ9MXD4WRE",
  meets_local: hours([2, 16, 18], [5, 15, 18]),
  meets_zone: "Africa/Nairobi",
  members: members(),
  asking: [],
  free_together: together(),
  with_hours: 5,
  writing: [{ learner: 3, section: "deciding" }],
  steps_done: [],
  fills: false,
  acts: [
    { id: 9, actor: 5, actor_name: "Nguyễn Thu Hà", operation: "signed", subject: "", at: "2026-11-20T11:02:00Z" },
    { id: 8, actor: 4, actor_name: "Camille Tremblay", operation: "section_written", subject: "norms", at: "2026-11-20T09:15:00Z" },
    { id: 7, actor: 2, actor_name: "Otieno Odhiambo", operation: "role_taken", subject: "Link to the schools", at: "2026-11-19T17:48:00Z" },
    { id: 6, actor: 1, actor_name: "Amina Diallo", operation: "joined", subject: "", at: "2026-11-18T15:00:00Z" },
  ],
  former: {},
  removable: false,
  ...more,
});

export const asking = (): GroupPage["asking"] => [{
  learner: person({ id: 8, name: "Ravi Kulkarni", initials: "RK", place: "Pune", zone: "Asia/Kolkata", languages: speaks("hi", "en"),
    causes: ["Clean water"], brings: "I repair pumps." }),
  state: "asked",
  note: "I repair hand pumps and would love to compare notes.",
  at: "2026-11-20T08:00:00Z",
  common: dakar([2, 13, 15]),
}];

const section = (id: Section["id"], text: string, by: number[], at: string | null): Section =>
  ({ id, text, version: text ? 2 : 0, by, at });

export const charter = (more: Partial<Charter> = {}): Charter => ({
  sections: {
    why: section("why", "Because a school with water keeps its girls. Otieno’s sister left Standard 7 when the borehole broke. We want three "
      + "schools to have tanks that pupils run, and a way of doing it that others can copy.", [2, 1], "2026-11-19T10:00:00Z"),
    norms: section("norms", "- We answer each other within two days, even if only “not yet”.\n- Whoever cannot come to a talk leaves a voice "
      + "note before it.\n- English in writing; any language when it helps someone say what they mean.", [4, 5, 3], "2026-11-20T09:15:00Z"),
    assumptions: section("assumptions", "", [], null),
    meeting: section("meeting", "", [], null),
    deciding: section("deciding", "We talk until nobody has a serious objection. If we are stuck for more than a week, the person who will do "
      + "the work decides.", [3], "2026-11-20T12:30:00Z"),
    expectations: section("expectations", "", [], null),
  },
  signatures: [
    { learner: 2, at: "2026-11-19T10:00:00Z", current: true },
    { learner: 4, at: "2026-11-19T12:00:00Z", current: true },
    { learner: 5, at: "2026-11-20T11:02:00Z", current: true },
  ],
  ...more,
});

/** A learner who is a member. */
export const memberState = (more: Partial<State> = {}): State => state({ group: group(), charter: charter(), completed: true, ...more });

export const studioValues = (more: Partial<StudioValues> = {}): StudioValues => {
  const { group_set, doors, size_min, size_max, causes, roles, skills, questions, completion } = settings();
  return {
    display_name: "Find your group", group_set, suggested_date: "2026-11-29T18:00:00Z", doors, size_min, size_max, causes, roles, skills,
    questions, offer_hours: 48, completion, grade_on_completion: false, next_steps: [],
    match_when: "hand", match_date: "", match_count: 30, match_rolling: true, match_announce: "check", answer_hours: 72,
    match_rules: { preset: "balanced", causes: "much", hours: "much", skills: "some", experience: "off", commitment: "off", region: "off",
      regions: "mix", languages: "must" },
    ...more,
  };
};

export const studioState = (more: Partial<StudioState> = {}): StudioState =>
  ({ values: studioValues(), defaults: studioValues(), group_count: 3, ...more });
