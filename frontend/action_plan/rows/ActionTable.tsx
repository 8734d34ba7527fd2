import { useMemo, useRef } from "preact/hooks";
import { number } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useStaying } from "../../shared/use-staying";
import { messageOf } from "../../shared/xblock";
import { placeOf, useHere, useRemembered } from "../here";
import { CalendarSign } from "../lived/CalendarSign";
import { shortDay } from "../lived/days";
import { useCalendar } from "../lived/use-calendar";
import { SectionHead } from "../plan/SectionHead";
import type { ActionRow, Chip, SectionSetup } from "../state";
import { ActionEditor } from "./ActionEditor";
import { AssetChip } from "./AssetChip";
import { NotYet } from "./Flags";
import { People } from "./People";
import { QuickAdd } from "./QuickAdd";
import { RemovedLately } from "./Removed";
import { RowsTable, type Column } from "./RowsTable";
import { StatusPill } from "./Status";
import { useRows } from "./use-rows";
import { counts, FILTERS, FIRST_VIEW, isOpen, rowsOf, viewed, type View } from "./view";
import * as say from "./strings";

const MANY = 5; // rows; from then on one may want to see only some of them

/** Who does what, by when, with what, and how one will see that it is done. */
export function ActionTable({ part, section }: { part: string; section: SectionSetup }) {
  const { state, readonly, chosen, past } = useHere();
  const [view, setView] = useRemembered<View>(`actions ${part}.${section.id}`, FIRST_VIEW);
  const heading = useOwnId();
  const root = useRef<HTMLDivElement>(null);
  const all = useMemo(() => rowsOf(state.rows, part, section.id, "action"), [state.rows]);
  const own = useRows(root, view.byDate ? null : all.map(({ id }) => id));
  const stay = useStaying(state.rows, chosen?.row ?? null, own.gone)
    .filter((row): row is ActionRow => row.kind === "action" && row.part === part && row.section === section.id)
    .map((row) => ({ ...row, order: (state.rows[row.id] ?? row).order }));
  const rows = viewed(all, view, state, stay);
  const columns = useColumns();
  const plain = view.filter === "all";
  return (
    <section class="p-card p-rows" data-place={placeOf({ part, section: section.id })} tabIndex={-1} aria-labelledby={past ? undefined : heading}>
      <SectionHead id={heading} section={section} count={all.length}>
        {all.length > 1 && <Button kind="link" class="g-bare" onClick={() => setView({ ...view, byDate: !view.byDate })}>{view.byDate ? say.ownOrder() : say.sortByDate()}</Button>}
        {all.some(({ when }) => when) && !readonly && <CalendarFile />}
      </SectionHead>
      <Filters all={all} view={view} onChange={setView} />
      {rows.length > 0 && (
        <RowsTable root={root} label={section.title} kind="action" rows={rows} columns={columns} own={own}
          editor={(row) => (
            <ActionEditor row={row} onClose={() => own.close(row.id)} onRemove={() => own.remove(row)} onMove={plain && !view.byDate && all.length > 1 ? (step) => own.move(row, step) : undefined} />
          )} />
      )}
      {!rows.length && (plain
        ? <p class="p-empty">{say.empty("action")}</p>
        : <p class="p-empty">{say.nothingFits()} <Button kind="link" onClick={() => setView({ ...view, filter: "all" })}>{say.showAll()}</Button></p>)}
      {!readonly && <QuickAdd part={part} section={section.id} kind="action" />}
      <RemovedLately part={part} section={section.id} but={own.gone?.id} />
    </section>
  );
}

function Filters({ all, view, onChange }: { all: ActionRow[]; view: View; onChange(view: View): void }) {
  const { state } = useHere();
  const found = counts(all, state);
  if (all.length < MANY && !found.overdue && view.filter === "all") return null;
  return (
    <div class="g-row p-filters" role="group" aria-label={say.show()}>
      {FILTERS.filter((filter) => filter === "all" || found[filter] || view.filter === filter).map((filter) => (
        <button key={filter} type="button" class={filter === "overdue" ? "m-filter m-waits" : "m-filter"} aria-pressed={view.filter === filter} onClick={() => onChange({ ...view, filter })}>
          {say.filterName(filter)} <span>{number(found[filter])}</span>
        </button>
      ))}
    </div>
  );
}

/** The days of the plan for one's own calendar. */
function CalendarFile() {
  const { busy, error, take } = useCalendar();
  return (
    <>
      <Button kind="link" class="g-bare" busy={busy} onClick={() => void take(false)}><CalendarSign />{say.calendarFile()}</Button>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </>
  );
}

/** What stands under each column. Warm where it waits for somebody; what is done or dropped waits for nobody. */
function useColumns(): Column<ActionRow>[] {
  const { state, now } = useHere();
  const missing = (row: ActionRow, words: string) => (isOpen(row) ? <NotYet>{words}</NotYet> : <span class="g-help">–</span>);
  const chipOf = (id: string): Chip | undefined => state.chips[id] ?? state.can_use.find((chip) => chip.id === id);
  return [
    { field: "who", cell: (row) => (row.who.length ? <People who={row.who} /> : missing(row, say.nobody())) },
    {
      field: "when",
      cell: (row) => {
        if (!row.when) return missing(row, say.noDate());
        const day = shortDay(row.when, now());
        return state.overdue.includes(row.id) ? <b class="m-warm">{say.isOverdue(day)}</b> : <b>{day}</b>;
      },
    },
    { field: "uses", cell: (row) => (row.uses.length ? <span class="p-assets">{row.uses.map((id) => { const chip = chipOf(id); return chip && <AssetChip key={id} chip={chip} />; })}</span> : <span class="g-help">{say.nothingUsed()}</span>) },
    { field: "done_when", cell: (row) => (row.done_when ? <span class="p-own-text" dir="auto">{row.done_when}</span> : missing(row, say.notSaid())) },
    { field: "status", cell: (row) => <StatusPill status={row.status} /> },
  ];
}
