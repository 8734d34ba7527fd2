import { useMemo } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { placeOf, useHere } from "../here";
import { SectionHead } from "../plan/SectionHead";
import type { ItemRow, SectionSetup } from "../state";
import { Flags } from "./Flags";
import { QuickAdd } from "./QuickAdd";
import { RowEditor, RowText } from "./RowEditor";
import { RowsList } from "./RowsList";
import { nameOf } from "./use-rows";
import { rowsOf } from "./view";
import * as say from "./strings";

/** Lines to tick off: the author's first, then the group's own. */
export function CheckTable({ part, section }: { part: string; section: SectionSetup }) {
  const { state, readonly, past } = useHere();
  const heading = useOwnId();
  const rows = useMemo(() => rowsOf(state.rows, part, section.id, "item"), [state.rows]);
  const ticked = (state.ticks[`${part}.${section.id}`] ?? []).filter((item) => section.items.includes(item));
  const total = section.items.length + rows.length;
  return (
    <section class="p-card p-rows" data-place={placeOf({ part, section: section.id })} tabIndex={-1} aria-labelledby={past ? undefined : heading}>
      <SectionHead id={heading} section={section}>
        {total > 0 && <span class="g-help">{say.itemsDone(ticked.length + rows.filter(({ done }) => done).length, total)}</span>}
      </SectionHead>
      <RowsList part={part} section={section.id} kind="item" rows={rows} before={section.items.length > 0 && <Authors part={part} section={section} ticked={ticked} />}
        rest={(row) => <Own row={row} />} editor={(row, ways) => <RowEditor {...ways}><RowText row={row} field="what" required /></RowEditor>}>
        {!readonly && <QuickAdd part={part} section={section.id} kind="item" />}
      </RowsList>
    </section>
  );
}

function Authors({ part, section, ticked }: { part: string; section: SectionSetup; ticked: string[] }) {
  const { readonly, act } = useHere();
  return (
    <>
      {section.items.map((item) => (
        <li key={`author ${item}`}>
          <label class="p-tick">
            <input type="checkbox" disabled={readonly} checked={ticked.includes(item)} onChange={({ currentTarget }) => void act("tick", { part, section: section.id, item, done: currentTarget.checked })} />
            <span dir="auto">{item}</span>
          </label>
        </li>
      ))}
    </>
  );
}

/** A line of the group's own: ticked in its place, changed by the pencil beside it. */
function Own({ row }: { row: ItemRow }) {
  const { readonly, act } = useHere();
  return (
    <div class="p-line" data-opens={row.id}>
      <label class="p-tick">
        <input type="checkbox" disabled={readonly} checked={row.done} onChange={({ currentTarget }) => void act("edit_row", { id: row.id, changes: { done: currentTarget.checked } })} />
        <span><span dir="auto">{nameOf(row)}</span><Flags id={row.id} /></span>
      </label>
      {!readonly && <button type="button" class="m-x" data-row={row.id} tabIndex={-1} aria-label={say.change(isolated(nameOf(row)))}><Icon name="pencil" /></button>}
    </div>
  );
}
