import { useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { Segmented } from "../../shared/ui/Segmented";
import { useAction } from "../../shared/use-action";
import * as rule from "../match/strings-rules";
import { Problem } from "./Problem";
import type { Rules } from "./state";
import * as words from "./strings";
import { useDesk } from "./use-desk";

const AUTHORS = "authors";
const LARGEST_SEED = 2 ** 31 - 1;

/** The number somebody typed: undefined for nothing, null for what is none. */
function seedOf(text: string): number | undefined | null {
  const trimmed = text.trim();
  return trimmed === "" ? undefined : /^\d+$/.test(trimmed) && Number(trimmed) <= LARGEST_SEED ? Number(trimmed) : null;
}

/** Which rules a round goes by: the author's, a named set, or strengths of one's own. Starts the round. */
export function RulesForm({ press, primary, onStart }: { press: string; primary?: boolean; onStart?(): void }) {
  const { desk, act } = useDesk();
  const { run, busy, error } = useAction();
  const [chosen, setChosen] = useState<typeof AUTHORS | rule.Preset>(AUTHORS);
  const [own, setOwn] = useState<Rules>({ ...desk.rules, preset: "own" });
  const [seed, setSeed] = useState("");
  const number = seedOf(seed);

  const start = (event: Event) => {
    event.preventDefault();
    if (number !== null) {
      const rules = chosen === AUTHORS ? desk.rules : { ...own, preset: chosen };
      void run(() => act("start_round", { kind: "wave", rules, ...(number !== undefined && { seed: number }) })).then((began) => began && onStart?.());
    }
  };
  return (
    <form class="g-rules" onSubmit={start}>
      <Presets chosen={chosen} onChoose={setChosen} authors={desk.rules.preset} />
      {chosen === "own" && <Strengths rules={own} onChange={(change) => setOwn((now) => ({ ...now, ...change }))} />}
      <details>
        <summary>{words.repeat()}</summary>
        <Field label={words.seed()} help={words.seedHelp()} error={number === null ? words.seedWrong() : ""}>
          {(control) => <input {...control} type="text" inputMode="numeric" maxLength={10} value={seed} onInput={(event) => setSeed(event.currentTarget.value)} />}
        </Field>
      </details>
      <Problem error={error} />
      <Button type="submit" kind={primary ? "primary" : "outline"} busy={busy}>{press}</Button>
    </form>
  );
}

interface PresetsProps { chosen: string; onChoose(preset: typeof AUTHORS | rule.Preset): void; authors: rule.Preset }

function Presets({ chosen, onChoose, authors }: PresetsProps) {
  const id = useOwnId();
  const others = rule.PRESETS.filter((name) => name !== authors || name === "own");
  return (
    <fieldset class="g-rule-sets">
      <legend class="g-label">{words.goBy()}</legend>
      {[AUTHORS, ...others].map((name) => {
        const known = name as rule.Preset;
        return (
          <label key={name} class="g-choice">
            <input type="radio" name={id} value={name} checked={name === chosen} onChange={() => onChoose(known)} />
            <span>
              {name === AUTHORS ? words.authors(rule.preset(authors)) : rule.preset(known)}
              <span class="g-help">{name !== AUTHORS ? rule.presetHelp(known) : authors === "own" ? words.authorsHelp() : rule.presetHelp(authors)}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** How much each thing counts. */
function Strengths({ rules, onChange }: { rules: Rules; onChange(change: Partial<Rules>): void }) {
  return (
    <div class="g-strengths">
      {rule.CRITERIA.map((name) => (
        <Segmented key={name} label={rule.criterion(name)} help={rule.criterionHelp(name)} options={rule.strengths()} value={rules[name]}
          onChange={(strength) => onChange({ [name]: strength })} />
      ))}
      {rules.region !== "off" && (
        <Segmented label={rule.regionsLabel()} options={rule.regions()} value={rules.regions} onChange={(regions) => onChange({ regions })} />
      )}
      <Segmented label={rule.languagesLabel()} options={rule.languages()} value={rules.languages} onChange={(languages) => onChange({ languages })} />
    </div>
  );
}
