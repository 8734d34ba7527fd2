/** What course staff look at, for tests and for looking at it. Each call makes a fresh one. */
import { contribution, face, kwame, priya } from "../fixtures";
import type { Desk } from "../state";

type Waiting = Desk["waiting"][number];
type Reported = Desk["reported"][number];

export const waiting = (id: number, name: string, more: Partial<Waiting> = {}): Waiting => ({
  contribution: contribution({ id, by: face(name), title: `What ${name} tried` }), hours: 55, boosted: false, leased: 0, ...more,
});

export const reported = (more: Partial<Reported> = {}): Reported => ({
  id: 31, what: "response", text: "Nobody needs this. Buy pumps at my shop.", by: priya(), reasons: { rude: 1, spam: 2 }, words: ["He sells pumps"], hidden: true,
  at: "2026-12-16T10:00:00Z", ...more,
});

export const desk = (more: Partial<Desk> = {}): Desk => ({
  waiting: [waiting(21, "Kwame"), waiting(22, "Lucía", { hours: 130 }), waiting(23, "Bram", { leased: 1 })],
  reported: [reported(), reported({ id: 40, what: "message", by: kwame(), text: "A message", reasons: { other: 1 }, words: [], hidden: false })],
  totals: { people: 40, contributions: 30, responses: 52, without: 6, median_first_hours: 3.4 },
  groups: [
    { name: "Clear Wells", people: 5, contributions: 5, given: 8, received: 7, without: 1 },
    { name: "Casa abierta", people: 4, contributions: 4, given: 3, received: 2, without: 3 },
    { name: "", people: 1, contributions: 1, given: 0, received: 0, without: 1 },
  ],
  ...more,
});
