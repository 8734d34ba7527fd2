import { useMemo, useRef } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { shown } from "../chart/value";
import { placeOf, useHere } from "../here";
import { shortDay } from "../lived/days";
import { SectionHead } from "../plan/SectionHead";
import type { IndicatorRow, SectionSetup } from "../state";
import { NotYet } from "./Flags";
import { IndicatorEditor } from "./IndicatorEditor";
import { People } from "./People";
import { QuickAdd } from "./QuickAdd";
import { RemovedLately } from "./Removed";
import { RowsTable, type Column } from "./RowsTable";
import { useRows } from "./use-rows";
import { rowsOf } from "./view";
import * as say from "./strings";

/** What is counted: where it is today, where one wants it, and by when. */
export function IndicatorTable({ part, section }: { part: string; section: SectionSetup }) {
  const { state, readonly, past } = useHere();
  const heading = useOwnId();
  const root = useRef<HTMLDivElement>(null);
  const all = useMemo(() => rowsOf(state.rows, part, section.id, "indicator"), [state.rows]);
  const own = useRows(root, all.map(({ id }) => id));
  const columns = useColumns();
  const gone = own.gone && !state.rows[own.gone.id] && own.gone.kind === "indicator" ? own.gone : null;
  const rows = gone ? [...all, gone].sort((a, b) => a.order - b.order) : all;
  return (
    <section class="p-card p-rows" data-place={placeOf({ part, section: section.id })} tabIndex={-1} aria-labelledby={past ? undefined : heading}>
      <SectionHead id={heading} section={section} count={all.length} />
      {rows.length > 0 ? (
        <RowsTable root={root} label={section.title} kind="indicator" rows={rows} columns={columns} own={own}
          editor={(row) => (
            <IndicatorEditor row={row} onClose={() => own.close(row.id)} onRemove={() => own.remove(row)} onMove={all.length > 1 ? (step) => own.move(row, step) : undefined} />
          )} />
      ) : <p class="p-empty">{say.empty("indicator")}</p>}
      {!readonly && <QuickAdd part={part} section={section.id} kind="indicator" />}
      <RemovedLately part={part} section={section.id} but={gone?.id} />
    </section>
  );
}

function useColumns(): Column<IndicatorRow>[] {
  const { now } = useHere();
  const value = ({ unit }: IndicatorRow, number: string) => (number ? <b dir="auto">{unit ? say.aimOf(shown(number), unit) : shown(number)}</b> : <NotYet>{say.notSaid()}</NotYet>);
  return [
    { field: "how", cell: (row) => (row.how ? <span class="p-own-text" dir="auto">{row.how}</span> : <NotYet>{say.notSaid()}</NotYet>) },
    { field: "baseline", cell: (row) => value(row, row.baseline) },
    { field: "target", cell: (row) => value(row, row.target) },
    { field: "until", cell: (row) => (row.until ? <b>{shortDay(row.until, now())}</b> : <NotYet>{say.noDate()}</NotYet>) },
    { field: "who", cell: (row) => (row.who.length ? <People who={row.who} /> : <NotYet>{say.nobody()}</NotYet>) },
  ];
}
