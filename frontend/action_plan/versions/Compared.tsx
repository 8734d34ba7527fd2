import { useMemo } from "preact/hooks";
import type { People } from "../../shared/people";
import { Field, Trouble } from "../../shared/ui/Field";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import { FIELDS, inWords } from "../rows/words";
import type { Chip, Row, VersionHead } from "../state";
import { compare, copyOf, nowOf } from "./compare";
import * as say from "./strings";
import { useVersion } from "./use-version";
import { WhatChanged } from "./WhatChanged";

const NOW = 0; // stands for the part as it is, in the choice of versions

/** Any two versions of a part beside each other, or one and the part as it is now. */
export function Compare({ part, heads }: { part: string; heads: VersionHead[] }) {
  const { state } = useHere();
  const [before, setBefore] = useRemembered(`versions.${part}.before`, heads[0]!.serial);
  const [after, setAfter] = useRemembered(`versions.${part}.after`, NOW);
  const first = heads.find(({ serial }) => serial === before) ?? heads[0]!;
  const second = heads.find(({ serial }) => serial === after) ?? null;
  return (
    <>
      <h4>{say.compareTwo()}</h4>
      <div class="p-choose">
        <Choice label={say.before()} value={first.serial} onChange={setBefore} heads={heads} />
        <Choice label={say.after()} value={second?.serial ?? NOW} onChange={setAfter} heads={heads} now={state.changed_since[part] ? say.nowNotSubmitted() : say.nowSame()} />
      </div>
      <Compared part={part} before={first} after={second} />
    </>
  );
}

function Choice({ label, value, onChange, heads, now }: { label: string; value: number; onChange(serial: number): void; heads: VersionHead[]; now?: string }) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
          {now && <option value={NOW}>{now}</option>}
          {heads.map(({ serial, number, name }) => <option key={serial} value={serial}>{say.version(number, name)}</option>)}
        </select>
      )}
    </Field>
  );
}

function Compared({ part, before, after }: { part: string; before: VersionHead; after: VersionHead | null }) {
  const { state, now } = useHere();
  const one = useVersion(before.serial);
  const other = useVersion(after?.serial ?? null);
  const error = one.error ?? other.error;
  const people = useMemo<People>(() => ({ ...state, former: { ...one.version?.people, ...other.version?.people, ...state.former } }), [state, one.version, other.version]);
  const comparison = useMemo(() => {
    if (!one.version || (after && !other.version)) return null;
    const chips: Record<string, Chip> = { ...one.version.chips, ...other.version?.chips, ...state.chips };
    const chipOf = (id: string) => chips[id] ?? state.can_use.find((chip) => chip.id === id);
    const fields = (row: Row) => Object.fromEntries(FIELDS[row.kind].map((field) => [field, inWords(field, (row as unknown as Record<string, unknown>)[field], { people, chipOf, now: now() })]));
    const places = state.settings.parts.flatMap(({ id, sections }) => sections.map((section) => `${id}.${section.id}`));
    return compare(copyOf(one.version), other.version ? copyOf(other.version) : nowOf(state, part), places, fields);
  }, [one.version, other.version, after, state, people]);
  if (error !== null) return <Trouble>{messageOf(error)}</Trouble>;
  if (!comparison) return <p class="g-help" aria-live="polite">{say.loading()}</p>;
  const { length } = comparison.changes;
  return (
    <>
      {!after && <p>{length ? say.sinceChanged(before.number, length) : say.sinceSame(before.number)}</p>}
      <WhatChanged comparison={comparison} people={people} />
    </>
  );
}
