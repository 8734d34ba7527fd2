import type { VNode } from "preact";
import { dateWithYear, number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Theirs } from "../../shared/rich";
import { Hidden } from "../../shared/ui/Live";
import type { PartSetup, SectionKind, SectionSetup, StudioValues } from "../state";
import * as say from "./strings-parts";

/** The part that is open in the form, as learners see it, and where it stands in the plan. A picture: nothing in it can be pressed. */
export function Preview({ values: { display_name: name, rule, work }, parts, open }: { values: StudioValues; parts: PartSetup[]; open: string }) {
  const part = parts.find(({ id }) => id === open) ?? parts[0];
  return (
    <div class="g-card p-preview">
      <p class="g-help"><Theirs>{name}</Theirs></p>
      <ol class="p-preview-steps" aria-label={say.plan()}>
        {parts.map((one, at) => (
          <li key={one.id} class={one === part ? "p-preview-here" : undefined}>
            <i aria-hidden="true">{number(at + 1)}</i><Theirs>{one.title}</Theirs>{one === part && <Hidden>{` ${say.here()}`}</Hidden>}
          </li>
        ))}
        <li><i aria-hidden="true">{number(parts.length + 1)}</i>{say.final()}</li>
      </ol>
      {part && <OnePart part={part} />}
      <p class="g-help">{work === "alone" ? say.submitsAlone() : say.agrees(rule)}</p>
    </div>
  );
}

const OnePart = ({ part: { title, intro, suggested_date: date, sections } }: { part: PartSetup }) => (
  <>
    <p class="g-preview-title"><Theirs>{title}</Theirs></p>
    {date && !Number.isNaN(Date.parse(date)) && <p class="g-help">{say.byThen(dateWithYear(date, "UTC"))}</p>}
    {intro && <p class="g-help"><Theirs>{intro}</Theirs></p>}
    <ul class="p-preview-sections">{sections.map((section) => <li key={section.id}><OneSection section={section} /></li>)}</ul>
  </>
);

const OneSection = ({ section: { kind, title, prompt, example, items } }: { section: SectionSetup }) => (
  <>
    <b><Theirs>{title}</Theirs></b>
    {prompt && <span class="g-help"><Theirs>{prompt}</Theirs></span>}
    {example && <span class="p-preview-example"><Icon name="eye" />{say.lookAtExample()}</span>}
    {DRAWN[kind](items)}
  </>
);

const columns = (names: string[]) => <span class="p-preview-table">{names.map((name) => <span key={name}>{name}</span>)}</span>;

const DRAWN: Record<SectionKind, (items: string[]) => VNode> = {
  problem: () => <span class="p-preview-problem">{say.problemLine()}</span>,
  text: () => <i class="p-preview-text" />,
  actions: () => columns(say.actionColumns()),
  indicators: () => columns(say.indicatorColumns()),
  links: () => columns(say.linkColumns()),
  checklist: (items) => <>{items.map((line, at) => <span key={at} class="p-preview-item"><i /><Theirs>{line}</Theirs></span>)}</>,
};
