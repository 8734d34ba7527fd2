/** The deliverable itself, in the page and on paper: plain headings, tables and drawings, so that both sheets can dress it. */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { dateWithYear, list, number } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Theirs } from "../../shared/rich";
import { LineChart } from "../chart/LineChart";
import { shown } from "../chart/value";
import { dayWords } from "../lived/days";
import { chartOf } from "../lived/strings";
import type { Final, PartSetup, Reading, Row, SectionSetup, State } from "../state";
import { Lines } from "../text/Lines";
import { problem as theProblem } from "../words/strings";
import { mapped } from "./drawn";
import { MapPages } from "./MapPages";
import { Notes } from "./Notes";
import * as say from "./strings-paper";
import { Table, type Column } from "./Table";

/** `top`: the level of its title among the headings around it; `width` of drawings, in points. */
export interface WholeProps { state: State; final: Final; top: number; width: number }

/** Who may be named does so by name; anybody else is "a member". People without an account are named as the group wrote them. */
export const namer = ({ members }: State, { contributors }: Final) => (who: number | string): string => {
  if (typeof who === "string") return who;
  const name = members.find(({ id }) => id === who)?.name;
  return name && contributors.includes(name) ? name : say.aMember();
};

export type Heading = (props: { deeper?: number; class?: string; children: ComponentChildren }) => ComponentChildren;

/** A heading so many levels below the title. */
const heading = (top: number): Heading => ({ deeper = 0, children, ...rest }) => {
  const Tag = `h${Math.min(6, top + deeper)}` as "h2";
  return <Tag {...rest}>{children}</Tag>;
};

export function Whole({ state, final, top, width }: WholeProps) {
  const H = useMemo(() => heading(top), [top]); // one component for as long as it stands
  const name = namer(state, final);
  const map = useMemo(() => final.map && mapped(final.map), [final.map]);
  const indicators = Object.values(state.rows).filter((row) => row.kind === "indicator").sort((a, b) => a.order - b.order);
  const thoughts = final.can_choose.filter(({ id }) => state.final.reflections.includes(id));
  return (
    <article class="p-whole">
      <H><Theirs>{state.group?.name ?? say.myPlan()}</Theirs></H>
      <p class="quiet">{say.dated(dateWithYear(state.now, state.settings.zone))}</p>
      <p class="quiet">{signed(final)}</p>
      <H deeper={1}>{theProblem()}</H>
      <p class="told" dir="auto">{state.problem.text || say.notWritten()}</p>
      {state.settings.parts.filter(({ id }) => id !== "final").map((part) => <Part key={part.id} part={part} state={state} H={H} top={top} name={name} />)}
      {state.final.map && map && <MapPages map={map} H={H} width={width} />}
      {indicators.some(({ id }) => state.charts[id]) && (
        <>
          <H deeper={1}>{say.measured()}</H>
          {indicators.map((row) => {
            const chart = state.charts[row.id];
            return chart && (
              <section key={row.id} class="measured">
                <H deeper={2}><Theirs>{row.what}</Theirs></H>
                <p>{chart.says}</p>
                {chart.points.length > 0 && <LineChart chart={chart} levels={row} until={row.until} width={Math.min(width, 640)} class="chart" label={chartOf(row.what)} />}
                <Readings of={row.id} state={state} name={name} />
              </section>
            );
          })}
        </>
      )}
      <Notes state={state} H={H} name={name} />
      {thoughts.length > 0 && <><H deeper={1}>{say.thoughts()}</H>{thoughts.map((one) => (
        <section key={one.id}><H deeper={2}><Theirs>{one.title}</Theirs></H>{state.final.names && final.contributors.includes(one.name) && <p class="quiet"><Theirs>{one.name}</Theirs></p>}<p class="told" dir="auto">{one.text}</p></section>
      ))}</>}
      {final.feedback.length > 0 && <><H deeper={1}>{say.feedback()}</H>{final.feedback.map((one) => (
        <section key={one.id} class="said"><p class="told" dir="auto">{one.text}</p><p class="quiet" dir="auto">{one.because ? say.because(isolated(one.because)) : say.weUseIt()}</p></section>
      ))}</>}
    </article>
  );
}

function signed({ contributors, unnamed }: Final): string {
  if (!contributors.length) return unnamed ? say.writtenByMembers(unnamed) : "";
  const names = list(contributors.map(isolated));
  return unnamed ? say.writtenByAnd(list(contributors.map(isolated), "unit"), unnamed) : say.writtenBy(names);
}

interface PartProps { part: PartSetup; state: State; H: Heading; top: number; name(who: number | string): string }

function Part({ part, state, H, top, name }: PartProps) {
  const head = state.versions.find((one) => one.part === part.id);
  const date = head ? dateWithYear(head.at, state.settings.zone) : "";
  return (
    <section class="part">
      <H deeper={1}><Theirs>{part.title}</Theirs></H>
      <p class="quiet">{!head ? say.notSubmitted() : state.changed_since[part.id] ? say.changedSince(head.number, date) : say.submittedAs(head.number, date)}</p>
      {part.sections.filter(({ kind }) => kind !== "problem").map((section) => (
        <section key={section.id}>
          <H deeper={2}><Theirs>{section.title}</Theirs></H>
          <Section part={part.id} section={section} state={state} name={name} level={top > 1 ? 6 : 4} />
        </section>
      ))}
    </section>
  );
}

interface SectionProps { part: string; section: SectionSetup; state: State; level: 4 | 6; name(who: number | string): string }

function Section({ part, section, state, level, name }: SectionProps) {
  const where = `${part}.${section.id}`;
  if (section.kind === "text") {
    const text = state.sections[where]?.text ?? "";
    return text.trim() ? <Lines text={text} level={level} /> : <p class="quiet">{say.notWritten()}</p>;
  }
  const rows = Object.values(state.rows).filter((row) => row.part === part && row.section === section.id).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  if (section.kind === "checklist") {
    const ticked = new Set(state.ticks[where] ?? []);
    const lines: [string, boolean][] = [...section.items.map((item): [string, boolean] => [item, ticked.has(item)]), ...rows.flatMap((row): [string, boolean][] => (row.kind === "item" ? [[row.what, row.done]] : []))];
    return lines.length ? <ul class="lines-done">{lines.map(([words, done], i) => <li key={i}><span dir="auto">{words}</span> <span class="quiet">{done ? say.done() : say.open()}</span></li>)}</ul> : <p class="quiet">{say.notWritten()}</p>;
  }
  if (!rows.length) return <p class="quiet">{say.notWritten()}</p>;
  if (section.kind === "links") {
    return <ul class="links">{rows.map((row) => row.kind === "link" && <li key={row.id}><a href={row.address} rel="noopener ugc" target="_blank"><Theirs>{row.what || row.address}</Theirs></a>{row.what && <p class="quiet" dir="ltr">{row.address}</p>}<p dir="auto">{row.summary}</p></li>)}</ul>;
  }
  return <Rows rows={rows} state={state} name={name} label={section.title} />;
}

function Rows({ rows, state, name, label }: { rows: Row[]; state: State; name(who: number | string): string; label: string }) {
  const people = (who: (number | string)[]) => list([...new Set(who.map(name))].map(isolated), "unit");
  const day = (iso: string) => iso && dayWords(iso, state.now);
  const counted: Column<Row> = { head: say.number(), short: true, cell: (row) => number(rows.indexOf(row) + 1) };
  const columns: Column<Row>[] = rows[0]!.kind === "action"
    ? [
      counted, { head: say.what(), wide: true, cell: (row) => <Theirs>{row.what}</Theirs> },
      { head: say.who(), cell: (row) => row.kind === "action" && people(row.who) }, { head: say.when(), cell: (row) => row.kind === "action" && day(row.when) },
      { head: say.withWhat(), cell: (row) => row.kind === "action" && list(row.uses.flatMap((id) => (state.chips[id] ? [isolated(state.chips[id]!.name)] : [])), "unit") },
      { head: say.doneWhen(), cell: (row) => row.kind === "action" && <span dir="auto">{row.done_when}</span> }, { head: say.status(), cell: (row) => row.kind === "action" && say.statusName(row.status) },
    ]
    : [
      counted, { head: say.what(), wide: true, cell: (row) => <Theirs>{row.what}</Theirs> }, { head: say.unit(), cell: (row) => row.kind === "indicator" && <span dir="auto">{row.unit}</span> },
      { head: say.start(), cell: (row) => row.kind === "indicator" && shown(row.baseline) }, { head: say.target(), cell: (row) => row.kind === "indicator" && shown(row.target) },
      { head: say.byWhen(), cell: (row) => row.kind === "indicator" && day(row.until) }, { head: say.howRead(), cell: (row) => row.kind === "indicator" && <span dir="auto">{row.how}</span> },
      { head: say.who(), cell: (row) => row.kind === "indicator" && people(row.who) },
    ];
  return <Table label={label} rows={rows} columns={columns} />;
}

function Readings({ of, state, name }: { of: string; state: State; name(who: number | string): string }) {
  const rows = Object.values(state.readings).filter(({ indicator }) => indicator === of).sort((a, b) => (a.date === b.date ? (a.at < b.at ? -1 : 1) : a.date < b.date ? -1 : 1));
  const columns: Column<Reading>[] = [
    { head: say.day(), cell: ({ date }) => dayWords(date, state.now) }, { head: say.value(), cell: ({ value }) => shown(value) },
    { head: say.who(), cell: ({ who }) => list([...new Set(who.map(name))].map(isolated), "unit") }, { head: say.howWasRead(), wide: true, cell: ({ how }) => <span dir="auto">{how}</span> },
  ];
  return rows.length ? <Table label={say.measured()} rows={rows} columns={columns} /> : null;
}
