import { Icon } from "../../shared/icons";
import { CheckField, ChoiceField, NameAndSet, NumberField, Part, TextField } from "../../shared/studio/fields";
import * as common from "../../shared/studio/strings";
import { StudioFrame } from "../../shared/studio/StudioFrame";
import { useForm } from "../../shared/studio/use-form";
import type { Notify, Send } from "../../shared/xblock";
import type { StudioState } from "../state";
import { check, type Field, type Form } from "./check";
import { Preview } from "./Preview";
import { PromptField } from "./PromptField";
import * as say from "./strings";

/** What each field is called when it is summed up at the buttons. */
const LABELS: Record<Field, () => string> = {
  display_name: common.displayName, group_set: common.groupSet, suggested_date: common.suggestedDate, intro: say.intro, prompts: say.prompts,
  response_prompts: say.responsePrompts, give_team: say.giveTeam, give_strangers: say.giveStrangers, names_team: say.namesTeam,
  names_strangers: say.namesStrangers, who: say.who, browse: say.browse, example: say.example, completion: common.completion, hide_at: say.hideAt,
  lease_hours: say.leaseHours, rescue_hours: say.rescueHours, grade_on_completion: common.graded,
};

interface StudioProps { state: StudioState; send: Send; notify: Notify; prefix: string }

/** The author's form. It works with nothing changed. */
export function Studio({ state, send, notify, prefix }: StudioProps) {
  const form = useForm(state.values, check, send, notify);
  const { contributions: shared } = state;
  const note = (words: string) => <p class="g-note"><Icon name="info" /><span>{words}</span></p>;
  return (
    <StudioFrame form={form} prefix={prefix} title={say.editing()} labels={LABELS} aside={<Preview values={form.values} />}>
      <NameAndSet form={form} note={shared > 0 && form.values.group_set !== state.values.group_set && note(say.otherGroups(shared))} />
      <Part title={say.writing()}>
        <TextField form={form} long name="intro" label={say.intro()} help={say.introHelp()} />
        <PromptField form={form} state={state} name="prompts" label={say.prompts()} help={say.promptsHelp()} />
        <ChoiceField form={form} pair name="who" label={say.who()} options={[["each", say.each(), say.eachHelp()], ["group", say.together(), say.togetherHelp()]]} />
        <div role="status">{shared > 0 && form.values.who !== state.values.who && note(say.otherWho(shared))}</div>
      </Part>
      <Part title={say.answering()}>
        <PromptField form={form} state={state} name="response_prompts" label={say.responsePrompts()} help={say.responsePromptsHelp()} />
        <TextField form={form} long name="example" label={say.example()} help={say.exampleHelp()} />
      </Part>
      <Mix form={form} />
      <NamesPart form={form} />
      <Part title={say.care()}>
        <div class="g-pair">
          <NumberField form={form} name="rescue_hours" label={say.rescueHours()} help={say.rescueHoursHelp()} />
          <NumberField form={form} name="hide_at" label={say.hideAt()} help={say.hideAtHelp()} />
        </div>
      </Part>
      <Part title={common.completion()}>
        <ChoiceField form={form} name="completion" label={common.completion()} options={say.completions()} />
        <CheckField form={form} name="grade_on_completion" label={common.graded()} />
      </Part>
    </StudioFrame>
  );
}

const Mix = ({ form }: { form: Form }) => (
  <Part title={say.mix()}>
    <p class="g-help">{say.mixHelp()}</p>
    <div class="g-pair">
      <NumberField form={form} least={0} name="give_team" label={say.giveTeam()} help={say.giveTeamHelp()} />
      <NumberField form={form} least={0} name="give_strangers" label={say.giveStrangers()} help={say.giveStrangersHelp()} />
      <NumberField form={form} name="lease_hours" label={say.leaseHours()} help={say.leaseHoursHelp()} />
    </div>
    <CheckField form={form} name="browse" label={say.browse()} help={say.browseHelp()} />
  </Part>
);

const NamesPart = ({ form }: { form: Form }) => (
  <Part title={say.names()}>
    <p class="g-help">{say.namesHelp()}</p>
    <div class="g-pair">
      {([["names_team", say.namesTeam()], ["names_strangers", say.namesStrangers()]] as const).map(([name, label]) => (
        <div key={name} class="r-names"><h4>{label}</h4><ChoiceField form={form} name={name} label={label} options={say.nameOptions()} /></div>
      ))}
    </div>
  </Part>
);
