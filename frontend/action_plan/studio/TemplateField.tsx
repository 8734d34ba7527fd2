import { useRef } from "preact/hooks";
import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { useOwnId } from "../../shared/ids";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import type { PartSetup, StudioState } from "../state";
import type { Form } from "./check";
import { changes, keys, partsOf, type Template } from "./compose";
import * as say from "./strings";

interface TemplateProps {
  form: Form; state: StudioState;
  /** What the parts were made from, null when that is not known any more. */
  base: Template | null;
  onBase(template: Template): void;
}

const titles = (parts: PartSetup[]): string => list(parts.map(({ title }) => isolated(title)), "unit");

/** What a plan is made of: a template, ready as it is, or parts of the author's own. What was composed is kept while another is looked at. */
export function TemplateField({ form, state: { templates, values, plan_count: plans }, base, onBase }: TemplateProps) {
  const name = useOwnId();
  const { template: chosen, parts } = form.values;
  const own = useRef(values.parts);
  if (chosen === "own") own.current = parts;
  const choose = (template: Template) => {
    form.set("template", template);
    form.set("parts", []);
    onBase(template);
  };
  const chooseOwn = () => {
    form.set("template", "own");
    form.set("parts", own.current);
  };
  const choice = (value: Template | "own", title: string, help: string, press: () => void) => (
    <label key={value} class="g-choice">
      <input type="radio" name={name} data-field={value === "own" || chosen !== "own" ? "template" : undefined} checked={chosen === value} onChange={press} />
      <span>{title}<span class="g-help">{help}</span></span>
    </label>
  );
  const now = new Set(keys(partsOf(form.values, templates)));
  const others = plans > 0 && keys(partsOf(values, templates)).some((key) => !now.has(key));
  return (
    <>
      <p class="g-help">{say.templateHelp()}</p>
      <div role="radiogroup" aria-label={say.template()}>
        {(Object.keys(templates) as Template[]).map((value) => choice(value, templates[value].title, titles(templates[value].parts), () => choose(value)))}
        {own.current.length > 0 && choice("own", say.own(), say.ownHelp(), chooseOwn)}
      </div>
      <div role="status" class="p-composer-notes">
        {chosen === "own" && base && <Changed title={templates[base].title} now={parts} was={templates[base].parts} onBack={() => choose(base)} />}
        {others && <p class="g-note"><Icon name="info" /><span>{say.otherParts(plans)}</span></p>}
      </div>
    </>
  );
}

function Changed({ title, now, was, onBack }: { title: string; now: PartSetup[]; was: PartSetup[]; onBack(): void }) {
  const { added, gone, changed } = changes(now, was);
  return (
    <div class="g-note g-good">
      <Icon name="pencil" />
      <div>
        <p>{say.changedFrom(isolated(title))} {added + gone + changed > 0 && say.changedHow(added, gone, changed)}</p>
        <Button kind="link" onClick={onBack}>{say.backTo()}</Button>
      </div>
    </div>
  );
}
