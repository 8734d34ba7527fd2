import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { ownDirection } from "../../shared/rich";
import { entryId } from "../../shared/studio/entry-id";
import { Entries } from "../../shared/studio/Entries";
import { lineOf } from "../../shared/studio/strings";
import { Button } from "../../shared/ui/Button";
import type { Prompt, StudioState } from "../state";
import { MOST_PROMPTS, type Form } from "./check";
import * as say from "./strings";

interface PromptFieldProps { form: Form; state: StudioState; name: say.PromptList; label: string; help: string }

/** Prompts in their order. Answers hold on to ids, so a prompt that is renamed or moved keeps what was written under it. */
export function PromptField({ form, state, name, label, help }: PromptFieldProps) {
  const all = form.values[name];
  const saved = state.values[name];
  const standard = state.defaults[name];
  const set = (next: Prompt[]) => form.set(name, next);
  const change = (id: string, what: Partial<Prompt>) => set(all.map((one) => (one.id === id ? { ...one, ...what } : one)));
  const known = [...saved, ...standard].map((one) => ({ id: one.id, text: one.label }));
  const gone = state.contributions ? saved.filter(({ id }) => !all.some((one) => one.id === id)) : [];
  return (
    <div class="r-prompt-list">
      <Entries
        name={name} label={label} help={help} addOne={say.addOne(name)} most={MOST_PROMPTS} fault={form.faults[name]}
        entries={all.map((one, at) => ({ id: one.id, text: one.label, more: <More prompt={one} line={lineOf(label, at + 1)} onChange={(what) => change(one.id, what)} /> }))}
        onRename={(id, text) => change(id, { label: text })}
        onOrder={(ids) => set(ids.map((id) => all.find((one) => one.id === id)!))}
        onAdd={(text) => set([...all, { id: entryId(text, all, known), label: text, help: "", required: false }])}
        onStandard={JSON.stringify(all) === JSON.stringify(standard) ? undefined : () => set(standard)}
      />
      <div role="status">
        {gone.length > 0 && (
          <div class="g-note">
            <Icon name="info" />
            <div>
              <p>{say.dropped(list(gone.map((one) => `“${isolated(one.label)}”`)), gone.length)}</p>
              {all.length + gone.length <= MOST_PROMPTS && <Button kind="link" onClick={() => set([...all, ...gone])}>{say.putBack()}</Button>}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

/** The line of help under a prompt, and whether it may be left empty. `line` is what the prompt's own field is called. */
const More = ({ prompt: { help, required }, line, onChange }: { prompt: Prompt; line: string; onChange(what: Partial<Prompt>): void }) => (
  <span class="r-prompt-more">
    <input type="text" dir={ownDirection(help)} aria-label={say.helpOf(line)} placeholder={say.helpPlaceholder()} value={help}
      onInput={(event) => onChange({ help: event.currentTarget.value })} onKeyDown={(event) => event.key === "Enter" && event.preventDefault()} />
    <label class="g-choice">
      <input type="checkbox" aria-label={say.requiredOf(line)} checked={required} onChange={() => onChange({ required: !required })} />
      <span>{say.required()}</span>
    </label>
  </span>
);
