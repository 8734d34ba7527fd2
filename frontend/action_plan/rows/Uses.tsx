import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { useHere } from "../here";
import type { ActionRow, Chip } from "../state";
import { AssetChip } from "./AssetChip";
import { useEdit } from "./RowEditor";
import * as say from "./strings";

/** What of the asset map an action uses: chosen from the map, by kind. */
export function Uses({ row }: { row: ActionRow }) {
  const { state: { chips, can_use: all } } = useHere();
  const { change, at } = useEdit(row);
  const id = useOwnId();
  const chipOf = (asset: string): Chip | undefined => chips[asset] ?? all.find((chip) => chip.id === asset);
  const left = all.filter((chip) => !chip.gone && !row.uses.includes(chip.id));
  const kinds = [...new Set(left.map(({ kind_name: name }) => name))];
  return (
    <div class="g-field p-uses" data-field="uses">
      <label for={id}>{say.fieldName("action", "uses")}</label>
      {row.uses.length > 0 && (
        <ul>
          {row.uses.map((asset) => {
            const chip = chipOf(asset);
            return chip && (
              <li key={asset}>
                <AssetChip chip={chip} />
                <button type="button" class="m-x" aria-label={say.takeOff(isolated(chip.name))} onClick={() => change({ uses: row.uses.filter((one) => one !== asset) })}><Icon name="cross" size={12} /></button>
              </li>
            );
          })}
        </ul>
      )}
      {all.length ? (
        <select id={id} value="" onFocus={at("uses")} onChange={({ currentTarget }) => {
          const asset = currentTarget.value;
          currentTarget.value = "";
          if (asset) change({ uses: [...row.uses, asset] });
        }}>
          <option value="">{say.useMore()}</option>
          {kinds.map((kind) => (
            <optgroup key={kind} label={kind}>
              {left.filter(({ kind_name: name }) => name === kind).map((chip) => <option key={chip.id} value={chip.id}>{chip.name}</option>)}
            </optgroup>
          ))}
        </select>
      ) : <><input id={id} type="hidden" /><p class="g-help">{say.mapIsEmpty()}</p></>}
    </div>
  );
}
