import { Entries } from "../../shared/studio/Entries";
import { FieldError } from "../../shared/ui/Field";
import type { PartSetup, StudioState } from "../state";
import { MOST, partsFaults, type Form } from "./check";
import { changed, gone, newPart, ordered, partsOf, putBack, same, type Template } from "./compose";
import { TakenOut } from "./entry";
import { PartBody } from "./PartBody";
import * as say from "./strings-parts";

/** Which part is open, and which of its sections. */
export interface Opened { part: string; section: string }

interface PartsProps {
  form: Form; state: StudioState; base: Template | null; opened: Opened;
  onBase(template: Template): void; onOpen(opened: Opened): void;
}

/** The parts of a plan in their order. What learners wrote hangs on ids, so a part that is renamed or moved keeps its own. */
export function PartsField({ form, state, base, opened, onBase, onOpen }: PartsProps) {
  const { templates, values, plan_count: plans } = state;
  const parts = partsOf(form.values, templates);
  const was = form.values.template === "own" && values.template === "own" ? values.parts : base ? templates[base].parts : [];
  const faults = partsFaults(parts);
  const edit = (next: PartSetup[]) => {
    const template = (Object.keys(templates) as Template[]).find((one) => same(templates[one].parts, next));
    if (template) onBase(template);
    form.set("template", template ?? "own");
    form.set("parts", template ? [] : next);
  };
  const add = (title: string) => {
    const part = newPart(title, parts, was);
    edit([...parts, part]);
    onOpen({ part: part.id, section: "" });
  };
  const told = form.faults.parts && !Object.keys(faults).length ? form.faults.parts : "";
  const outs = gone(parts, was);
  const saved = (part: string) => values.template === "own" || values.template === base ? partsOf(values, templates).find(({ id }) => id === part) : undefined;
  return (
    <div class="p-composer" data-field="parts" tabIndex={-1}>
      <Entries
        name="parts" label={say.parts()} help={say.partsHelp()} addOne={say.addPart()} most={MOST.parts} fault={faults[""]}
        entries={parts.map((part) => ({
          id: part.id, text: part.title, fault: faults[part.id],
          more: (
            <PartBody part={part} was={was.find(({ id }) => id === part.id)} saved={saved(part.id)} faults={faults} plans={plans} opened={opened.part === part.id ? opened.section : null}
              sole={!parts.some((other) => other !== part && other.sections.some(({ kind }) => kind === "problem"))}
              onOpen={(section) => onOpen(section === null ? { part: "", section: "" } : { part: part.id, section })} onChange={(what) => edit(changed(parts, part.id, what))} />
          ),
        }))}
        onRename={(id, title) => edit(changed(parts, id, { title }))} onOrder={(ids) => edit(ordered(parts, ids))} onAdd={add}
      />
      {told && <FieldError>{told}</FieldError>}
      <TakenOut titles={outs.map(({ title }) => title)} plans={plans} onBack={parts.length + outs.length <= MOST.parts ? () => edit(putBack(parts, was)) : undefined} />
    </div>
  );
}
