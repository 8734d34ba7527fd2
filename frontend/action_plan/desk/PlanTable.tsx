import { list, moment, number } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { Hidden } from "../../shared/ui/Live";
import { NeedMark } from "../../shared/ui/NeedCards";
import { useHere, useRemembered } from "../here";
import type { BoardRow, State } from "../state";
import { NEEDS } from "./need";
import type { OnLook } from "./Overview";
import * as say from "./strings";
import type { Loaded } from "./use-board";
import { WriteHere } from "./WriteHere";

const COLUMNS = 6;
const FACES = 6;

interface TableProps { rows: BoardRow[]; loaded: Loaded; onLook: OnLook }

/**
 * Groups by parts, in the order of need, each with the reason in a sentence. Writing to a group opens under its row. On a phone each
 * row is a card; the roles are said here because browsers forget what a table is when its parts are laid out otherwise.
 */
export function PlanTable({ rows, loaded, onLook }: TableProps) {
  const { state: { settings } } = useHere();
  const [open, setOpen] = useRemembered<number | null>("desk.open", null);
  const alone = rows.some((row) => row.alone);
  const draw = (row: BoardRow) => <Line key={row.id} row={row} parts={settings.parts} open={open === row.id} loaded={loaded} onOpen={(on) => setOpen(on ? row.id : null)} onLook={onLook} />;
  return (
    <table class="p-board" role="table" aria-label={say.title()}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{alone ? say.learner() : say.group()}</th>
          <th role="columnheader" scope="col">{say.people()}</th>
          <th role="columnheader" scope="col">{say.why()}</th>
          <th role="columnheader" scope="col">{say.shareActive()}</th>
          <th role="columnheader" scope="col"><Hidden>{say.parts()}</Hidden><PartNumbers parts={settings.parts} /></th>
          <th role="columnheader" scope="col"><Hidden>{say.whatToDo()}</Hidden></th>
        </tr>
      </thead>
      {NEEDS.map(([mark, need]) => ({ mark, held: rows.filter((row) => row.need === need) })).filter(({ held }) => held.length).map(({ mark, held }) => (
        <tbody key={mark} role="rowgroup">
          <tr role="row" class="p-board-level"><th role="rowheader" scope="rowgroup" colSpan={COLUMNS}><NeedMark level={mark} />{say.needHead(mark)}</th></tr>
          {held.map(draw)}
        </tbody>
      ))}
    </table>
  );
}

type Parts = State["settings"]["parts"];

const PartNumbers = ({ parts }: { parts: Parts }) => (
  <span class="p-cells" aria-hidden="true">{parts.map(({ id }, at) => <span key={id}>{id === "final" ? say.final() : number(at + 1)}</span>)}</span>
);

interface LineProps { row: BoardRow; parts: Parts; open: boolean; loaded: Loaded; onOpen(open: boolean): void; onLook: OnLook }

function Line({ row, parts, open, loaded, onOpen, onLook }: LineProps) {
  const { now, readonly } = useHere();
  const { id, name, place, why, last } = row;
  const told = [row.cycles && say.cycles(row.cycles), row.readings && say.readings(row.readings), row.feedback && say.words(row.feedback)].filter(Boolean);
  return (
    <>
      <tr role="row" class={open ? "p-row-open" : undefined}>
        <th role="rowheader" scope="row">
          <Theirs>{name}</Theirs>
          <span class="g-help">{place && <span><Theirs>{place}</Theirs></span>}{last && <span>{say.lastChange(moment(last, now()))}</span>}</span>
        </th>
        <td role="cell" class="p-row-people"><Faces members={row.members} /></td>
        <td role="cell" class="p-row-why">
          <p>{why}</p>
          {(told.length > 0 || row.unreleased > 0) && (
            <p class="g-help">{told.map((words) => <span key={words}>{words}</span>)}{row.unreleased > 0 && <span class="m-warm">{say.marksWait(row.unreleased)}</span>}</p>
          )}
        </td>
        <td role="cell" class="p-row-share"><ShareBars active={row.active} all={Math.max(1, row.members.length)} /></td>
        <td role="cell"><PartCells row={row} parts={parts} /></td>
        <td role="cell" class="p-row-acts">
          {!readonly && (
            <Button small aria-expanded={open} aria-label={(open ? say.closeOf : say.writeTo)(isolated(name))} onClick={() => onOpen(!open)}>{open ? say.close() : say.write()}</Button>
          )}
          <Button kind="link" class="g-bare" data-look={id} aria-label={say.lookAt(isolated(name))} onClick={() => onLook({ id, name })}>{say.look()}</Button>
        </td>
      </tr>
      {open && <tr role="row" class="p-row-under"><td role="cell" colSpan={COLUMNS}><WriteHere row={row} loaded={loaded} /></td></tr>}
    </>
  );
}

const Faces = ({ members }: { members: BoardRow["members"] }) => (
  <>
    <Hidden>{members.length ? say.membersAre(list(members.map(({ name }) => isolated(name)), "unit")) : ""}</Hidden>
    <span class="p-row-faces" aria-hidden="true">
      {members.slice(0, FACES).map(({ initials }, at) => <Face key={at} initials={initials} tint={at} size="small" />)}
      {members.length > FACES && <span class="g-help">{say.andMore(members.length - FACES)}</span>}
    </span>
  </>
);

const BAR = 9;
const GAP = 2;
const HEIGHT = 24;

/** How many of the group were active each week; full height is the whole group, the last bar this week. */
function ShareBars({ active, all }: { active: number[]; all: number }) {
  const width = active.length * (BAR + GAP) - GAP;
  return (
    <svg class="p-share-bars" role="img" aria-label={say.activeIn(list(active.map(number), "unit"), all)} viewBox={`0 0 ${width} ${HEIGHT + 1}`} width={width} height={HEIGHT + 1}>
      {active.map((n, at) => {
        const height = (HEIGHT * Math.min(n, all)) / all;
        return <rect key={at} x={at * (BAR + GAP)} y={HEIGHT - height} width={BAR} height={height} rx="1.5" class={at === active.length - 1 ? "p-this-week" : undefined} />;
      })}
      <path d={`M0 ${HEIGHT + 0.5}h${width}`} />
    </svg>
  );
}

/** One cell a part: its latest version, being written, or not begun. */
function PartCells({ row, parts }: { row: BoardRow; parts: Parts }) {
  return (
    <ul class="p-cells">
      {parts.map(({ id, title }) => {
        const { number: version = 0, begun = false, late = false } = row.parts.find(({ part }) => part === id) ?? {};
        const told = version ? [say.cellSubmitted, say.cellLate] : begun ? [say.cellBegun, say.cellBegunLate] : [say.cellEmpty, say.cellEmptyLate];
        const words = told[late ? 1 : 0]!(isolated(title), version);
        const look = `p-cell${version ? " p-cell-submitted" : begun ? " p-cell-begun" : ""}${late ? " p-cell-late" : ""}`;
        return <li key={id} class={look} title={words}><Hidden>{words}</Hidden><span aria-hidden="true">{version ? say.version(version) : begun ? "…" : ""}</span></li>;
      })}
    </ul>
  );
}
