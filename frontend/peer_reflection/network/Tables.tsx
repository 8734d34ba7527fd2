import { useState } from "preact/hooks";
import { list, number } from "../../shared/i18n";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Hidden } from "../../shared/ui/Live";
import type { Network } from "../state";
import { howItStands, nameOf } from "./Drawing";
import { ServeFirst } from "./ServeFirst";
import * as say from "./strings";
import { ownRows, rowsOf, type Cells, type Row } from "./view";

const FIRST = 6;
const MORE = 50;
const NAMES = 3; // of those who are not connected, in a row

/** The course as a table, fewest ties first. */
export function CourseTable({ cells }: { cells: Cells }) {
  const [most, setMost] = useState(FIRST);
  const rows = rowsOf(cells);
  const heads = [say.people(), say.given(), say.received(), say.tied()];
  return (
    <div>
      <div class="r-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say.groupColumn()}</th>
              {heads.map((head) => <th key={head} scope="col" class="r-number">{head}</th>)}
              <th scope="col">{say.notConnectedColumn()}</th>
              <th scope="col"><Hidden>{say.whatToDo()}</Hidden></th>
            </tr>
          </thead>
          <tbody>{rows.slice(0, most).map((row) => <CourseRow key={row.cell?.key ?? ""} row={row} heads={heads} />)}</tbody>
        </table>
      </div>
      {rows.length > FIRST && (
        <p class="g-help r-shown">
          {say.shown(rows.slice(0, most).filter((row) => row.cell).length, rows.filter((row) => row.cell).length)} {most < rows.length && <Button kind="link" class="g-bare" onClick={() => setMost(most + MORE)}>{say.showMore()}</Button>}
        </p>
      )}
    </div>
  );
}

function CourseRow({ row: { cell, people, given, received, tied, alone }, heads }: { row: Row; heads: string[] }) {
  const named = alone.slice(0, NAMES).map(nameOf);
  const name = cell ? cell.name : say.withoutGroup();
  return (
    <tr>
      <th scope="row"><b><Theirs>{name}</Theirs></b> {cell?.place && <span class="g-help"><Theirs>{cell.place}</Theirs></span>}</th>
      {[people.length, given, received].map((value, i) => <td key={heads[i]} class="r-number" data-head={heads[i]}>{number(value)}</td>)}
      <td class="r-number" data-head={heads[3]}>{tied ? number(tied) : <span class="m-tag">{say.none()}</span>}</td>
      <td dir="auto" data-head={say.notConnectedColumn()}>{alone.length ? list([...named, ...(alone.length > NAMES ? [say.andMore(alone.length - NAMES)] : [])], "unit") : <span class="g-help">{say.nobody()}</span>}</td>
      <td>{(!tied || alone.length > 0) && <ServeFirst people={tied ? alone : people} label={say.said(say.serveFirst(), name)} />}</td>
    </tr>
  );
}

/** One's own network as a table, fewest exchanges first. */
export function OwnTable({ network, cells }: { network: Network; cells: Cells }) {
  return (
    <div class="r-table">
      <table>
        <thead>
          <tr><th scope="col">{say.personColumn()}</th><th scope="col">{say.group()}</th><th scope="col" class="r-number">{say.times()}</th><th scope="col">{say.whoseTurn()}</th></tr>
        </thead>
        <tbody>
          {ownRows(network, cells).map(({ person, cell, times, turn }) => (
            <tr key={person.key}>
              <th scope="row"><b><Theirs>{nameOf(person)}</Theirs></b></th>
              <td data-head={say.group()}>{cell.isGroup && <Theirs>{cell.name}</Theirs>}</td>
              <td class="r-number" data-head={say.times()}>{number(times)}</td>
              <td class={turn === "mine" ? "m-warm" : undefined} data-head={say.whoseTurn()}>{howItStands(network, person.key).words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
