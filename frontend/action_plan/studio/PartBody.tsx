import { dateWithYear } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Entries } from "../../shared/studio/Entries";
import { DateField, TextField } from "../../shared/studio/fields";
import type { Fields } from "../../shared/studio/use-form";
import { FieldError } from "../../shared/ui/Field";
import type { PartSetup } from "../state";
import { MOST, type Places } from "./check";
import { changed, gone, newSection, ordered, putBack } from "./compose";
import { Opener, Tag, TakenOut } from "./entry";
import { SectionBody } from "./SectionBody";
import * as say from "./strings-parts";

interface PartBodyProps {
  part: PartSetup;
  /** As it was before the author began, undefined when it is new; `saved` is what groups write in today. */
  was: PartSetup | undefined;
  saved: PartSetup | undefined;
  faults: Places;
  plans: number;
  /** The section that is open, "" for none; null when this part is not open. */
  opened: string | null;
  /** No other part has the problem. */
  sole: boolean;
  onOpen(section: string | null): void;
  onChange(what: Partial<PartSetup>): void;
}

/** What a part has besides its title: in short, or to be changed. */
export function PartBody(props: PartBodyProps) {
  const { part, was, faults, opened, onOpen } = props;
  const { id, title, sections, suggested_date: date } = part;
  const faulty = Object.keys(faults).some((place) => place.startsWith(`${id}/`) || place.startsWith(`${id}.`));
  const open = opened !== null || faulty;
  return (
    <>
      <p class="p-entry-line">
        <span class="g-help">{say.sections(sections.length)}</span>
        {date && !Number.isNaN(Date.parse(date)) && <span class="g-help">{say.byThen(dateWithYear(date, "UTC"))}</span>}
        <Tag was={was} now={part} />
        <Opener name={title} open={open} onOpen={(on) => onOpen(on ? "" : null)} />
      </p>
      {open && <Inside {...props} />}
    </>
  );
}

type Words = Omit<PartSetup, "suggested_date"> & { suggested_date: string };

function Inside({ part, was, saved, faults, plans, opened, sole, onOpen, onChange }: PartBodyProps) {
  const { id, title, sections } = part;
  const before = was?.sections ?? [];
  const form: Fields<Words> = {
    values: { ...part, suggested_date: part.suggested_date ?? "" },
    faults: { intro: faults[`${id}/intro`] ?? "", suggested_date: faults[`${id}/suggested_date`] ?? "" },
    set: (name, value) => onChange({ [name]: name === "suggested_date" ? value || null : value }),
  };
  const set = (next: PartSetup["sections"]) => onChange({ sections: next });
  const add = (text: string) => {
    const section = newSection(text, sections, before);
    set([...sections, before.find((one) => one.id === section.id) ?? section]);
    onOpen(section.id);
  };
  const outs = gone(sections, before);
  return (
    <div class="p-entry-inside">
      <TextField form={form} long name="intro" label={say.intro()} help={say.introHelp()} />
      <DateField form={form} name="suggested_date" label={say.partDate()} help={say.partDateHelp()} />
      <Entries
        name="sections" label={say.sectionsOf(isolated(title))} help={say.sectionsHelp()} addOne={say.addSection()} most={MOST.sections_of_part} fault={undefined}
        entries={sections.map((section) => ({
          id: section.id, text: section.title, fault: faults[`${id}.${section.id}`],
          more: (
            <SectionBody section={section} was={before.find((one) => one.id === section.id)} kindOfWork={plans ? saved?.sections.find((one) => one.id === section.id)?.kind : undefined}
              faults={faults} place={`${id}.${section.id}`} open={opened === section.id} mayBeProblem={sole && !sections.some((one) => one !== section && one.kind === "problem")}
              onOpen={(on) => onOpen(on ? section.id : "")} onChange={(what) => set(changed(sections, section.id, what))} />
          ),
        }))}
        onRename={(one, text) => set(changed(sections, one, { title: text }))} onOrder={(ids) => set(ordered(sections, ids))} onAdd={add}
      />
      {faults[`${id}/sections`] && <FieldError>{faults[`${id}/sections`]}</FieldError>}
      <TakenOut titles={outs.map((one) => one.title)} plans={plans} onBack={sections.length + outs.length <= MOST.sections_of_part ? () => set(putBack(sections, before)) : undefined} />
    </div>
  );
}
