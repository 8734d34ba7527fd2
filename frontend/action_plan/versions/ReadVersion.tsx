import { useMemo } from "preact/hooks";
import { Trouble } from "../../shared/ui/Field";
import { loading } from "../../shared/versions/strings";
import { messageOf } from "../../shared/xblock";
import { HereContext, useHere } from "../here";
import { WithRows } from "../Later";
import { Lines } from "../text/Lines";
import type { PartSetup, PlanVersion, SectionSetup } from "../state";
import * as say from "./strings";
import { useVersion } from "./use-version";

/** A part as it was submitted, under the headings that it has now. */
export function ReadVersion({ serial }: { serial: number }) {
  const { version, error } = useVersion(serial);
  if (error !== null) return <Trouble>{messageOf(error)}</Trouble>;
  return version ? <Then version={version} /> : <p class="g-help" aria-live="polite">{loading()}</p>;
}

function Then({ version }: { version: PlanVersion }) {
  const here = useHere();
  const { state } = here;
  const then = useMemo(() => ({
    ...here, readonly: true, past: true, chosen: null, clashes: [],
    state: { ...state, rows: version.rows, chips: version.chips, can_use: [], former: { ...version.people, ...state.former }, overdue: [], writing: [], removed: {}, ticks: {}, comments: {} },
  }), [here, version]);
  const parts = state.settings.parts.filter(({ id }) => id === version.part || version.part === "final");
  return (
    <HereContext.Provider value={then}>
      <div class="p-then">
        {version.problem && <section><h4>{say.problem()}</h4><p dir="auto">{version.problem}</p></section>}
        {parts.flatMap((part) => part.sections.map((section) => <Section key={`${part.id}.${section.id}`} part={part} section={section} version={version} />))}
      </div>
    </HereContext.Provider>
  );
}

interface SectionProps { part: PartSetup; section: SectionSetup; version: PlanVersion }

function Section({ part, section, version: { sections, rows, charts } }: SectionProps) {
  const { kind, title } = section;
  if (kind === "problem") return null;
  if (kind === "text") {
    const text = sections[`${part.id}.${section.id}`] ?? "";
    return <section><h4 dir="auto">{title}</h4>{text ? <Lines text={text} /> : <p class="g-help">{say.nothingWritten()}</p>}</section>;
  }
  const own = Object.values(rows).filter((row) => row.part === part.id && row.section === section.id);
  if (!own.length && kind === "checklist") return null; // which of the author's lines were ticked is not kept
  if (!own.length) return <section><h4 dir="auto">{title}</h4><p class="g-help">{say.nothingWritten()}</p></section>;
  const asItWas = { ...section, prompt: "", example: "", items: [] };
  return (
    <>
      <WithRows>
        {({ ActionTable, IndicatorTable, LinkTable, CheckTable }) => {
          const Table = { actions: ActionTable, indicators: IndicatorTable, links: LinkTable, checklist: CheckTable }[kind];
          return <Table part={part.id} section={asItWas} />;
        }}
      </WithRows>
      {own.map(({ id }) => charts[id] && <p key={id} class="g-help">{charts[id].says}</p>)}
    </>
  );
}
