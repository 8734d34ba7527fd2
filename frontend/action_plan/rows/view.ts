/** Which rows of a section are shown, and in which order. Pure. */
import type { ActionRow, Row, State } from "../state";

export type Filter = "all" | "mine" | "not_begun" | "overdue";

/** How a table is looked at; nothing of it is stored. */
export interface View { byDate: boolean; filter: Filter }

export const FIRST_VIEW: View = { byDate: false, filter: "all" };

export const FILTERS: Filter[] = ["all", "mine", "not_begun", "overdue"];

const inOrder = (a: Row, b: Row): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/** The rows of a section of one kind, in the order that the group gave them. */
export const rowsOf = <Kind extends Row["kind"]>(rows: State["rows"], part: string, section: string, kind: Kind): Extract<Row, { kind: Kind }>[] =>
  Object.values(rows).filter((row): row is Extract<Row, { kind: Kind }> => row.part === part && row.section === section && row.kind === kind).sort(inOrder);

const passes = (row: ActionRow, filter: Filter, { me, overdue }: Pick<State, "me" | "overdue">): boolean =>
  ({ all: true, mine: row.who.includes(me.id), not_begun: row.status === "not_begun", overdue: overdue.includes(row.id) })[filter];

/** How many actions each filter would show. */
export const counts = (rows: ActionRow[], state: Pick<State, "me" | "overdue">): Record<Filter, number> =>
  Object.fromEntries(FILTERS.map((filter) => [filter, rows.filter((row) => passes(row, filter, state)).length])) as Record<Filter, number>;

/**
 * The actions to show. By date, the earliest day comes first and those without a day last. `stay`: rows that keep the place they had,
 * as they were then (the one that is open, the one just removed).
 */
export function viewed(rows: ActionRow[], view: View, state: Pick<State, "me" | "overdue">, stay: ActionRow[]): ActionRow[] {
  const staying = new Set(stay.map(({ id }) => id));
  const found = [...rows.filter((row) => !staying.has(row.id) && passes(row, view.filter, state)), ...stay];
  const day = ({ when }: ActionRow): string => when || "~";
  return found.sort((a, b) => (view.byDate && day(a) !== day(b) ? (day(a) < day(b) ? -1 : 1) : inOrder(a, b)));
}

/** Nobody waits for what is done or given up. */
export const isOpen = ({ status }: ActionRow): boolean => status === "not_begun" || status === "under_way";

/** Behind which row one comes to stand that goes a step up or down, "" for first; null where it cannot go. */
export function afterMove(ids: string[], id: string, step: 1 | -1): string | null {
  const at = ids.indexOf(id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= ids.length) return null;
  return ids[step === 1 ? to : to - 1] ?? "";
}
