import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { list } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { FieldError } from "../../shared/ui/Field";
import { KindGlyph } from "../../shared/ui/Glyph";
import { kindOf, levelName } from "../../shared/map/looks";
import { useHere } from "../here";
import type { AssetField, ImportPreview } from "../state";
import { fieldName, links as linksWord, stateName } from "../words/strings";
import * as say from "./strings";

type Row = ImportPreview["rows"][number];
type Fault = ImportPreview["faults"][number];

const FIELDS: AssetField[] = ["name", "offers", "place", "note", "kind", "level", "state", "knows", "person"];

/** A column of the list in the reader's words; what is none of ours is called what the list calls it. */
const columnName = (column: string): string =>
  FIELDS.includes(column as AssetField) ? fieldName(column as AssetField) : column === "links" ? linksWord() : column === "id" ? say.id() : column;

const isOurs = (column: string): boolean => columnName(column) !== column || !column;

interface PreviewProps { preview: ImportPreview; busy: boolean; onTake?(rows: Row[]): void }

/** What would come, line by line, and what could not be read. What is on the map already is not chosen by itself. */
export function Preview({ preview: { rows, faults, total }, busy, onTake }: PreviewProps) {
  const { state: { assets } } = useHere();
  const [chosen, setChosen] = useState(() => new Set(rows.filter(({ known }) => !known).map(({ line }) => line)));
  const [empty, setEmpty] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useOwnId();
  useLayoutEffect(() => heading.current?.focus(), []);
  const free = rows.filter(({ asset }) => !assets[asset.id]);
  const taken = free.filter(({ line }) => chosen.has(line));
  const toggle = (line: number) => setChosen((before) => new Set(before.has(line) ? [...before].filter((one) => one !== line) : [...before, line]));
  const take = () => {
    setEmpty(!taken.length);
    if (taken.length) onTake?.(taken);
  };
  return (
    <section aria-labelledby={id}>
      <h4 id={id} ref={heading} tabIndex={-1}>{say.wouldCome()}</h4>
      <p>{say.canCome(rows.length, total)}</p>
      {faults.length > 0 && <Faults faults={faults} lines={new Set(rows.map(({ line }) => line))} />}
      {rows.length > 0 && (
        <>
          <fieldset class="m-chosen-rows">
            <legend class="g-label">{say.choose()}</legend>
            <div class="g-row">
              <Button kind="link" class="g-bare" onClick={() => setChosen(new Set(free.map(({ line }) => line)))}>{say.all()}</Button>
              <Button kind="link" class="g-bare" onClick={() => setChosen(new Set())}>{say.none()}</Button>
            </div>
            <ul>{rows.map((row) => <Choice key={row.line} row={row} here={row.asset.id in assets} on={chosen.has(row.line)} onToggle={() => toggle(row.line)} />)}</ul>
          </fieldset>
          {empty && !taken.length && <FieldError>{say.chooseSome()}</FieldError>}
          {onTake && <Button kind="primary" busy={busy} onClick={take}>{say.take(taken.length)}</Button>}
        </>
      )}
    </section>
  );
}

function Choice({ row: { line, asset, links, known }, here, on, onToggle }: { row: Row; here: boolean; on: boolean; onToggle(): void }) {
  const { state: { settings } } = useHere();
  const kind = kindOf(settings, asset.kind);
  return (
    <li>
      <label>
        <input type="checkbox" checked={on && !here} disabled={here} onChange={onToggle} />
        <KindGlyph kind={kind} state={asset.state} />
        <span>
          <b><Theirs>{asset.name}</Theirs></b>{" "}
          <span class="g-help" dir="auto">{say.whatItIs(kind.name, levelName(settings, asset.level), stateName(asset.state))}</span>
          {asset.offers && <span class="m-offers" dir="auto">{asset.offers}</span>}
          <span class="m-line g-help">{list([say.line(line), links.length > 0 && say.links(links.length), asset.person && say.person()].filter((one) => one !== false), "unit")}</span>
          {known && <span class="m-known">{here ? say.onTheMap() : say.nameOnTheMap()}</span>}
        </span>
      </label>
    </li>
  );
}

function Faults({ faults, lines }: { faults: Fault[]; lines: ReadonlySet<number> }) {
  return (
    <div class="m-unread">
      <h4>{say.faults(faults.length)}</h4>
      <table>
        <thead><tr><th scope="col">{say.where()}</th><th scope="col">{say.what()}</th></tr></thead>
        <tbody>
          {faults.map(({ line, column, message }, i) => (
            <tr key={i}>
              <th scope="row" dir="auto">{column ? say.inColumn(say.line(line), columnName(column)) : say.line(line)}</th>
              <td><span dir="auto">{message}</span> {isOurs(column) && <span class="g-help">{lines.has(line) ? say.restComes() : say.leftOut()}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="g-help">{say.faultsHelp()}</p>
    </div>
  );
}
