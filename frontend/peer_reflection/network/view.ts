/** What a network comes to: who stands with whom, how the groups are tied, and the rows of the tables. */
import type { Network } from "../state";

export type Person = Network["people"][number];
export type Tie = Network["ties"][number];

/** What is drawn as one: a group with its people, or somebody without one (then `isGroup` is false). */
export interface Cell { key: string; isGroup: boolean; name: string; place: string; people: Person[]; mine: boolean; near: ReadonlySet<string> }

export interface Cells {
  cells: Cell[];
  /** The cell somebody stands in. */
  of: ReadonlyMap<string, Cell>;
  /** Ties between cells, with the exchanges of all their people. */
  between: { a: string; b: string; times: number }[];
}

/** Puts people into their groups; whoever is in none, or in one that the reader may not know, stands alone. */
export function cellsOf({ groups, people, ties }: Network): Cells {
  const near = new Map<string, Set<string>>();
  const cells = new Map<string, Cell>();
  const add = (cell: Omit<Cell, "people" | "near">) => {
    near.set(cell.key, new Set());
    cells.set(cell.key, { ...cell, people: [], near: near.get(cell.key)! });
  };
  for (const { key, name, place, mine } of groups) add({ key, name, place, mine, isGroup: true });
  const of = new Map<string, Cell>();
  for (const person of people) {
    if (!cells.has(person.group)) add({ key: person.key, name: person.name, place: "", mine: person.mine, isGroup: false });
    const cell = cells.get(person.group) ?? cells.get(person.key)!;
    cell.people.push(person);
    of.set(person.key, cell);
  }
  const between = new Map<string, Cells["between"][number]>();
  for (const { a, b, times } of ties) {
    const [one, other] = [of.get(a)?.key, of.get(b)?.key].sort() as [string?, string?];
    if (!one || !other || one === other) continue;
    near.get(one)!.add(other);
    near.get(other)!.add(one);
    const found = between.get(`${one} ${other}`) ?? { a: one, b: other, times: 0 };
    found.times += times;
    between.set(`${one} ${other}`, found);
  }
  return { cells: [...cells.values()].filter((cell) => cell.people.length), of, between: [...between.values()] };
}

/** One group, whoever its people have ties with, and the groups of these. */
export function around(network: Network, key: string): Network {
  const own = new Set(network.people.filter((person) => person.group === key || person.key === key).map((person) => person.key));
  const ties = network.ties.filter(({ a, b }) => own.has(a) || own.has(b));
  const shown = new Set([...own, ...ties.flatMap(({ a, b }) => [a, b])]);
  const people = network.people.filter((person) => shown.has(person.key));
  const groups = new Set(people.map((person) => person.group));
  return { ...network, people, ties, groups: network.groups.filter((group) => groups.has(group.key)) };
}

/** The pen a number of exchanges is drawn with: one, two, three or more. */
export const pen = (times: number): 1 | 2 | 3 => (times > 2 ? 3 : times > 1 ? 2 : 1);

/** Whose turn it is in a tie, as the reader sees it. */
export function turn({ a, waits }: Tie, me: string | undefined): "" | "mine" | "theirs" {
  if (!waits || !me) return "";
  return (waits === "a") === (a === me) ? "mine" : "theirs";
}

export interface Row { cell: Cell | null; people: Person[]; given: number; received: number; tied: number; alone: Person[] }

const sum = (people: Person[], what: "given" | "received") => people.reduce((all, person) => all + person[what], 0);

/** A row a group, fewest ties first; people without a group share one row, `cell` null. */
export function rowsOf({ cells }: Cells): Row[] {
  const row = (cell: Cell | null, people: Person[], tied: number): Row =>
    ({ cell, people, tied, given: sum(people, "given"), received: sum(people, "received"), alone: people.filter((one) => !one.connected) });
  const grouped = cells.filter((cell) => cell.isGroup).map((cell) => row(cell, cell.people, cell.near.size));
  const single = cells.filter((cell) => !cell.isGroup);
  const rows = grouped.sort((a, b) => a.tied - b.tied || a.received - b.received);
  return single.length ? [...rows, row(null, single.flatMap((cell) => cell.people), new Set(single.flatMap((cell) => [...cell.near])).size)] : rows;
}

export interface OwnRow { person: Person; cell: Cell; times: number; turn: ReturnType<typeof turn> }

/** A row a person the reader has met or could in their group, fewest exchanges first. */
export function ownRows({ people, ties }: Network, { of }: Cells): OwnRow[] {
  const me = people.find((person) => person.mine)?.key;
  const mine = new Map(ties.filter(({ a, b }) => a === me || b === me).map((tie) => [tie.a === me ? tie.b : tie.a, tie]));
  const rows = people.filter((person) => !person.mine).map((person) => {
    const tie = mine.get(person.key);
    return { person, cell: of.get(person.key)!, times: tie?.times ?? 0, turn: tie ? turn(tie, me) : "" as const };
  });
  return rows.sort((a, b) => a.times - b.times);
}
