import { useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { CheckField, ChoiceField, NameAndSet, NumberField, Part } from "../../shared/studio/fields";
import * as common from "../../shared/studio/strings";
import { StudioFrame } from "../../shared/studio/StudioFrame";
import { useForm } from "../../shared/studio/use-form";
import type { Notify, Send } from "../../shared/xblock";
import type { StudioState, StudioValues } from "../state";
import { check, type Field, type Form } from "./check";
import { nearest, partsOf, type Template } from "./compose";
import { PartsField, type Opened } from "./PartsField";
import { Preview } from "./Preview";
import { firstRubric, RubricField } from "./RubricField";
import * as say from "./strings";
import { parts } from "./strings-parts";
import { TemplateField } from "./TemplateField";

/** What each field is called when it is summed up at the buttons. */
const LABELS: Record<Field, () => string> = {
  display_name: common.displayName, group_set: common.groupSet, suggested_date: common.suggestedDate, work: say.work, template: say.template, parts,
  rule: say.rule, gallery: say.gallery, marks: say.marks, points: say.points, rubric: say.rubric, completion: common.completion, cycles: say.cycles,
  grade_on_completion: common.graded,
};

interface StudioProps { state: StudioState; send: Send; notify: Notify; prefix: string }

/** The author's form. It works with nothing changed. */
export function Studio({ state, send, notify, prefix }: StudioProps) {
  const form = useForm(state.values, check, send, notify);
  const { templates, plan_count: plans } = state;
  const { template, group_set, work } = state.values;
  const [base, setBase] = useState<Template | null>(template === "own" ? nearest(state.values.parts, templates) : template);
  const [opened, setOpened] = useState<Opened>({ part: "", section: "" });
  const others = plans > 0 && (form.values.work !== work || (work === "group" && form.values.group_set !== group_set));
  const note = others && <p class="g-note"><Icon name="info" /><span>{say.otherPlans(plans)}</span></p>;
  const of = { form, state, base, onBase: setBase };
  return (
    <StudioFrame form={form} prefix={prefix} title={say.editing()} labels={LABELS} aside={<Preview values={form.values} parts={partsOf(form.values, templates)} open={opened.part} />}>
      <NameAndSet form={form} note={note} />
      <Part title={say.template()}>
        <TemplateField {...of} />
        <PartsField {...of} opened={opened} onOpen={setOpened} />
      </Part>
      <Part title={say.work()}>
        <ChoiceField form={form} pair name="work" label={say.work()} options={[["group", say.inGroups(), say.inGroupsHelp()], ["alone", say.alone(), say.aloneHelp()]]} />
      </Part>
      {form.values.work === "group" && <Part title={say.rule()}><ChoiceField form={form} name="rule" label={say.rule()} options={say.rules()} /></Part>}
      <Part title={say.after()}>
        <NumberField form={form} least={0} name="cycles" label={say.cycles()} help={say.cyclesHelp()} />
        <CheckField form={form} name="gallery" label={say.openGallery()} help={say.openGalleryHelp()} />
      </Part>
      <Marks form={form} state={state} />
      <Part title={common.completion()}>
        <ChoiceField form={form} name="completion" label={common.completion()} options={say.completions()} />
        {form.values.marks === "none" && <CheckField form={form} name="grade_on_completion" label={common.graded()} />}
      </Part>
    </StudioFrame>
  );
}

/** A rubric is ready as soon as it is chosen. */
function Marks({ form, state }: { form: Form; state: StudioState }) {
  const { marks, rubric } = form.values;
  const watched: Form = {
    ...form,
    set: (name, value) => {
      form.set(name, value);
      if (name === "marks" && (value as StudioValues["marks"]) === "rubric" && !rubric.length) form.set("rubric", firstRubric());
    },
  };
  return (
    <Part title={say.marks()}>
      <ChoiceField form={watched} name="marks" label={say.marks()} options={say.markOptions()} />
      {marks !== "none" && <p class="g-help">{say.marksHelp()}</p>}
      {marks === "points" && <NumberField form={form} name="points" label={say.points()} />}
      {marks === "rubric" && <RubricField form={form} state={state} />}
    </Part>
  );
}
