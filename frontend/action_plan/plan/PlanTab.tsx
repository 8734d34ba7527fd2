import { useState } from "preact/hooks";
import { Theirs } from "../../shared/rich";
import { ProblemCard } from "../head/ProblemCard";
import { Steps } from "../head/Steps";
import { placeOf, useHere } from "../here";
import { Bring, PartVersions, WithRows, WithTalk } from "../Later";
import type { PartSetup, SectionSetup } from "../state";
import { ProblemSection, SectionView } from "../text/SectionView";
import { SILENT } from "./talk-at";

/** One part of the plan to be written: its sections in the author's order, then what a reader would ask, and who agrees. */
export function PlanTab() {
  const { state: { settings }, part } = useHere();
  const setup = settings.parts.find(({ id }) => id === part);
  return (
    <>
      <Bring />
      <Steps />
      {!setup?.sections.some(({ kind }) => kind === "problem") && <ProblemCard />}
      {setup && <Part key={setup.id} setup={setup} />}
      <WithTalk quiet>{({ Lately }) => <Lately />}</WithTalk>
    </>
  );
}

/** Sections of words that follow each other stand beside what is said of them; tables have the whole width. */
function runs(sections: SectionSetup[]): SectionSetup[][] {
  const found: SectionSetup[][] = [];
  for (const section of sections) {
    const last = found[found.length - 1];
    if (last && isText(last[0]!) && isText(section)) last.push(section);
    else found.push([section]);
  }
  return found;
}

const isText = ({ kind }: SectionSetup): boolean => kind === "text" || kind === "problem";

function Part({ setup }: { setup: PartSetup }) {
  const { state: { comments, feedback } } = useHere();
  const [talk, setTalk] = useState(SILENT);
  const groups = runs(setup.sections);
  const words = groups.filter(([first]) => isText(first!));
  const beside = new Map(words.map((run) => [run, run.map(({ id }) => placeOf({ part: setup.id, section: id }))]));
  const elsewhere = new Set([...beside.values()].flat());
  const all = Object.values(comments).filter(({ where }) => where.startsWith(`${setup.id}.`)).map(({ where }) => where);
  const rest = [...new Set(all.filter((where) => !elsewhere.has(where)))]; // of the part as a whole, and of its tables
  const isFed = Object.values(feedback).some((one) => one.part === setup.id || one.part === "");
  const aside = (places: string[], whole: boolean) => {
    const about = whole ? [...places, ...rest] : places;
    const has = about.some((place) => all.includes(place) || talk.writing?.where === place) || (whole && isFed);
    return has && <aside class="p-aside"><WithTalk>{({ Talk }) => <Talk part={setup.id} places={about} whole={whole} talk={talk} onTalk={setTalk} />}</WithTalk></aside>;
  };
  return (
    <>
      <div class="p-part" data-place={`${setup.id}.`} tabIndex={-1} role="group" aria-label={setup.title}>
        {setup.intro && <p class="g-lead"><Theirs>{setup.intro}</Theirs></p>}
        {!words.length && aside([], true)}
        {groups.map((run) => (beside.has(run) ? (
          <div key={run[0]!.id} class="p-columns">
            <div class="p-stack">
              {run.map((section) => (section.kind === "problem" ? <ProblemSection key={section.id} part={setup.id} section={section} />
                : <SectionView key={section.id} part={setup.id} section={section} talk={talk} onTalk={setTalk} />))}
            </div>
            {aside(beside.get(run)!, run === words[0])}
          </div>
        ) : <Table key={run[0]!.id} part={setup.id} section={run[0]!} />))}
      </div>
      <WithRows>{({ Checks, AgreeCard }) => <div class="p-columns"><Checks part={setup.id} /><AgreeCard part={setup.id} /></div>}</WithRows>
      <PartVersions part={setup.id} />
    </>
  );
}

const Table = (props: { part: string; section: SectionSetup }) => (
  <WithRows quiet>
    {({ ActionTable, IndicatorTable, LinkTable, CheckTable }) => {
      const Kind = { actions: ActionTable, indicators: IndicatorTable, links: LinkTable, checklist: CheckTable }[props.section.kind as "actions"];
      return <Kind {...props} />;
    }}
  </WithRows>
);
