/** Networks as the server sends them, for tests and for looking at the views. */
import type { Network } from "../state";

type Group = Network["groups"][number];
type Person = Network["people"][number];

export const group = (key: string, name: string, more: Partial<Group> = {}): Group => ({ key, name, place: "", size: 5, ties: 0, mine: false, ...more });
export const person = (name: string, group = "", more: Partial<Person> = {}): Person => ({
  key: `p ${name}`, name, initials: name.slice(0, 2).toUpperCase(), group, given: 1, received: 1, bridge: false, connected: true, mine: false, waits: null, ...more,
});
const tie = (a: string, b: string, times = 1, waits: "" | "a" | "b" = ""): Network["ties"][number] => ({ a: `p ${a}`, b: `p ${b}`, times, waits });
const say = (kind: string, text: string, more: Partial<Network["says"][number]> = {}): Network["says"][number] => ({ kind, text, params: {}, person: "", group: "", act: "", ...more });

/** Amina of the Riverside Circle: teammates, four other groups, Joaquín waits for her. */
export const mine = (more: Partial<Network> = {}): Network => ({
  scope: "mine",
  groups: [
    group("g1", "The Riverside Circle", { mine: true }), group("g2", "Clear Wells", { place: "Kisumu" }), group("g3", "नदी की पाठशाला", { place: "Varanasi" }),
    group("g4", "حديقة السطح", { place: "Amman" }), group("g5", "Maji Yetu", { place: "Mombasa" }),
  ],
  people: [
    person("Amina", "g1", { mine: true }), person("Mateo", "g1"), person("Sofie", "g1"), person("Yusuf", "g1"), person("Hương", "g1"),
    person("Kwame", "g2"), person("Joaquín", "g2", { waits: 44 }), person("प्रिया", "g3", { initials: "प्रि" }), person("نور", "g4", { initials: "ن" }), person("Salim", "g5"),
  ],
  ties: [
    tie("Amina", "Mateo", 3), tie("Amina", "Sofie", 2), tie("Amina", "Yusuf", 2), tie("Amina", "Hương"), tie("Amina", "Kwame", 2),
    tie("Amina", "Joaquín", 1, "a"), tie("Amina", "प्रिया", 4), tie("Amina", "نور"), tie("Amina", "Salim", 1, "b"),
  ],
  says: [
    say("people", "You have learned with %(count)d people.", { params: { count: 9 } }), say("strangers", "%(count)d of them are of other groups.", { params: { count: 5 } }),
    say("only_tie", "You are the only tie between your group and %(group)s.", { params: { group: "नदी की पाठशाला" }, group: "g3", act: "introduce" }),
    say("waits", "%(person)s has answered you and waits for you.", { params: { person: "Joaquín" }, person: "p Joaquín", act: "answer" }),
    say("alike", "%(group)s works on the same as your group. You have not met.", { params: { group: "Тиха перерва" }, group: "g6", act: "follow" }),
  ],
  ...more,
});

const NAMES = ["Riverside Circle", "Clear Wells", "Maji Yetu", "नदी की पाठशाला", "Agua de la Sierra", "حديقة السطح", "Night bus", "Math at the market", "Đọc cùng bà", "Тиха перерва", "Kirjasto auki", "Casa abierta"];
const BETWEEN: [number, number, number][] = [[0, 1, 2], [0, 3, 2], [0, 5, 3], [0, 9, 1], [0, 7, 2], [0, 6, 1], [1, 2, 3], [1, 3, 1], [2, 3, 1], [2, 4, 1], [3, 4, 1], [3, 5, 1], [4, 5, 2], [7, 6, 1], [8, 7, 1], [8, 9, 2]];

/** A course of twelve groups: Amina of the first one is a bridge, two groups have no tie outside, six people are not connected. */
export function course(more: Partial<Network> = {}): Network {
  const alone = new Set(["4 0", "5 3", "6 2", "8 4", "10 1", "10 3", "11 2"]);
  const people = NAMES.flatMap((_, g) => Array.from({ length: g === 10 || g === 11 ? 4 : 5 }, (__, i) => person(g || i ? `Person ${g} ${i}` : "Amina", `g${g}`, {
    bridge: !g && !i, connected: !alone.has(`${g} ${i}`), given: alone.has(`${g} ${i}`) ? 0 : 2, received: alone.has(`${g} ${i}`) ? 0 : 2, waits: alone.has(`${g} ${i}`) && i !== 3 ? 100 + g : null,
  })));
  const of = (g: number, i: number) => (g || i ? `Person ${g} ${i}` : "Amina");
  const ties = [
    ...BETWEEN.map(([a, b, times], i) => tie(of(a, a ? i % 2 : i < 3 ? 0 : i % 3), of(b, (i + 1) % 3), times)),
    ...NAMES.flatMap((_, g) => [0, 1, 2, 3].map((i) => tie(of(g, i), of(g, (i + 1) % (g > 9 ? 4 : 5))))),
  ].filter(({ a, b }) => [a, b].every((key) => people.some((one) => one.key === key && one.connected)));
  return {
    scope: "course",
    groups: NAMES.map((name, g) => group(`g${g}`, name, { place: g === 10 ? "Turku" : "", ties: BETWEEN.filter(([a, b]) => a === g || b === g).length })),
    people, ties,
    says: [
      say("bridge", "Without %(person)s, %(count)d groups lose sight of the others.", { params: { person: "Amina", count: 5 }, person: "p Amina", act: "introduce" }),
      say("groups_apart", "%(count)d groups have no tie outside.", { params: { count: 2 }, group: "g10", act: "serve_first" }),
      say("people_apart", "%(count)d people are not connected yet.", { params: { count: 7 }, act: "names" }),
    ],
    ...more,
  };
}

/** A course of many: groups of five, each tied to a few others. */
export function crowd(learners = 5000): Network {
  const groups = Array.from({ length: learners / 5 }, (_, g) => group(`g${g}`, `Group ${g}`));
  const people = Array.from({ length: learners }, (_, i) => person(`Person ${i}`, `g${Math.floor(i / 5)}`));
  const ties = people.flatMap((_, i) => [tie(`Person ${i}`, `Person ${(i * 37 + 11) % learners}`, 1 + (i % 3)), tie(`Person ${i}`, `Person ${i % 5 === 4 ? i - 4 : i + 1}`)]);
  return { scope: "course", groups, people, ties: ties.filter(({ a, b }) => a !== b), says: [] };
}
