import { Icon } from "../../shared/icons";
import { CheckField, ChoiceField, NameAndSet, NumberField, Part } from "../../shared/studio/fields";
import * as common from "../../shared/studio/strings";
import { StudioFrame } from "../../shared/studio/StudioFrame";
import { useForm } from "../../shared/studio/use-form";
import type { Notify, Send } from "../../shared/xblock";
import type { Door, Settings, StudioState } from "../state";
import { check, type Field, type Form } from "./check";
import { DoorsPreview } from "./DoorsPreview";
import { Choices, ListField } from "./fields";
import { Matching } from "./Matching";
import * as say from "./strings";
import * as matching from "./strings-matching";

const DOORS: Door[] = ["bring", "join", "start", "match", "alone"];
const QUESTIONS: Settings["questions"] = ["hours", "languages", "causes", "skills"];

/** What each field is called when it is summed up at the buttons. */
const LABELS: Record<Field, () => string> = {
  display_name: common.displayName, group_set: common.groupSet, suggested_date: common.suggestedDate, doors: say.doors, size_min: say.size,
  size_max: say.size, causes: say.causes, roles: say.roles, skills: say.skills, questions: say.questions, offer_hours: say.offerHours,
  completion: common.completion, match_when: matching.when, match_date: matching.date, match_count: matching.count,
  match_rolling: matching.rolling, match_announce: matching.announcing, answer_hours: matching.answerHours, match_rules: matching.title,
  grade_on_completion: common.graded, next_steps: say.nextSteps,
};

interface StudioProps { state: StudioState; send: Send; notify: Notify; prefix: string }

/** The author's form. It works with nothing changed. */
export function Studio({ state, send, notify, prefix }: StudioProps) {
  const form = useForm(state.values, check, send, notify);
  const renamed = state.group_count > 0 && form.values.group_set !== state.values.group_set;
  return (
    <StudioFrame form={form} prefix={prefix} title={say.editing()} labels={LABELS} aside={<DoorsPreview {...form.values} />}>
      <NameAndSet form={form} note={renamed && <p class="g-note"><Icon name="info" /><span>{say.renaming(state.group_count, state.values.group_set)}</span></p>} />
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
      <Part title={common.completion()}>
        <ChoiceField form={form} name="completion" label={common.completion()}
          options={[["group", say.completeGroup(), say.completeGroupHelp()], ["charter", say.completeCharter(), say.completeCharterHelp()]]} />
        <CheckField form={form} name="grade_on_completion" label={common.graded()} />
      </Part>
    </StudioFrame>
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
