import { useState } from "preact/hooks";
import { Field } from "../../shared/ui/Field";
import { ownDirection } from "../../shared/rich";
import { useHere } from "../here";
import type { PartProps } from "./StartForm";
import * as words from "./strings";

const OWN = "\u0000own"; // no cause an author could write

export function WhatItIs({ draft, change, wrong }: PartProps) {
  return (
    <section class="g-card">
      <h3>{words.whatItIs()}</h3>
      <Field label={words.name()} help={words.nameHelp()} error={wrong("name")}>
        {(control) => (
          <input {...control} type="text" dir={ownDirection(draft.name)} maxLength={120} required value={draft.name} onInput={(event) => change({ name: event.currentTarget.value })} />
        )}
      </Field>
      <Field label={words.initiative()} help={words.initiativeHelp()} error={wrong("initiative")}>
        {(control) => (
          <textarea {...control} dir={ownDirection(draft.initiative)} rows={2} maxLength={300} required value={draft.initiative}
            onInput={(event) => change({ initiative: event.currentTarget.value })} />
        )}
      </Field>
      <Field label={words.why()} optional={words.optional()} error={wrong("why")}>
        {(control) => (
          <textarea {...control} dir={ownDirection(draft.why)} rows={3} maxLength={4000} value={draft.why} onInput={(event) => change({ why: event.currentTarget.value })} />
        )}
      </Field>
      <Cause draft={draft} change={change} wrong={wrong} />
    </section>
  );
}

/** One of the author's causes, or the group's own words for it. */
function Cause({ draft, change, wrong }: PartProps) {
  const { causes } = useHere().state.settings;
  const [own, setOwn] = useState(draft.cause !== "" && !causes.includes(draft.cause));
  const choose = (value: string) => {
    setOwn(value === OWN);
    change({ cause: value === OWN ? "" : value });
  };
  return (
    <div class="g-pair">
      <Field label={words.cause()} error={own ? "" : wrong("cause")}>
        {(control) => (
          <select {...control} value={own ? OWN : draft.cause} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{words.noCause()}</option>
            {causes.map((cause) => <option key={cause} value={cause}>{cause}</option>)}
            <option value={OWN}>{words.ownCause()}</option>
          </select>
        )}
      </Field>
      {own && (
        <Field label={words.ownCauseLabel()} error={wrong("cause")}>
          {(control) => (
            <input {...control} type="text" dir={ownDirection(draft.cause)} maxLength={80} value={draft.cause} onInput={(event) => change({ cause: event.currentTarget.value })} />
          )}
        </Field>
      )}
    </div>
  );
}
