import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { Theirs } from "../../shared/rich";
import { ProblemCard } from "../head/ProblemCard";
import { Steps } from "../head/Steps";
import { placeOf, useHere } from "../here";
import { Bring, PartVersions, WithRows, WithTalk } from "../Later";
import type { PartSetup, SectionSetup } from "../state";
import { ProblemSection, SectionView } from "../text/SectionView";
import { BeginComment } from "./CommentButton";
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

function Part({ setup: { id: part, title, intro, sections } }: { setup: PartSetup }) {
  const { state: { comments, feedback } } = useHere();
  const [talk, setTalk] = useState(SILENT);
  const groups = runs(sections);
  const first = groups.find(([section]) => isText(section!)); // what is said to the part as a whole stands there
  const own = sections.map(({ id }) => placeOf({ part, section: id }));
  const told = new Set(Object.values(comments).filter(({ where }) => where.startsWith(`${part}.`)).map(({ where }) => where));
  const rest = [...told].filter((where) => !own.includes(where));
  const isFed = rest.length > 0 || Object.values(feedback).some((one) => one.part === part || one.part === "");
  const aside = (about: SectionSetup[], whole: boolean, look = "p-aside") => {
    const places = [...about.map(({ id }) => placeOf({ part, section: id })), ...(whole ? rest : [])];
    const has = places.some((place) => told.has(place) || talk.writing?.where === place) || (whole && isFed);
    return has && <div class={look}><WithTalk>{({ Talk }) => <Talk part={part} places={places} whole={whole} talk={talk} onTalk={setTalk} />}</WithTalk></div>;
  };
  return (
    <BeginComment.Provider value={(writing) => setTalk({ writing, comment: null })}>
      <div class="p-part" data-place={`${part}.`} tabIndex={-1} role="group" aria-label={title}>
        {intro && <p class="g-lead"><Theirs>{intro}</Theirs></p>}
        {!first && aside([], true, "p-aside p-below")}
        {groups.map((run) => (isText(run[0]!) ? (
          <div key={run[0]!.id} class="p-columns">
            <div class="p-stack">
              {run.map((section) => (section.kind === "problem" ? <ProblemSection key={section.id} part={part} section={section} />
                : <SectionView key={section.id} part={part} section={section} talk={talk} onTalk={setTalk} />))}
            </div>
            {aside(run, run === first)}
          </div>
        ) : <Fragment key={run[0]!.id}><Table part={part} section={run[0]!} />{aside(run, false, "p-aside p-below")}</Fragment>))}
      </div>
      <WithRows>{({ Checks, AgreeCard }) => <div class="p-columns"><Checks part={part} /><AgreeCard part={part} /></div>}</WithRows>
      <PartVersions part={part} />
    </BeginComment.Provider>
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
