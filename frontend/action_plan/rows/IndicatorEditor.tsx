import { useState } from "preact/hooks";
import { DayField } from "../../shared/ui/DayField";
import { Field } from "../../shared/ui/Field";
import { PeopleField } from "../../shared/ui/PeopleField";
import { shown, told } from "../chart/value";
import { useHere } from "../here";
import type { IndicatorRow } from "../state";
import { RowEditor, RowText, useEdit, type EditorProps } from "./RowEditor";
import * as say from "./strings";

const NUMBER = /^(-?\d{1,12}(\.\d{1,6})?)?$/;

/** A number as the reader writes it; kept as soon as it is one. */
function NumberField({ row, field }: { row: IndicatorRow; field: "baseline" | "target" }) {
  const { change, at } = useEdit(row);
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && !NUMBER.test(told(typed));
  const type = (text: string) => {
    setTyped(text);
    const value = told(text);
    if (NUMBER.test(value)) change({ [field]: value });
  };
  return (
    <div data-field={field}>
      <Field label={say.fieldName("indicator", field)} error={wrong ? say.aNumber() : ""}>
        {(control) => (
          <input {...control} type="text" inputMode="decimal" maxLength={24} autoComplete="off" value={typed ?? shown(row[field])}
            onFocus={at(field)} onBlur={() => !wrong && setTyped(null)} onInput={(event) => type(event.currentTarget.value)} />
        )}
      </Field>
    </div>
  );
}

export function IndicatorEditor({ row, ...ways }: EditorProps & { row: IndicatorRow }) {
  const { state } = useHere();
  const { change, at } = useEdit(row);
  return (
    <RowEditor {...ways}>
      <div class="m-fields">
        <RowText row={row} field="what" required />
        <RowText row={row} field="how" long={1} help={say.howHelp()} />
      </div>
      <div class="m-fields m-three">
        <RowText row={row} field="unit" help={say.unitHelp()} />
        <NumberField row={row} field="baseline" />
        <NumberField row={row} field="target" />
      </div>
      <div class="m-fields">
        <div data-field="until"><DayField label={say.fieldName("indicator", "until")} value={row.until} onFocus={at("until")} onChange={(until) => change({ until })} /></div>
        <div data-field="who">
          <PeopleField label={say.fieldName("indicator", "who")} people={state} value={row.who} take={say.takeOff} onFocus={at("who")} onChange={(who) => change({ who })} />
        </div>
      </div>
    </RowEditor>
  );
}
