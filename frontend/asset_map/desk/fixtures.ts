/** The board of a small course, for tests and for looking at it. Each call makes a fresh one. */
import { NOW, settings } from "../fixtures";
import type { Board } from "../state";

type Row = Board["rows"][number];

const daysAgo = (days: number): string => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

export const row = (id: number, name: string, more: Partial<Row> = {}): Row => ({
  group: { id, name }, counts: {}, assets: 0, links: 0, asked: 0, reflections: 0, members: 4, versions: 0, last_at: null, open_comments: 0, ...more,
});

export const rows = (): Row[] => [
  row(5, "Zebra crossing", { counts: { people: 2, places: 1 }, assets: 3, asked: 1, links: 2, reflections: 1, last_at: daysAgo(1) }),
  row(1, "Clear Wells, Kisumu", { counts: { people: 3, groups: 3, trade: 4 }, assets: 10, asked: 6, versions: 2, last_at: daysAgo(30) }),
  row(2, "Night bus", { counts: { people: 2 }, assets: 2, last_at: daysAgo(2) }),
  row(3, "Casa abierta", { counts: { places: 4 }, assets: 4, asked: 4, last_at: daysAgo(23) }),
  row(4, "Abrigo"),
];

export const board = (more: Partial<Board> = {}): Board => ({
  kinds: settings().kinds, rows: rows(), total: 5,
  acts: [
    { id: 9, actor: 71, actor_name: "Khady Diop", operation: "asset_added", subject: "The night driver", detail: {}, asset: "driver01", at: daysAgo(2), group: { id: 2, name: "Night bus" } },
  ],
  ...more,
});
