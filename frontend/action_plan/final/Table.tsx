import type { ComponentChildren } from "preact";

export interface Column<Item> { head: string; short?: boolean; wide?: boolean; cell(item: Item): ComponentChildren }

/** A table of the deliverable. On a phone every cell says what it is by `data-head`. */
export const Table = <Item extends { id: string }>({ label, rows, columns }: { label: string; rows: Item[]; columns: Column<Item>[] }) => (
  <table aria-label={label}>
    <thead><tr>{columns.map(({ head, short, wide }) => <th key={head} scope="col" class={short ? "number" : wide ? "name" : undefined}>{head}</th>)}</tr></thead>
    <tbody>
      {rows.map((row) => <tr key={row.id}>{columns.map(({ head, short, cell }) => <td key={head} class={short ? "number" : undefined} data-head={head}>{cell(row)}</td>)}</tr>)}
    </tbody>
  </table>
);
