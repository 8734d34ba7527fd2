import { useMemo } from "preact/hooks";
import type { People } from "../../shared/people";
import { Trouble } from "../../shared/ui/Field";
import * as common from "../../shared/versions/strings";
import { NOW, VersionChoice } from "../../shared/versions/VersionChoice";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import { FIELDS, inWords } from "../rows/words";
import type { Chip, Row, VersionHead } from "../state";
import { compare, copyOf, nowOf } from "./compare";
import * as say from "./strings";
import { useVersion } from "./use-version";
import { WhatChanged } from "./WhatChanged";

/** Any two versions of a part beside each other, or one and the part as it is now. */
export function Compare({ part, heads }: { part: string; heads: VersionHead[] }) {
  const { state } = useHere();
  const [before, setBefore] = useRemembered(`versions.${part}.before`, heads[0]!.serial);
  const [after, setAfter] = useRemembered(`versions.${part}.after`, NOW);
  const first = heads.find(({ serial }) => serial === before) ?? heads[0]!;
  const second = heads.find(({ serial }) => serial === after) ?? null;
  const choices = heads.map((head) => ({ ...head, key: head.serial }));
  return (
    <>
      <h4>{common.compareTwo()}</h4>
      <div class="p-choose">
        <VersionChoice label={common.before()} value={first.serial} onChange={setBefore} versions={choices} />
        <VersionChoice label={common.after()} value={second?.serial ?? NOW} onChange={setAfter} versions={choices} now={state.changed_since[part] ? common.nowNotSubmitted() : common.nowSame()} />
      </div>
      <Compared part={part} before={first} after={second} />
    </>
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
  if (!comparison) return <p class="g-help" aria-live="polite">{common.loading()}</p>;
  const { length } = comparison.changes;
  return (
    <>
      {!after && <p>{length ? say.sinceChanged(before.number, length) : say.sinceSame(before.number)}</p>}
      <WhatChanged comparison={comparison} people={people} />
    </>
  );
}
