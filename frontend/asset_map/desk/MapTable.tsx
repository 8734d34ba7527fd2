import type { ComponentChildren } from "preact";
import { moment, number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Hidden } from "../../shared/ui/Live";
import { NeedMark } from "../../shared/ui/NeedCards";
import { KindGlyph } from "../../shared/ui/Glyph";
import { useHere } from "../here";
import type { Board } from "../state";
import { others, standing, type Row } from "./need";
import type { OnLook } from "./Overview";
import * as say from "./strings";

interface TableProps { board: Board; rows: Row[]; byNeed: boolean; onLook: OnLook }

/**
 * Maps by kinds: the more of a kind, the darker, and the number in every cell. On a phone each row is a card; the roles are said
 * here because browsers forget what a table is when its parts are laid out otherwise.
 */
export function MapTable({ board, rows, byNeed, onLook }: TableProps) {
  const { now } = useHere();
  const at = now();
  const most = Math.max(1, ...rows.flatMap((row) => Object.values(row.counts)));
  const hasOthers = board.rows.some((row) => others(row, board) > 0);
  const alone = board.rows.some(({ group }) => group.id < 0);
  const many = board.kinds.length > 7;
  const columns = board.kinds.length + (hasOthers ? 1 : 0) + 5;
  const draw = (row: Row) => <Line key={row.group.id} row={row} board={board} most={most} hasOthers={hasOthers} at={at} mark={!byNeed} onLook={onLook} />;
  const levels = byNeed ? say.LEVEL_NAMES.map((level) => ({ level, held: rows.filter((row) => standing(row, at).level === level) })).filter(({ held }) => held.length) : [];
  return (
    <table class={many ? "m-board m-many-kinds" : "m-board"} role="table" aria-label={say.title()}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{alone ? say.learner() : say.group()}</th>
          <th role="columnheader" scope="col">{say.why()}</th>
          {board.kinds.map((kind) => <th key={kind.id} role="columnheader" scope="col" class="m-kind-head"><KindGlyph kind={kind} /><span dir="auto">{kind.name}</span></th>)}
          {hasOthers && <th role="columnheader" scope="col" class="m-kind-head"><span>{say.otherKinds()}</span></th>}
          <th role="columnheader" scope="col" class="m-kind-head m-slim"><span>{say.all()}</span></th>
          <th role="columnheader" scope="col" class="m-kind-head m-slim"><Icon name="speech" /><Hidden>{say.comments()}</Hidden></th>
          <th role="columnheader" scope="col"><Hidden>{say.map()}</Hidden></th>
        </tr>
      </thead>
      {byNeed ? levels.map(({ level, held }) => (
        <tbody key={level} role="rowgroup">
          <tr role="row" class="m-board-level"><th role="rowheader" scope="rowgroup" colSpan={columns}><NeedMark level={level} />{say.levelHead(level)}</th></tr>
          {held.map(draw)}
        </tbody>
      )) : <tbody role="rowgroup">{rows.map(draw)}</tbody>}
    </table>
  );
}

interface LineProps { row: Row; board: Board; most: number; hasOthers: boolean; at: string; mark: boolean; onLook: OnLook }

function Line({ row, board, most, hasOthers, at, mark, onLook }: LineProps) {
  const { group, members, last_at: last, open_comments: open } = row;
  const { level, reasons: [first, ...rest] } = standing(row, at);
  return (
    <tr role="row" class={row.assets ? undefined : "m-nothing"}>
      <th role="rowheader" scope="row">
        <Theirs>{group.name}</Theirs>
        <span class="g-help">{group.id > 0 && <span>{say.members(members)}</span>}{last && <span>{say.lastChange(moment(last, at))}</span>}</span>
      </th>
      <td role="cell" class="m-why">{mark && <NeedMark level={level} />}<span>{mark && <Hidden>{`${say.levelHead(level)}: `}</Hidden>}<b>{first}</b> {rest.join(" ")}</span></td>
      {board.kinds.map((kind) => (
        <td key={kind.id} role="cell" class="m-heat"><Cell n={row.counts[kind.id] ?? 0} most={most}><KindGlyph kind={kind} size={16} /></Cell></td>
      ))}
      {hasOthers && <td role="cell" class="m-heat"><Cell n={others(row, board)} most={most}>{say.otherKinds()}</Cell></td>}
      <td role="cell" class="m-total"><span class="m-narrow" aria-hidden="true">{say.all()}</span><b>{number(row.assets)}</b></td>
      <td role="cell" class="m-total">{open > 0 ? <span class="m-open-comments"><Icon name="speech" />{number(open)}</span> : <span class="m-zero">{number(0)}</span>}</td>
      <td role="cell" class="m-look"><Button small data-row={group.id} aria-label={say.lookAt(isolated(group.name))} onClick={() => onLook(group, "row")}>{say.look()}</Button></td>
    </tr>
  );
}

/** `children` say which kind it is where the heads are not in sight. */
const Cell = ({ n, most, children }: { n: number; most: number; children: ComponentChildren }) => (
  <>
    <span class="m-narrow" aria-hidden="true">{children}</span>
    <span class={n ? undefined : "m-zero"} style={n ? { "--m-heat": `${Math.round(8 + (44 * n) / most)}%` } : undefined}>{number(n)}</span>
  </>
);
