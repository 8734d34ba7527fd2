import { moment } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { personOf } from "../../shared/people";
import { rich, Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import type { Row } from "../state";
import { nameOf } from "./use-rows";
import * as say from "./strings";

/** In the place of a row that the reader removed just now. */
export const Removed = ({ row, onUndo }: { row: Row; onUndo(): void }) => (
  <div class="m-gone">
    <span dir="auto">{say.isRemoved(isolated(nameOf(row)))}</span>
    <Button small data-undo={row.id} onClick={onUndo}>{say.undo()}</Button>
  </div>
);

/** What was removed from a section lately, by anybody; each can come back. `but`: the one whose place still offers that. */
export function RemovedLately({ part, section, but }: { part: string; section: string; but?: string }) {
  const { state, readonly, act, announce, now } = useHere();
  const all = Object.values(state.removed).filter(({ row }) => row.part === part && row.section === section && row.id !== but).sort((a, b) => (a.at < b.at ? 1 : -1));
  if (!all.length || readonly) return null;
  const back = (row: Row) => {
    void act("restore_row", { id: row.id });
    announce(say.isBack(isolated(nameOf(row))));
  };
  return (
    <details class="m-fold p-removed">
      <summary>{say.removedLately(all.length)}</summary>
      <ul>
        {all.map(({ row, by, at }) => (
          <li key={row.id} class="g-row">
            <b dir="auto">{nameOf(row)}</b>
            <span class="g-help">{rich(say.removedBy("%(who)s", moment(at, now())), { who: <Theirs>{personOf(state, by).name}</Theirs> })}</span>
            <Button kind="link" class="g-bare" aria-label={say.bringBackNamed(isolated(nameOf(row)))} onClick={() => back(row)}>{say.bringBack()}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
