import { useRef } from "preact/hooks";
import { dateWithYear, list } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Icon } from "../../shared/icons";
import { Theirs } from "../../shared/rich";
import { useWidth } from "../../shared/use-width";
import { LineChart } from "../chart/LineChart";
import { shown } from "../chart/value";
import { statusName } from "../final/strings-paper";
import { useHere } from "../here";
import { dayWords } from "../lived/days";
import type { Chip, GalleryPlan, IndicatorRow, Row } from "../state";
import { Lines } from "../text/Lines";
import * as say from "./strings";

/** Every part that is published, as it was submitted. */
export function WholePlan({ plan }: { plan: GalleryPlan }) {
  const { state: { settings: { zone } } } = useHere();
  return (
    <div class="p-plan">
      {plan.parts.map(({ part, title, number, at, sections }) => (
        <section key={part}>
          <h5><Theirs>{title}</Theirs></h5>
          <p class="g-help">{say.partOf(number, dateWithYear(at, zone))}</p>
          {sections.map((section, i) => (
            <section key={i}>
              <h6><Theirs>{section.title}</Theirs></h6>
              {section.text ? <Lines text={section.text} level={6} /> : !section.rows.length && <p class="g-help">{say.notWritten()}</p>}
              {section.rows.length > 0 && <ul class="p-plan-rows">{section.rows.map((row) => <li key={row.id}><OneRow row={row} chips={plan.used} /></li>)}</ul>}
            </section>
          ))}
        </section>
      ))}
      {plan.charts.filter(({ points }) => points.length).map((chart) => <OneChart key={chart.indicator} chart={chart} row={rowOf(plan, chart.indicator)} />)}
    </div>
  );
}

const rowOf = (plan: GalleryPlan, id: string): IndicatorRow | undefined =>
  plan.parts.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows)).find((row): row is IndicatorRow => row.kind === "indicator" && row.id === id);

function OneRow({ row, chips }: { row: Row; chips: Chip[] }) {
  const { now } = useHere();
  const people = (who: (number | string)[]) => list(who.map((one) => isolated(typeof one === "string" && one ? one : say.aMember())));
  if (row.kind === "link") return <><a href={row.address} target="_blank" rel="noopener noreferrer nofollow"><Theirs>{row.what || row.address}</Theirs></a> <span class="g-help" dir="auto">{row.summary}</span></>;
  if (row.kind === "item") return <>{row.done && <Icon name="check" />} <span dir="auto">{row.what}</span></>;
  const used = row.kind === "action" ? chips.filter(({ id }) => row.uses.includes(id)).map(({ name, kind_name }) => isolated(name || kind_name)) : [];
  const more = row.kind === "action"
    ? [row.who.length && say.who(people(row.who)), row.when && say.when(dayWords(row.when, now())), row.done_when && say.doneWhen(isolated(row.done_when)), ...used]
    : [row.baseline && row.target ? say.baselineTo(shown(row.baseline), shown(row.target)) : row.target && say.targetIs(shown(row.target)), row.unit && isolated(row.unit), row.how && isolated(row.how)];
  return (
    <>
      <span dir="auto">{row.what}</span>{row.kind === "action" && <> <span class="m-count">{statusName(row.status)}</span></>}
      <span class="g-help p-plan-more">{list(more.filter((one): one is string => Boolean(one)), "unit")}</span>
    </>
  );
}

/** A chart with its sentence and its numbers. */
function OneChart({ chart, row }: { chart: GalleryPlan["charts"][number]; row: IndicatorRow | undefined }) {
  const { now } = useHere();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <section>
      <h6><Theirs>{chart.what}</Theirs></h6>
      <p class="g-help">{chart.says}</p>
      <div ref={box} class="p-plan-chart">{width > 0 && <LineChart chart={chart} levels={row ?? { baseline: "", target: "" }} until={row?.until} width={Math.max(260, Math.min(width, 560))} label={say.chartOf(chart.what)} />}</div>
      <p class="g-help">{say.readings(list(chart.points.map(({ day, value }) => say.readingOn(dayWords(day, now()), shown(value))), "unit"))}</p>
    </section>
  );
}
