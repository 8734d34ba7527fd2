import { useRef, useState } from "preact/hooks";
import { list } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { Hidden } from "../../shared/ui/Live";
import { useDownload } from "../../shared/use-download";
import { useWidth } from "../../shared/use-width";
import { messageOf } from "../../shared/xblock";
import { LineChart } from "../chart/LineChart";
import { shown } from "../chart/value";
import { useHere } from "../here";
import { known } from "../../shared/people";
import type { Chart, IndicatorRow, Reading, State } from "../state";
import { dayWords } from "./days";
import { ReadingForm } from "./ReadingForm";
import * as say from "./strings";
import { TakenAway } from "./TakenAway";
import { useStaysAt, type Open } from "./use-open";

const byPlace = (parts: State["settings"]["parts"]) => (a: IndicatorRow, b: IndicatorRow): number =>
  parts.findIndex(({ id }) => id === a.part) - parts.findIndex(({ id }) => id === b.part) || a.order - b.order;

/** What is counted: of every indicator a sentence, its chart and its table. */
export function Indicators({ opened }: { opened: Open }) {
  const { state, readonly, lead } = useHere();
  const rows = Object.values(state.rows).filter((row) => row.kind === "indicator").sort(byPlace(state.settings.parts));
  if (rows.length) return <>{rows.map((row) => <Indicator key={row.id} row={row} opened={opened} />)}</>;
  const place = state.settings.parts.flatMap((part) => part.sections.map((section) => ({ part: part.id, section }))).find(({ section }) => section.kind === "indicators");
  return place ? (
    <section class="p-indicator">
      <h3>{say.noIndicator()}</h3>
      <p class="g-help">{say.noIndicatorHelp()}</p>
      {!readonly && <p><Button small icon="plus" onClick={() => lead({ part: place.part, section: place.section.id })}>{say.addIndicator()}</Button></p>}
    </section>
  ) : null;
}

function Indicator({ row, opened: { open, show, close } }: { row: IndicatorRow; opened: Open }) {
  const { state, readonly } = useHere();
  const chart = state.charts[row.id];
  const name = row.what || say.unnamed();
  const readings = Object.values(state.readings).filter(({ indicator }) => indicator === row.id).sort((a, b) => (a.date === b.date ? (a.at < b.at ? 1 : -1) : a.date < b.date ? 1 : -1));
  const adding = `readings:${row.id}`;
  return (
    <section class="p-indicator" aria-label={name}>
      <h3 tabIndex={-1}><Theirs>{name}</Theirs></h3>
      {row.how && <p class="g-help"><Theirs>{row.how}</Theirs></p>}
      {chart?.says && <p class="g-help">{chart.says}</p>}
      {chart && chart.points.length > 0 && <Drawn chart={chart} row={row} label={say.chartOf(name)} />}
      {readings.length > 0 && <Readings row={row} readings={readings} opened={{ open, show, close }} />}
      {open === adding && !readonly && <ReadingForm indicator={row.id} onClose={() => close()} />}
      <div class="g-row">
        {!readonly && open !== adding && <Button small icon="plus" data-opens={adding} aria-label={say.addReadingOf(isolated(name))} onClick={() => show(adding)}>{say.addReading()}</Button>}
        {readings.length > 0 && <Download row={row} name={name} />}
      </div>
      <TakenAway kinds={["readings"]} indicator={row.id} />
    </section>
  );
}

/** As wide as there is room. */
function Drawn({ chart, row, label }: { chart: Chart; row: IndicatorRow; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return <div ref={box} class="p-chart">{width > 0 && <LineChart chart={chart} levels={row} until={row.until} width={Math.max(260, Math.min(width, 640))} label={label} />}</div>;
}

const MOST = 8; // rows shown at first

function Readings({ row, readings, opened: { open, show, close } }: { row: IndicatorRow; readings: Reading[]; opened: Open }) {
  const { state, readonly, now } = useHere();
  const [all, showAll] = useState(readings.length <= MOST);
  const body = useStaysAt<HTMLTableSectionElement>(all, MOST);
  const name = row.what || say.unnamed();
  const told = ({ who, how }: Reading): string => list([...who.map((one) => isolated(known(state, one).name)), how && isolated(how)].filter(Boolean), "unit");
  return (
    <div class="p-readings">
      <table>
        <caption class="g-hidden">{say.readingsOf(name)}</caption>
        <thead>
          <tr><th scope="col">{say.reading()}</th><th scope="col" class="p-number" dir="auto">{row.unit || say.value()}</th><th scope="col">{say.whoAndHow()}</th>{!readonly && <th scope="col"><Hidden>{say.change()}</Hidden></th>}</tr>
        </thead>
        <tbody ref={body}>
          {(all ? readings : readings.slice(0, MOST)).map((reading) => {
            const day = dayWords(reading.date, now());
            const opens = `readings:${reading.id}`;
            return open === opens && !readonly
              ? <tr key={reading.id}><td colSpan={4}><ReadingForm indicator={row.id} id={reading.id} onClose={() => close(`readings:${row.id}`)} /></td></tr>
              : (
                <tr key={reading.id} tabIndex={-1}>
                  <th scope="row">{day}</th>
                  <td class="p-number"><b>{shown(reading.value)}</b></td>
                  <td>{told(reading)}</td>
                  {!readonly && <td class="p-reading-tools"><Button kind="link" class="g-bare" icon="pencil" data-opens={opens} aria-label={say.changeReading(day)} onClick={() => show(opens)} /></td>}
                </tr>
              );
          })}
        </tbody>
      </table>
      {!all && <Button kind="link" class="g-bare" icon="down" onClick={() => showAll(true)}>{say.allReadings(readings.length)}</Button>}
    </div>
  );
}

function Download({ row, name }: { row: IndicatorRow; name: string }) {
  const { busy, error, download } = useDownload(useHere(), say.downloaded);
  return (
    <>
      <Button kind="link" class="g-bare" icon="download" busy={busy} aria-label={say.downloadOf(isolated(name))} onClick={() => download("readings_csv", { indicator: row.id })}>{say.download()}</Button>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </>
  );
}
