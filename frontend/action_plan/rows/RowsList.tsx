import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { placeOf, useHere } from "../here";
import type { Row } from "../state";
import { Removed, RemovedLately } from "./Removed";
import { RowClash } from "./RowClash";
import type { EditorProps } from "./RowEditor";
import { useRows } from "./use-rows";
import * as say from "./strings";

interface RowsListProps<Of extends Row> {
  part: string;
  section: string;
  kind: Of["kind"];
  rows: Of[];
  before?: ComponentChildren; // what stands above the rows, as items of the list
  rest(row: Of): ComponentChildren;
  editor(row: Of, ways: EditorProps): ComponentChildren;
  children?: ComponentChildren; // between the list and what was removed
}

/** Rows that are read one below the other. One Tab stop; Enter opens a row in its place. */
export function RowsList<Of extends Row>({ part, section, kind, rows, before, rest, editor, children }: RowsListProps<Of>) {
  const { state, chosen, clashes } = useHere();
  const root = useRef<HTMLDivElement>(null);
  const own = useRows(root, rows.map(({ id }) => id));
  const gone = own.gone?.kind === kind && !state.rows[own.gone.id] ? (own.gone as Of) : null;
  const all = gone ? [...rows, gone].sort((a, b) => a.order - b.order) : rows;
  const inside = (row: Of) => {
    if (!state.rows[row.id]) return <Removed row={row} onUndo={() => own.undo(row)} />;
    if (clashes.some((held) => held.place === row.id)) return <RowClash row={row} />;
    if (chosen?.row !== row.id) return rest(row);
    const onMove = rows.length > 1 ? (step: 1 | -1) => own.move(row, step) : undefined;
    return <div class="m-editor">{editor(row, { onClose: () => own.close(row.id), onRemove: () => own.remove(row), onMove })}</div>;
  };
  return (
    <>
      <div ref={root} onClick={own.onClick} onKeyDown={own.onKeyDown}>
        {before || all.length > 0
          ? <ul class={`p-list p-of-${kind}`}>{before}{all.map((row) => <li key={row.id} data-place={placeOf({ part, row: row.id })} tabIndex={-1}>{inside(row)}</li>)}</ul>
          : <p class="p-empty">{say.empty(kind)}</p>}
      </div>
      {children}
      <RemovedLately part={part} section={section} but={gone?.id} />
    </>
  );
}
