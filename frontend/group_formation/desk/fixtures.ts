/** A desk and rounds as the server sends them, for tests and for looking at the view. Each call makes a fresh one. */
import { NOW } from "../fixtures";
import type { Line } from "../match/state";
import type { Desk, DeskGroup, DeskPerson, Effects, Figures, RoundHead, RoundPage, Rules } from "./state";

export const line = (text: string, params: Line["params"] = {}, kind = "hours"): Line => ({ kind, text, params });

export const rules = (more: Partial<Rules> = {}): Rules => ({
  preset: "balanced", causes: "much", hours: "much", skills: "some", experience: "off", commitment: "off", region: "off", regions: "mix",
  languages: "must", ...more,
});

export const figures = (more: Partial<Figures> = {}): Figures => ({
  people: 500,
  zones: 41,
  languages: 16,
  groups: 111,
  sizes: [[4, 63], [5, 42], [6, 6]],
  first_or_second: 0.89,
  first: 0.64,
  two_hours: 0.93,
  median_hours: 3,
  worth: 0.668,
  worst_tenth: 0.47,
  lowest_language: { code: "pt", mean: 0.41 },
  unplaced: 2,
  certificate: { bound: 0.6859, reached: 0.668, gap: 0.026, proven: true },
  histogram: [0, 1, 2, 4, 8, 15, 24, 29, 19, 8].map((groups, i) => ({ from: 0.26 + 0.06 * i, to: 0.32 + 0.06 * i, groups })),
  low: 0.44,
  by_cause: {
    causes: ["Clean water", "Girls’ education", "Climate, energy", "Food, farming", "Mental health", ""],
    regions: ["americas", "europe_africa", "middle_east_south_asia", "east_asia_pacific"],
    groups: [[5, 11, 6, 3], [4, 9, 8, 2], [7, 8, 3, 4], [3, 8, 5, 1], [6, 4, 1, 3], [2, 4, 3, 0]],
  },
  ...more,
});

export const round = (more: Partial<RoundHead> = {}): RoundHead => ({
  id: 3,
  number: 3,
  kind: "wave",
  state: "preview",
  trigger: "hand",
  rules: rules(),
  seed: 1,
  progress: 1,
  phase: "",
  people: 500,
  groups: 111,
  by: "Ingrid Dahl",
  started_at: "2026-11-20T12:31:00Z",
  took_s: 4.6,
  announced_at: null,
  answer_by: null,
  answers: null,
  fault: "",
  version: 5,
  figures: figures(),
  ...more,
});

export const running = (more: Partial<RoundHead> = {}): RoundHead => round({
  id: 4, number: 4, state: "running", phase: "forming", progress: 0.42, groups: 0, took_s: null, figures: null, started_at: NOW, ...more,
});

export const announced = (more: Partial<RoundHead> = {}): RoundHead => round({
  id: 2, number: 2, state: "announced", trigger: "count", by: "", people: 120, groups: 26, started_at: "2026-11-12T09:00:00Z",
  announced_at: "2026-11-12T09:10:00Z", answer_by: "2026-11-15T09:10:00Z", answers: { yes: 88, again: 7, silent: 25 },
  figures: figures({ people: 120, groups: 26 }), ...more,
});

export const person = (more: Partial<DeskPerson> & { id: number; name: string; initials: string }): DeskPerson =>
  ({ place: "", languages: ["en"], topics: [], there: false, answer: "", ...more });

const people = (from: number, ...names: [initials: string, name: string][]): DeskPerson[] =>
  names.map(([initials, name], i) => person({ id: from + i, initials, name }));

export const tomasz = (): DeskPerson => person({
  id: 173, name: "Tomasz Zieliński", initials: "TZ", place: "Łódź", languages: ["pl", "en"], topics: ["Climate and energy", "Food and farming"],
});

/** UTC half hours of a day (0 = Monday), from and to in hours. */
const slots = (...spans: [day: number, from: number, to: number][]): number[] =>
  spans.flatMap(([day, from, to]) => Array.from({ length: (to - from) * 2 }, (_, i) => day * 48 + from * 2 + i));

const group = (number: number, topic: string, more: Partial<DeskGroup>): DeskGroup => ({
  number, kind: "new", topic, languages: ["en"], first_wish_of: 4, people: [], slots: [], hours: 0, worth: 0.7, locked: false, group: null, ...more,
});

export const groups = (): DeskGroup[] => [
  group(8, "Clean water", {
    people: people(80, ["AD", "Amina Diallo"], ["OO", "Otieno Odhiambo"], ["MQ", "María José Quispe"], ["CT", "Camille Tremblay"],
      ["NH", "Nguyễn Thu Hà"]), slots: slots([2, 13, 15], [5, 12, 15]), hours: 5, worth: 0.79, locked: true,
  }),
  group(17, "Climate and energy", {
    first_wish_of: 3, slots: slots([2, 17, 18]), hours: 1, worth: 0.58,
    people: [...people(171, ["SK", "Sanna Korhonen"], ["AL", "Ana Lucía Paz"]), tomasz(), ...people(174, ["BM", "Brian Mwangi"], ["JH", "Ji-woo Han"])],
  }),
  group(23, "Food and farming", {
    people: people(230, ["ML", "Mireille Lambert"], ["PG", "Pablo Gómez"], ["EK", "Esi Kumi"], ["RN", "Ravi Nair"], ["ZS", "Zofia Sowa"]),
    slots: slots([1, 16, 18], [6, 19, 20]), hours: 3, worth: 0.71,
  }),
  group(31, "Éducation des filles", {
    languages: ["fr"], people: people(310, ["FB", "Fatou Ba"], ["KT", "Koffi Tossou"], ["MD", "Marie Dupont"], ["LR", "Luc Roy"]),
    slots: slots([0, 18, 20], [3, 17, 19], [6, 9, 11]), hours: 6, worth: 0.74,
  }),
  group(46, "Agua y memoria", {
    kind: "fill", group: { id: 12, name: "La fuente de San Blas" }, languages: ["es"], first_wish_of: 5,
    people: people(460, ["RH", "Rosa Huamán"], ["JP", "Juan Pérez"], ["AQ", "Alma Quiroga"], ["WC", "Wilmer Condori"], ["EV", "Eva Vargas"],
      ["DM", "Diego Morales"]).map((one, i) => ({ ...one, there: i < 3 })), slots: slots([1, 19, 21], [5, 14, 17]), hours: 5, worth: 0.72,
  }),
];

export const page = (more: Partial<RoundPage> = {}): RoundPage => ({
  round: round(),
  filter: "all",
  counts: { all: 111, few_hours: 8, low: 3, unplaced: 2 },
  groups: groups(),
  unplaced: [],
  targets: groups().filter(({ locked }) => !locked)
    .map(({ number, topic, people: { length } }) => ({ number, topic, people: length, free: 6 - length })),
  page: 1,
  pages: 6,
  changes: 1,
  ...more,
});

export const unplaced = (): RoundPage["unplaced"] => [
  { person: person({ id: 901, name: "هدى منصور", initials: "هم", place: "Ṣan‘ā’", languages: ["ar"], topics: ["Elders"] }),
    why: [line("Only %(count)s other person works in %(languages)s.", { count: 1, languages: ["ar"] }, "no_language"),
      line("%(topic)s was nobody else’s wish; naming more topics opens more groups.", { topic: "Elders" }, "topic_help")] },
  { person: person({ id: 902, name: "Bruno Alves", initials: "BA", place: "Recife", languages: ["pt"] }), why: [line("Nobody has said when they are free.")] },
];

export const effects = (more: Partial<Effects> = {}): Effects => ({
  learner: 173,
  groups: [
    { number: 17, worth: [0.58, 0.63], hours: [1, 4], people: [5, 4],
      words: [line("%(slots)s open up", { slots: slots([2, 17, 20], [4, 18, 19]) })] },
    { number: 23, worth: [0.71, 0.7], hours: [3, 3], people: [5, 6],
      words: [line("%(name)s gets a second wish.", { name: "Tomasz Zieliński" }, "topic"), line("The group is full.", {}, "full")] },
  ],
  all: { worth: [0.668, 0.6683], gap: 0.0257 },
  allowed: true,
  why_not: "",
  ...more,
});

export const desk = (more: Partial<Desk> = {}): Desk => ({
  now: NOW,
  waiting: 42,
  filling: 7,
  small: { groups: 12, people: 31, size_min: 4 },
  plan: { when: "count", date: null, count: 60, announce: "check" },
  rules: rules(),
  sizes: { min: 4, max: 6 },
  rounds: [
    round(), announced(),
    round({ id: 1, number: 1, state: "cancelled", people: 0, groups: 0, figures: null, started_at: "2026-11-10T10:00:00Z" }),
  ],
  ...more,
});
