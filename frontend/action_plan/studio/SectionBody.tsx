import { useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { ownDirection } from "../../shared/rich";
import { TextField } from "../../shared/studio/fields";
import type { Fields } from "../../shared/studio/use-form";
import { Field } from "../../shared/ui/Field";
import type { SectionKind, SectionSetup } from "../state";
import type { Places } from "./check";
import { Opener, Tag } from "./entry";
import * as say from "./strings-parts";

interface SectionProps {
  section: SectionSetup;
  was: SectionSetup | undefined;
  /** The kind under which groups write today, undefined when nobody does. */
  kindOfWork: SectionKind | undefined;
  faults: Places;
  place: string; // "part.section"
  open: boolean;
  mayBeProblem: boolean;
  onOpen(open: boolean): void;
  onChange(what: Partial<SectionSetup>): void;
}

/** What a section has besides its title: in short, or to be changed. */
export function SectionBody(props: SectionProps) {
  const { section, was, faults, place, onOpen } = props;
  const open = props.open || Object.keys(faults).some((one) => one.startsWith(`${place}/`));
  return (
    <>
      <p class="p-entry-line">
        <span class="g-help">{say.kindName(section.kind)}</span>
        <Tag was={was} now={section} />
        <Opener name={section.title} open={open} onOpen={onOpen} />
      </p>
      {open && <Inside {...props} />}
    </>
  );
}

function Inside({ section, kindOfWork, faults, place, mayBeProblem, onChange }: SectionProps) {
  const { kind } = section;
  const form: Fields<SectionSetup> = {
    values: section,
    faults: { prompt: faults[`${place}/prompt`] ?? "", example: faults[`${place}/example`] ?? "" },
    set: (name, value) => onChange({ [name]: value }),
  };
  return (
    <div class="p-entry-inside">
      <Field label={say.kind()} help={say.kindHelp(kind)}>
        {(control) => (
          <select {...control} value={kind} onChange={(event) => onChange({ kind: event.currentTarget.value as SectionKind })}>
            {say.KIND_NAMES.filter((one) => one !== "problem" || mayBeProblem || kind === "problem").map((one) => <option key={one} value={one}>{say.kindName(one)}</option>)}
          </select>
        )}
      </Field>
      <div role="status">{kindOfWork && kindOfWork !== kind && <p class="g-note"><Icon name="info" /><span>{say.otherKind()}</span></p>}</div>
      <TextField form={form} long name="prompt" label={say.prompt()} help={say.promptHelp()} />
      {kind === "checklist" && <Items items={section.items} fault={faults[`${place}/items`]} onChange={(items) => onChange({ items })} />}
      <TextField form={form} long name="example" label={say.example()} help={say.exampleHelp()} />
    </div>
  );
}

/** What was typed stays as it is while it is typed; empty lines are none. */
function Items({ items, fault, onChange }: { items: string[]; fault: string | undefined; onChange(items: string[]): void }) {
  const [typed, setTyped] = useState(items.join("\n"));
  const type = (text: string) => {
    setTyped(text);
    onChange(text.split("\n").map((line) => line.trim()).filter(Boolean));
  };
  return (
    <Field label={say.items()} help={say.itemsHelp()} error={fault}>
      {(control) => <textarea {...control} rows={4} dir={ownDirection(typed)} value={typed} onInput={(event) => type(event.currentTarget.value)} />}
    </Field>
  );
}
