import { Icon } from "../../shared/icons";
import { CheckField, ChoiceField, NameAndSet, Part, TextField } from "../../shared/studio/fields";
import * as common from "../../shared/studio/strings";
import { StudioFrame } from "../../shared/studio/StudioFrame";
import { useForm } from "../../shared/studio/use-form";
import type { Notify, Send } from "../../shared/xblock";
import type { StudioState, StudioValues } from "../state";
import { AtLeast } from "./AtLeast";
import { check, type Field, type Form } from "./check";
import { ExemplarField } from "./ExemplarField";
import { ListField } from "./ListField";
import { MapPreview } from "./MapPreview";
import * as say from "./strings";
import * as example from "./strings-exemplar";
import { useExemplar } from "./use-exemplar";

/** What each field is called when it is summed up at the buttons. */
const LABELS: Record<Field, () => string> = {
  display_name: common.displayName, group_set: common.groupSet, suggested_date: common.suggestedDate, work: say.work, question: say.question,
  kinds: say.kinds, levels: say.levels, verbs: say.verbs, prompts: say.prompts, min_assets: say.assets, min_kinds: say.differentKinds,
  min_links: say.links, min_reflections: say.reflections, exemplar: example.title, gallery: say.gallery, completion: common.completion,
  grade_on_completion: common.graded,
};

interface StudioProps { state: StudioState; send: Send; notify: Notify; prefix: string }

/** The author's form. It works with nothing changed. */
export function Studio({ state, send, notify, prefix }: StudioProps) {
  const exemplar = useExemplar(state.values.exemplar, send);
  const checked = (values: StudioValues) => {
    const fault = exemplar.fault();
    return fault ? { ...check(values), exemplar: fault } : check(values);
  };
  const form = useForm(state.values, checked, send, notify);
  const { group_set, work } = state.values;
  const others = state.map_count > 0 && (form.values.work !== work || (work === "group" && form.values.group_set !== group_set));
  const note = others && <p class="g-note"><Icon name="info" /><span>{say.otherMaps(state.map_count)}</span></p>;
  const list = (name: say.ListName, label: string, help: string) => <ListField form={form} state={state} name={name} label={label} help={help} />;
  return (
    <StudioFrame form={form} prefix={prefix} title={say.editing()} labels={LABELS} aside={<MapPreview values={form.values} />}>
      <NameAndSet form={form} note={note} />
      <Part title={say.work()}>
        <ChoiceField form={form} pair name="work" label={say.work()} options={[["group", say.inGroups(), say.inGroupsHelp()], ["alone", say.alone(), say.aloneHelp()]]} />
      </Part>
      <Part title={say.words()}>
        <TextField form={form} name="question" label={say.question()} help={say.questionHelp()} />
        {list("kinds", say.kinds(), say.kindsHelp())}
        <div class="g-pair">{list("levels", say.levels(), say.levelsHelp())}{list("verbs", say.verbs(), say.verbsHelp())}</div>
        {list("prompts", say.prompts(), say.promptsHelp())}
      </Part>
      <Before form={form} standard={state.defaults} />
      <ExemplarField form={form} exemplar={exemplar} />
      <Part title={say.gallery()}><CheckField form={form} name="gallery" label={say.openGallery()} help={say.openGalleryHelp()} /></Part>
      <Part title={common.completion()}>
        <ChoiceField form={form} name="completion" label={common.completion()} options={say.completions.map((told) => told())} />
        <CheckField form={form} name="grade_on_completion" label={common.graded()} />
      </Part>
    </StudioFrame>
  );
}

function Before({ form, standard }: { form: Form; standard: StudioValues }) {
  return (
    <Part title={say.before()}>
      <p class="g-help">{say.beforeHelp()}</p>
      <div class="g-pair">
        <AtLeast form={form} standard={standard} name="min_assets" label={say.assets()} />
        <AtLeast form={form} standard={standard} name="min_kinds" label={say.differentKinds()} />
        <AtLeast form={form} standard={standard} name="min_links" label={say.links()} />
        <AtLeast form={form} standard={standard} name="min_reflections" label={say.reflections()} help={say.reflectionsHelp()} />
      </div>
    </Part>
  );
}
