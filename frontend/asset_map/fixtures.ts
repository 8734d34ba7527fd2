/** States as the server sends them, for tests and for looking at the views. Each call makes a fresh one. */
import type { Act, Asset, AssetState, Link, Settings, State } from "./state";

export const NOW = "2026-11-20T12:03:50Z";

const KINDS: [id: string, name: string, shape: Settings["kinds"][number]["shape"]][] = [
  ["people", "People", "disc"], ["groups", "Groups and clubs", "hexagon"], ["institutions", "Institutions", "square"],
  ["places", "Places and things", "diamond"], ["trade", "Trade and exchange", "triangle"], ["culture", "Culture and stories", "star"],
];

export const settings = (more: Partial<Settings> = {}): Settings => ({
  title: "Asset map",
  kinds: KINDS.map(([id, name, shape], colour) => ({ id, name, shape, colour })),
  levels: [
    { id: "self", name: "Ourselves" }, { id: "team", name: "Our team" }, { id: "organisation", name: "Our organisation" }, { id: "community", name: "Wider community" },
  ],
  verbs: [{ id: "supports", name: "supports" }, { id: "knows", name: "knows" }, { id: "uses", name: "uses" }, { id: "hosts", name: "could host" }],
  prompts: [
    { id: "surprise", text: "What surprised you?" }, { id: "missing", text: "Who is missing from this map, and who do you ask first?" },
  ],
  question: "Who or what does your community already have?",
  suggested_date: "2026-10-18",
  gallery: false,
  exemplar: null,
  completion: "submitted",
  ...more,
});

const AT = "2026-11-12T09:00:00Z";

export const asset = (more: Partial<Asset> & Pick<Asset, "id" | "name">): Asset => ({
  version: 1, kind: "people", level: "community", offers: "", place: "", note: "", knows: [], state: "idea", states: [{ state: "idea", by: 1, at: AT }],
  person: false, by: 1, at: AT, marks: {}, ...more,
});

export const link = (id: string, from: string, verb: string, to: string): Link => ({ id, version: 1, from, verb, to, by: 1, at: AT });

type Row = [id: string, kind: string, name: string, offers: string, level: string, state: AssetState, knows: number[]];

const ROWS: Row[] = [
  ["welding1", "people", "Achieng’s welding", "Cuts and welds pipe; has mended four pumps", "self", "active", [1]],
  ["mamarose", "people", "Mama Rose Adhiambo", "Keeps the key and the cash book of the Obunga pump", "team", "agreed", [1, 2]],
  ["mzeeodhi", "people", "Mzee Odhiambo", "Dug three of the wells; knows where the water is sweet", "community", "asked", [2]],
  ["savings1", "groups", "Obunga women’s savings circle", "24 members, meets on Thursdays, lends small sums", "community", "agreed", [1, 3]],
  ["football", "groups", "Nyalenda youth football club", "Thirty pairs of hands on a Saturday", "community", "asked", [4]],
  ["bodaboda", "groups", "Boda-boda riders, stage 7", "Could bring a spare part the same day", "community", "idea", [2]],
  ["polytech", "institutions", "Kisumu Polytechnic, plumbing class", "Second-year students need real jobs to practise on", "organisation", "asked", [5]],
  ["healthce", "institutions", "Nyalenda health centre", "Counts waterborne illness every week", "organisation", "agreed", [3]],
  ["waterofc", "institutions", "County water office", "Holds the map of all boreholes", "community", "idea", []],
  ["schoolya", "places", "St Monica’s schoolyard", "Shade, benches and a store that locks", "organisation", "active", [1, 5]],
  ["workshop", "places", "Workshop behind the market", "Vice, welding set, a roof", "team", "agreed", [1]],
  ["pumphead", "places", "Two spare pump heads", "India Mark II, complete, in Kwame’s store", "self", "active", [2]],
  ["waterkio", "trade", "Water kiosk at the bus stage", "Sells 60 cans a day; every dry day costs the owner", "community", "idea", [1]],
  ["otienoso", "trade", "Otieno & Sons, scrap metal", "Buys and sells brass fittings by weight", "community", "idea", [1]],
  ["marketda", "trade", "Market-day collection", "Two shillings a stall could pay a caretaker", "community", "idea", []],
  ["wellsong", "culture", "The well song, “Pi en ngima”", "Every child knows it; three verses on clean water", "community", "active", [1, 4]],
  ["harambee", "culture", "Harambee morning", "Neighbours work together, then eat together", "community", "asked", [1]],
  ["drystory", "culture", "The story of the dry year, 1984", "Why the first well was dug where it is", "community", "idea", [2]],
];

const MEMBERS = [
  { id: 1, name: "Achieng", initials: "AO", active: true }, { id: 2, name: "Kwame", initials: "KM", active: true }, { id: 3, name: "Leila", initials: "LH", active: true },
  { id: 4, name: "Joaquín", initials: "JF", active: true }, { id: 5, name: "Priya", initials: "PR", active: true },
];

const keyed = <Thing extends { id: string }>(things: Thing[]): Record<string, Thing> => Object.fromEntries(things.map((thing) => [thing.id, thing]));

const LINKS = [
  link("link0001", "polytech", "could learn from", "welding1"), link("link0002", "polytech", "uses", "workshop"), link("link0003", "polytech", "supports", "problem"),
  link("link0004", "mamarose", "is treasurer of", "savings1"), link("link0005", "mamarose", "knows", "mzeeodhi"), link("link0006", "schoolya", "hosts", "harambee"),
  link("link0007", "football", "helps on", "harambee"), link("link0008", "pumphead", "supports", "problem"), link("link0009", "healthce", "measures", "problem"),
];

const ACTS: Act[] = [
  { id: 3, actor: 2, actor_name: "Kwame", operation: "state_changed", subject: "Mama Rose Adhiambo", detail: { before: "asked", state: "agreed" }, asset: "mamarose", at: "2026-11-20T12:02:00Z" },
  { id: 2, actor: 1, actor_name: "Achieng", operation: "linked", subject: "St Monica’s schoolyard", detail: { from: "St Monica’s schoolyard", to: "Harambee morning", verb: "hosts" }, asset: "schoolya", at: "2026-11-20T11:50:00Z" },
  { id: 1, actor: 4, actor_name: "Joaquín", operation: "assets_imported", subject: "", detail: { count: 3 }, asset: "", at: "2026-11-20T11:03:00Z" },
];

/** The map of "Clear Wells, Kisumu" as its member Leila sees it. */
export const state = (more: Partial<State> = {}): State => ({
  version: "g1.1.40.0",
  now: NOW,
  readonly: "",
  staff: false,
  me: { id: 3, name: "Leila", initials: "LH" },
  settings: settings(),
  completed: false,
  group: { id: 1, name: "Clear Wells, Kisumu", size: 5 },
  members: MEMBERS,
  former: {},
  problem: { text: "Half of the hand pumps in our three villages break within two years, and nobody is trained or paid to mend them.", version: 2, source: "" },
  assets: keyed(ROWS.map(([id, kind, name, offers, level, now, knows], i) => asset({
    id, kind, name, offers, level, knows, state: now, at: `2026-11-12T09:${String(10 + i)}:00Z`, states: [{ state: now, by: 5, at: AT }],
  }))),
  links: keyed(LINKS),
  positions: {},
  removed: {},
  reflections: Object.fromEntries([1, 2, 4].map((learner) => [learner, {
    learner, shared_at: "2026-11-19T18:00:00Z", version: 3,
    answers: { surprise: "How many people already mend things here without being asked.", missing: "The children who carry the water." },
  }])),
  comments: {},
  draft: { answers: {}, saved_at: null },
  needs: [{ what: "assets", wanted: 15, have: 18 }, { what: "kinds", wanted: 4, have: 6 }, { what: "links", wanted: 10, have: 9 }, { what: "reflections", wanted: 5, have: 3 }],
  hint: {
    id: "kind_only_ideas:trade", kind: "kind_only_ideas", text: "All three trade assets are still ideas.", more: "Achieng knows two of them. Who asks first?",
    assets: ["waterkio", "otienoso", "marketda"], add: null,
  },
  versions: [{ number: 1, name: "before the village meeting", at: "2026-11-02T18:00:00Z", by: 1, assets: 13, links: 2, kinds: 5, states: { idea: 9, asked: 2, agreed: 1, active: 1 } }],
  changed_since: true,
  pace: "2026-11-24",
  writing: [{ learner: 2, asset: "savings1", field: "offers" }, { learner: 1, asset: "", field: "" }],
  acts: ACTS,
  consent: { mine: "", yes: 0, no: 0, public: false },
  bring: null,
  ...more,
});

export const empty = (more: Partial<State> = {}): State => state({ assets: {}, links: {}, acts: [], hint: null, versions: [], reflections: {}, writing: [], ...more });

/** As large as maps come: for measuring. */
export function large(assets = 500, links = 800): State {
  const start = state();
  const all = Array.from({ length: assets }, (_, i) => {
    const [, kind, name, offers, level, now, knows] = ROWS[i % ROWS.length]!;
    return asset({ id: `asset${String(i).padStart(5, "0")}`, kind, name: `${name} ${i}`, offers, level, knows, state: now });
  });
  const between = Array.from({ length: links }, (_, i) => link(`link${String(i).padStart(6, "0")}`, all[i % assets]!.id, "knows", all[(i * 7 + 1) % assets]!.id));
  return { ...start, assets: keyed(all), links: keyed(between), needs: start.needs.map((need) => ({ ...need, have: need.wanted })) };
}
