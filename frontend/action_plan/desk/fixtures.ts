/** What course staff look at, for tests and for looking at it. Each call makes a fresh one. */
import { FEEDBACK, NOW, state } from "../fixtures";
import type { Board, BoardRow, Feedback, State } from "../state";

const NAMES = ["Aino Äijälä", "Mäki Mäkinen", "Jari Ranta", "Pirkko Vaara", "Sini Laine"];

export const row = (id: number, name: string, need: BoardRow["need"], why: string, numbers: (number | null)[], more: Partial<BoardRow> = {}): BoardRow => ({
  id, name, need, why, place: "Turku", members: NAMES.map((one) => ({ name: one, initials: one.split(" ").map((word) => word[0]).join("") })), alone: id < 0,
  parts: ["vision", "work", "measuring", "final"].map((part, at) => ({ part, number: numbers[at] ?? 0, begun: numbers[at] !== undefined, late: at === 1 && numbers[at] !== 1 })),
  cycles: 0, readings: 0, active: [5, 5, 4, 5, 3, 2, 2, 2], last: NOW, feedback: 0, unreleased: 0, ...more,
});

export const rows = (): BoardRow[] => [
  row(5, "Kirjasto auki", "waits", "Three of five silent since 2 November. Their plan has waited 11 days for a second person to agree.", [null]),
  row(6, "Casa abierta", "waits", "They asked you something 6 days ago.", [1], { place: "Bogotá", feedback: 1, unreleased: 1 }),
  row(7, "Math at the market", "word", "Part 2 is nine days after their own date. They met twice, with notes.", [2, 1, null], { place: "Accra", readings: 2, cycles: 1 }),
  row(1, "The Riverside Circle", "fine", "Second check-in done: 12 voices, target 20. One member away, not waited for.", [2, 2, 1, null], { place: "Riverside", readings: 5, cycles: 2 }),
  row(8, "حديقة السطح", "fine", "Submitted part 2 on Thursday.", [1, 1], { place: "عمان", members: [{ name: "هدى", initials: "هد" }, { name: "عمر", initials: "عم" }] }),
];

export const board = (more: Partial<Board> = {}): Board => ({
  rows: rows(), total: 5, page: 1, pages: 1, needs: { waits: 2, word: 1, fine: 2 }, groups: 5,
  reached: [{ part: "vision", groups: 4, people: 18 }, { part: "work", groups: 3, people: 12 }, { part: "measuring", groups: 1, people: 5 }, { part: "final", groups: 0, people: 0 }],
  ...more,
});

export const feedback = (id: string, more: Partial<Feedback> = {}): Feedback => ({ ...FEEDBACK()[0]!, id, ...more });

/** The plan of another group, as course staff are given it. */
export const theirs = (more: Partial<State> = {}): State => state({ readonly: "preview", staff: true, me: { id: 90, name: "Ms Berg", initials: "MB" }, ...more });
