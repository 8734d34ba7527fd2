import type { ComponentChildren, RefObject } from "preact";
import { placeOf, useHere } from "../here";
import type { Row } from "../state";
import { Flags } from "./Flags";
import { Removed } from "./Removed";
import { RowClash } from "./RowClash";
import { nameOf, type OwnRows } from "./use-rows";
import * as say from "./strings";

export interface Column<Of extends Row> { field: string; cell(row: Of): ComponentChildren }

interface RowsTableProps<Of extends Row> {
  root: RefObject<HTMLDivElement | null>;
  label: string;
  kind: Of["kind"];
  rows: Of[];
  columns: Column<Of>[];
  own: OwnRows;
  editor(row: Of): ComponentChildren;
}

/** Rows under their columns; on a phone each row is a card that has them all. One Tab stop; Enter opens a row in its place. */
export function RowsTable<Of extends Row>({ root, label, kind, rows, columns, own, editor }: RowsTableProps<Of>) {
  const { state, chosen, clashes } = useHere();
  const width = columns.length + 1;
  const place = (row: Of) => {
    const now = state.rows[row.id] as Of | undefined;
    if (!now) return <tr key={row.id}><td colSpan={width} class="m-under"><Removed row={row} onUndo={() => own.undo(row)} /></td></tr>;
    if (clashes.some((held) => held.place === row.id)) {
      return (
        <tr key={row.id} data-place={placeOf({ part: row.part, row: row.id })} tabIndex={-1}>
          <td colSpan={width} class="m-clashed"><RowClash row={now} /></td>
        </tr>
      );
    }
    if (chosen?.row === row.id) {
      return <tr key={row.id} data-place={placeOf({ part: row.part, row: row.id })} tabIndex={-1}><td colSpan={width} class="m-editor">{editor(now)}</td></tr>;
    }
    return <AtRest key={row.id} row={now} columns={columns} />;
  };
  return (
    <div ref={root} onClick={own.onClick} onKeyDown={own.onKeyDown}>
      <table class={`p-table p-of-${kind}`} aria-label={label}>
        <thead><tr><th scope="col">{say.fieldName(kind, "what")}</th>{columns.map(({ field }) => <th key={field} scope="col">{say.fieldName(kind, field)}</th>)}</tr></thead>
        <tbody>{rows.map(place)}</tbody>
      </table>
    </div>
  );
}

function AtRest<Of extends Row>({ row, columns }: { row: Of; columns: Column<Of>[] }) {
  const { readonly } = useHere();
  return (
    <tr class={readonly ? "" : "p-opens"} data-opens={row.id} data-place={placeOf({ part: row.part, row: row.id })} tabIndex={-1}>
      <th scope="row" data-field="what">
        {readonly ? <b dir="auto">{nameOf(row)}</b> : <button type="button" data-row={row.id} tabIndex={-1} dir="auto">{nameOf(row)}</button>}
        <Flags id={row.id} />
      </th>
      {columns.map(({ field, cell }) => (
        <td key={field} data-field={field}><span class="p-cell-label" aria-hidden="true">{say.fieldName(row.kind, field)}</span><div>{cell(row)}</div></td>
      ))}
    </tr>
  );
}
