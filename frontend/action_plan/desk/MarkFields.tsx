import { Icon } from "../../shared/icons";
import { Field, FieldError } from "../../shared/ui/Field";
import type { State } from "../state";
import { rubricPoints, type Given } from "./marks";
import * as say from "./strings-write";

interface MarkProps { settings: State["settings"]; given: Given; faults: Record<string, string>; onChange(given: Partial<Given>): void }

/** A mark as the author set it: that it is complete, a number, or a level for each criterion. */
export function MarkFields(props: MarkProps) {
  const { settings: { marks, points: most }, given, faults, onChange } = props;
  if (marks === "rubric") return <Levels {...props} />;
  if (marks === "complete") return <p class="p-complete"><Icon name="check" />{say.complete()}</p>;
  return (
    <Field label={say.points(most)} error={faults.points}>
      {(control) => (
        <input {...control} type="number" min={0} max={most} step="any" value={given.points ?? ""}
          onInput={({ currentTarget: { valueAsNumber } }) => onChange({ points: Number.isNaN(valueAsNumber) ? null : valueAsNumber })} />
      )}
    </Field>
  );
}

function Levels({ settings: { rubric }, given: { rubric: chosen }, faults, onChange }: MarkProps) {
  return (
    <div class="p-mark-levels">
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
      {faults.rubric && <FieldError>{faults.rubric}</FieldError>}
      <p class="g-help" role="status">{say.together(...rubricPoints(rubric, chosen))}</p>
    </div>
  );
}
