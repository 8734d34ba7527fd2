import { useHere } from "../here";
import { Bring, PartVersions, WithRows } from "../Later";
import type { PartSetup, SectionSetup } from "../state";

/** One part of the plan to be written: its sections in the author's order, then what a reader would ask, and who agrees. */
export function PlanTab() {
  const { state: { settings }, part } = useHere();
  const setup = settings.parts.find(({ id }) => id === part);
  return (
    <>
      <Bring />
      {setup && <Part key={setup.id} setup={setup} />}
    </>
  );
}

const Part = ({ setup }: { setup: PartSetup }) => (
  <>
    {setup.sections.map((section) => <Section key={section.id} part={setup.id} section={section} />)}
    <WithRows>{({ Checks, AgreeCard }) => <div class="p-columns"><Checks part={setup.id} /><AgreeCard part={setup.id} /></div>}</WithRows>
    <PartVersions part={setup.id} />
  </>
);

function Section(props: { part: string; section: SectionSetup }) {
  const { kind, title } = props.section;
  if (kind === "problem" || kind === "text") return <section><h3 dir="auto">{title}</h3></section>;
  return (
    <WithRows quiet>
      {({ ActionTable, IndicatorTable, LinkTable, CheckTable }) => {
        const Table = { actions: ActionTable, indicators: IndicatorTable, links: LinkTable, checklist: CheckTable }[kind];
        return <Table {...props} />;
      }}
    </WithRows>
  );
}
