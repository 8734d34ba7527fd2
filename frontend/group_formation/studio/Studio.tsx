import { Fragment } from "preact";
import { useRef } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { Prefix, useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { messageOf, type Notify, type Send } from "../../shared/xblock";
import type { Door, Settings, StudioState } from "../state";
import type { Field } from "./check";
import { DoorsPreview } from "./DoorsPreview";
import { Choices, DateField, ListField, NumberField, Part, TextField } from "./fields";
import { Matching } from "./Matching";
import { useForm, type Form } from "./use-form";
import * as say from "./strings";
import * as matching from "./strings-matching";

const DOORS: Door[] = ["bring", "join", "start", "match", "alone"];
const QUESTIONS: Settings["questions"] = ["hours", "languages", "causes", "skills"];

/** What each field is called when it is summed up at the buttons. */
const LABELS: Record<Field, () => string> = {
  display_name: say.displayName, group_set: say.groupSet, suggested_date: say.suggestedDate, doors: say.doors, size_min: say.size,
  size_max: say.size, causes: say.causes, roles: say.roles, skills: say.skills, questions: say.questions, offer_hours: say.offerHours,
  completion: say.completion, match_when: matching.when, match_date: matching.date, match_count: matching.count,
  match_rolling: matching.rolling, match_announce: matching.announcing, answer_hours: matching.answerHours, match_rules: matching.title, grade_on_completion: say.graded, next_steps: say.nextSteps,
};

interface StudioProps { state: StudioState; send: Send; notify: Notify; prefix: string }

/** The author's form. It works with nothing changed. */
export function Studio({ state, send, notify, prefix }: StudioProps) {
  const form = useForm(state, send, notify);
  const root = useRef<HTMLFormElement>(null);
  const now = useRef(form); // what the server refused is known only in the render after the saving
  now.current = form;
  const focus = (field: Field | undefined) => root.current?.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus();
  const save = async (event: Event) => {
    event.preventDefault();
    if (!(await form.save())) setTimeout(() => focus(first(root.current, now.current)));
  };
  return (
    <Prefix.Provider value={prefix}>
      <form ref={root} class="g-studio" noValidate onSubmit={save}>
        <header><h2>{say.editing()}</h2><p class="g-help">{say.worksAsItIs()}</p></header>
        <div class="g-studio-form">
          <NameAndSet form={form} state={state} />
          <Part title={say.doors()}><Choices form={form} name="doors" all={DOORS} title={say.doorTitle} help={say.doorHelp} /></Part>
          <Part title={say.size()}>
            <div class="g-sizes">
              <NumberField form={form} name="size_min" label={say.atLeast()} />
              <NumberField form={form} name="size_max" label={say.atMost()} />
            </div>
          </Part>
          <Lists form={form} defaults={state.defaults} />
          <Part title={say.questions()}>
            <Choices form={form} name="questions" all={QUESTIONS} title={say.questionTitle} help={say.questionHelp} />
          </Part>
          <Matching form={form} />
          <Part title={say.waiting()}>
            <div class="g-sizes"><NumberField form={form} name="offer_hours" label={say.offerHours()} help={say.offerHoursHelp()} /></div>
          </Part>
          <Completion form={form} />
        </div>
        <aside class="g-studio-side" aria-label={say.preview()}><DoorsPreview {...form.values} /></aside>
        <footer>
          <Faulty form={form} onGo={focus} />
          <Button onClick={() => notify("cancel", {})}>{say.cancel()}</Button>
          <Button kind="primary" type="submit" busy={form.busy}>{say.save()}</Button>
        </footer>
      </form>
    </Prefix.Provider>
  );
}

/** The first faulty field in the order of the page. */
function first(root: HTMLElement | null, { faults }: Form): Field | undefined {
  const fields = [...(root?.querySelectorAll<HTMLElement>("[data-field]") ?? [])].map((one) => one.dataset.field as Field);
  return fields.find((field) => faults[field]);
}

function Faulty({ form, onGo }: { form: Form; onGo(field: Field): void }) {
  const fields = Object.keys(form.faults) as Field[];
  return (
    <div role="status" class="g-faulty">
      {fields.length > 0 && (
        <p class="g-error">
          <Icon name="warning" />
          <span>
            {say.toCorrect(fields.length)}{" "}
            {fields.map((field, at) => (
              <Fragment key={field}>{at > 0 && ", "}<Button kind="link" onClick={() => onGo(field)}>{LABELS[field]?.() ?? field}</Button></Fragment>
            ))}
          </span>
        </p>
      )}
      {form.error !== null && <Trouble>{messageOf(form.error)}</Trouble>}
    </div>
  );
}

function NameAndSet({ form, state }: { form: Form; state: StudioState }) {
  const renamed = state.group_count > 0 && form.values.group_set !== state.values.group_set;
  return (
    <Part title={say.nameAndSet()}>
      <TextField form={form} name="display_name" label={say.displayName()} />
      <div class="g-pair">
        <TextField form={form} name="group_set" label={say.groupSet()} help={say.groupSetHelp()} />
        <DateField form={form} name="suggested_date" label={say.suggestedDate()} help={say.suggestedDateHelp()} />
      </div>
      <div role="status">
        {renamed && <p class="g-note"><Icon name="info" /><span>{say.renaming(state.group_count, state.values.group_set)}</span></p>}
      </div>
    </Part>
  );
}

function Lists({ form, defaults }: { form: Form; defaults: StudioState["defaults"] }) {
  return (
    <Part title={say.wordsToChoose()}>
      <div class="g-pair">
        <ListField form={form} name="causes" label={say.causes()} help={say.causesHelp()} standard={defaults.causes} />
        <ListField form={form} name="roles" label={say.roles()} help={say.rolesHelp()} standard={defaults.roles} />
        <ListField form={form} name="skills" label={say.skills()} help={say.skillsHelp()} standard={defaults.skills} />
        <ListField form={form} name="next_steps" label={say.nextSteps()} help={say.nextStepsHelp()} standard={defaults.next_steps} />
      </div>
    </Part>
  );
}

function Completion({ form }: { form: Form }) {
  const name = useOwnId();
  const rule = (value: "group" | "charter", title: string, help: string) => (
    <label class="g-choice">
      <input type="radio" name={name} data-field={value === "group" ? "completion" : undefined} checked={form.values.completion === value}
        onChange={() => form.set("completion", value)} />
      <span>{title}<span class="g-help">{help}</span></span>
    </label>
  );
  return (
    <Part title={say.completion()}>
      <div role="radiogroup" aria-label={say.completion()}>
        {rule("group", say.completeGroup(), say.completeGroupHelp())}
        {rule("charter", say.completeCharter(), say.completeCharterHelp())}
      </div>
      <label class="g-choice">
        <input type="checkbox" data-field="grade_on_completion" checked={form.values.grade_on_completion} onChange={() => form.set("grade_on_completion", !form.values.grade_on_completion)} />
        <span>{say.graded()}</span>
      </label>
    </Part>
  );
}
