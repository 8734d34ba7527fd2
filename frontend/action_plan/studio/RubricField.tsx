import { Entries } from "../../shared/studio/Entries";
import { entryId } from "../../shared/studio/entry-id";
import { lineOf } from "../../shared/studio/strings";
import { isolated } from "../../shared/isolated";
import { FieldError } from "../../shared/ui/Field";
import type { Criterion, StudioState } from "../state";
import { MOST, rubricFaults, type Form, type Places } from "./check";
import { changed, ordered } from "./compose";
import * as say from "./strings";

type Level = Criterion["levels"][number];

const known = (all: { id: string; title: string }[]) => all.map(({ id, title }) => ({ id, text: title }));

const levels = (): Level[] => say.firstLevels().map((title, points) => ({ id: `level_${points}`, title, points }));

/** What a rubric is until an author words it otherwise. */
export const firstRubric = (): Criterion[] => say.firstCriteria().map((title, at) => ({ id: `criterion_${at + 1}`, title, levels: levels() }));

/** The most that a rubric can give. */
export const inAll = (rubric: Criterion[]): number => rubric.reduce((sum, one) => sum + Math.max(0, ...one.levels.map(({ points }) => points || 0)), 0);

/** Criteria, each with its levels and their points. Marks hold on to ids. */
export function RubricField({ form, state }: { form: Form; state: StudioState }) {
  const { rubric } = form.values;
  const faults = rubricFaults(rubric);
  const set = (next: Criterion[]) => form.set("rubric", next);
  const add = (title: string) => set([...rubric, { id: entryId(title, rubric, known(state.values.rubric)), title, levels: levels() }]);
  const told = form.faults.rubric && !Object.keys(faults).length ? form.faults.rubric : "";
  return (
    <div data-field="rubric" tabIndex={-1} class="p-composer">
      <Entries
        name="rubric" label={say.rubric()} help={say.rubricHelp()} addOne={say.addCriterion()} most={MOST.criteria} fault={faults[""]}
        entries={rubric.map((one) => ({
          id: one.id, text: one.title, fault: faults[one.id],
          more: <LevelsField criterion={one} saved={state.values.rubric.find(({ id }) => id === one.id)} faults={faults} onChange={(next) => set(changed(rubric, one.id, { levels: next }))} />,
        }))}
        onRename={(id, title) => set(changed(rubric, id, { title }))} onOrder={(ids) => set(ordered(rubric, ids))} onAdd={add}
      />
      {told && <FieldError>{told}</FieldError>}
      <p class="g-help" role="status">{say.inAll(inAll(rubric))}</p>
    </div>
  );
}

interface LevelsProps { criterion: Criterion; saved: Criterion | undefined; faults: Places; onChange(levels: Level[]): void }

function LevelsField({ criterion: { id, title, levels: all }, saved, faults, onChange }: LevelsProps) {
  const label = say.levelsOf(isolated(title));
  const add = (text: string) => onChange([...all, { id: entryId(text, all, known(saved?.levels ?? [])), title: text, points: Math.max(-1, ...all.map(({ points }) => points || 0)) + 1 }]);
  return (
    <div class="p-entry-inside">
      <Entries
        name="levels" label={label} help={say.levelsHelp()} addOne={say.addLevel()} most={MOST.levels} fault={undefined}
        entries={all.map((level, at) => ({
          id: level.id, text: level.title, fault: faults[`${id}.${level.id}`],
          more: <Points level={level} line={lineOf(label, at + 1)} fault={faults[`${id}.${level.id}/points`]} onChange={(points) => onChange(changed(all, level.id, { points }))} />,
        }))}
        onRename={(one, text) => onChange(changed(all, one, { title: text }))} onOrder={(ids) => onChange(ordered(all, ids))} onAdd={add}
      />
      {faults[`${id}/levels`] && <FieldError>{faults[`${id}/levels`]}</FieldError>}
    </div>
  );
}

const Points = ({ level: { points }, line, fault, onChange }: { level: Level; line: string; fault: string | undefined; onChange(points: number): void }) => (
  <label class="p-level-points">
    <span>{say.pointsWord()}</span>
    <input type="number" min={0} max={100} step={1} aria-label={say.pointsOf(line)} aria-invalid={fault ? true : undefined} value={Number.isNaN(points) ? "" : points}
      onInput={(event) => onChange(event.currentTarget.valueAsNumber)} />
    {fault && <FieldError>{fault}</FieldError>}
  </label>
);
