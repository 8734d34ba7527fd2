import { dayAndMonth } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { personOf } from "../../shared/people";
import { DayField } from "../../shared/ui/DayField";
import { PeopleField } from "../../shared/ui/PeopleField";
import { useHere } from "../here";
import type { ActionRow } from "../state";
import { RowEditor, RowText, useEdit, type EditorProps } from "./RowEditor";
import { StatusBar } from "./Status";
import * as say from "./strings";
import { Uses } from "./Uses";

export function ActionEditor({ row, ...ways }: EditorProps & { row: ActionRow }) {
  const { state } = useHere();
  const { change, at } = useEdit(row);
  const last = row.statuses.length > 1 ? row.statuses[row.statuses.length - 1] : undefined;
  return (
    <RowEditor {...ways}>
      <div class="m-fields">
        <RowText row={row} field="what" required />
        <RowText row={row} field="done_when" long={1} help={say.doneWhenHelp()} />
      </div>
      <div class="m-fields m-three">
        <div data-field="who">
          <PeopleField label={say.fieldName("action", "who")} people={state} value={row.who} take={say.takeOff} onFocus={at("who")} onChange={(who) => change({ who })} />
        </div>
        <div data-field="when"><DayField label={say.fieldName("action", "when")} value={row.when} onFocus={at("when")} onChange={(when) => change({ when })} /></div>
        <Uses row={row} />
      </div>
      <div data-field="status">
        <StatusBar value={row.status} onChange={(status) => change({ status })} />
        {last && <p class="g-help">{say.nowStatus(last.status, isolated(personOf(state, last.by).name), dayAndMonth(last.at))}</p>}
      </div>
    </RowEditor>
  );
}
