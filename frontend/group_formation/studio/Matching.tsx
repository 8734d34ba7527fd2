import { useOwnId } from "../../shared/ids";
import { CheckField, ChoiceField, DateField, NumberField, Part } from "../../shared/studio/fields";
import { FieldError, Field as Labelled } from "../../shared/ui/Field";
import { Segmented } from "../../shared/ui/Segmented";
import type { Rules } from "../desk/state";
import { PRESETS } from "../match/presets";
import * as rule from "../match/strings-rules";
import type { Form } from "./check";
import * as say from "./strings-matching";

/** What a round goes by, when it begins, and how it is told. It works as it is. */
export function Matching({ form }: { form: Form }) {
  return (
    <Part title={say.title()}>
      <RuleFields form={form} />
      <When form={form} />
      <Telling form={form} />
      <CheckField form={form} name="match_rolling" label={say.rolling()} help={say.rollingHelp()} />
    </Part>
  );
}

/** A named rule set is where one begins; a strength changed by hand makes it one's own. */
function RuleFields({ form }: { form: Form }) {
  const rules = form.values.match_rules;
  const fault = form.faults.match_rules;
  const id = useOwnId();
  const change = (more: Partial<Rules>) => form.set("match_rules", { ...rules, ...more, preset: "own" });
  const begin = (preset: Rules["preset"]) => form.set("match_rules", preset === "own" ? { ...rules, preset } : { preset, ...PRESETS[preset] });
  return (
    <>
      <Labelled label={say.beginWith()} help={rule.presetHelp(rules.preset)}>
        {(control) => (
          <select {...control} data-field="match_rules" value={rules.preset} onChange={(event) => begin(event.currentTarget.value as Rules["preset"])}>
            {rule.PRESETS.map((preset) => <option key={preset} value={preset}>{rule.preset(preset)}</option>)}
          </select>
        )}
      </Labelled>
      <div class="g-criteria" role="group" aria-label={say.counts()} aria-describedby={fault ? id : undefined}>
        {rule.CRITERIA.map((name) => (
          <Segmented key={name} label={rule.criterion(name)} help={rule.criterionHelp(name)} options={rule.strengths()} value={rules[name]}
            onChange={(strength) => change({ [name]: strength })} />
        ))}
        {rules.region !== "off" && (
          <Segmented label={rule.regionsLabel()} options={rule.regions()} value={rules.regions} onChange={(regions) => change({ regions })} />
        )}
        <Segmented label={rule.languagesLabel()} options={rule.languages()} value={rules.languages} onChange={(languages) => change({ languages })} />
      </div>
      {fault && <FieldError id={id}>{fault}</FieldError>}
    </>
  );
}

function When({ form }: { form: Form }) {
  const when = form.values.match_when;
  return (
    <div class="g-round">
      <Segmented label={say.when()} help={say.whenHelp(when)} options={say.whens()} value={when} onChange={(value) => form.set("match_when", value)} />
      {when === "date" && <DateField form={form} name="match_date" label={say.date()} />}
      {when === "count" && <NumberField form={form} name="match_count" label={say.count()} />}
    </div>
  );
}

function Telling({ form }: { form: Form }) {
  return (
    <>
      <ChoiceField form={form} pair name="match_announce" label={say.announcing()}
        options={[["check", say.check(), say.checkHelp()], ["at_once", say.atOnce(), say.atOnceHelp()]]} />
      <div class="g-sizes"><NumberField form={form} name="answer_hours" label={say.answerHours()} help={say.answerHoursHelp()} /></div>
    </>
  );
}
