import { Field } from "../../shared/ui/Field";
import { Segmented } from "../../shared/ui/Segmented";
import type { State } from "../state";
import { rubricPoints, type Given } from "./marks";
import * as say from "./strings-write";

interface MarkProps { settings: State["settings"]; given: Given; onChange(given: Partial<Given>): void }

/** A mark as the author set it: complete or not, a number, or a level for each criterion. */
export function MarkFields({ settings, given, onChange }: MarkProps) {
  const { marks, points: most } = settings;
  if (marks === "rubric") return <Levels settings={settings} given={given} onChange={onChange} />;
  if (marks === "complete") {
    return (
      <Segmented<"" | "1" | "0"> label={say.isComplete()} options={[["1", say.complete()], ["0", say.notYet()]]} value={given.points === null ? "" : given.points ? "1" : "0"}
        onChange={(value) => onChange({ points: Number(value) })} />
    );
  }
  return (
    <Field label={say.points(most)}>
      {(control) => (
        <input {...control} type="number" min={0} max={most} step="any" value={given.points ?? ""}
          onInput={({ currentTarget: { valueAsNumber } }) => onChange({ points: Number.isNaN(valueAsNumber) ? null : valueAsNumber })} />
      )}
    </Field>
  );
}

function Levels({ settings: { rubric }, given: { rubric: chosen }, onChange }: MarkProps) {
  return (
    <div class="p-levels">
      {rubric.map(({ id, title, levels }) => (
        <Field key={id} label={<bdi>{title}</bdi>}>
          {(control) => (
            <select {...control} value={chosen[id] ?? ""} onChange={(event) => onChange({ rubric: { ...chosen, [id]: event.currentTarget.value } })}>
              <option value="" disabled>{say.choose()}</option>
              {levels.map((level) => <option key={level.id} value={level.id}>{say.levelWorth(level.title, level.points)}</option>)}
            </select>
          )}
        </Field>
      ))}
      <p class="g-help" role="status">{say.together(...rubricPoints(rubric, chosen))}</p>
    </div>
  );
}
