import { useEffect, useRef } from "preact/hooks";
import { dayAndMonth } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { personOf } from "../../shared/people";
import { Button } from "../../shared/ui/Button";
import { Choice } from "../../shared/ui/Choice";
import { Confirm } from "../../shared/ui/Confirm";
import { PeopleField } from "../../shared/ui/PeopleField";
import { SavedText } from "../../shared/ui/SavedText";
import { StateDial } from "../glyph/StateDial";
import { useHere } from "../here";
import { LinkList } from "../links/LinkList";
import type { Asset, AssetField, TextField } from "../state";
import { fieldName } from "../words/strings";
import { KindChoice } from "./KindChoice";
import { RowActions } from "./RowActions";
import { isContact } from "./view";
import { looksLikeContact } from "./strings";
import * as say from "./strings-editor";

const LENGTHS: Record<TextField, number> = { name: 120, offers: 500, place: 120, note: 2_000 };

interface RowEditorProps { asset: Asset; onClose(): void; onRemove(): void }

/** All fields of an asset, in the place of its row. Everything is saved as it is typed; "Done" only closes. */
export function RowEditor({ asset, onClose, onRemove }: RowEditorProps) {
  const { state, readonly, act, writing } = useHere();
  const change = (changes: Partial<Asset>) => void act("edit_asset", { id: asset.id, changes });
  const here = (field: AssetField) => () => writing({ asset: asset.id, field });
  useEffect(() => () => writing(null), []);
  const last = asset.states[asset.states.length - 1];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);

  const text = (field: TextField, long?: number, help?: string) => (
    <SavedText
      label={fieldName(field)} value={asset[field]} max={LENGTHS[field]} long={long} required={field === "name"} readOnly={readonly}
      help={isContact(asset[field]) ? looksLikeContact() : help} onFocus={here(field)} onChange={(value) => change({ [field]: value })}
    />
  );
  return (
    <div ref={box}>
      <div class="m-fields">
        {text("name")}{text("offers", 1, asset.offers ? undefined : say.offersHelp())}
      </div>
      <div class="m-fields m-three">
        <KindChoice value={asset.kind} disabled={readonly} onFocus={here("kind")} onChange={(kind) => change({ kind })} />
        <Choice label={fieldName("level")} options={state.settings.levels} value={asset.level} disabled={readonly} onFocus={here("level")} onChange={(level) => change({ level })} />
        <PeopleField label={fieldName("knows")} people={state} value={asset.knows} readonly={readonly} take={say.takeKnower} onFocus={here("knows")} onChange={(knows) => change({ knows })} />
      </div>
      <div class="m-fields">
        <div>
          {!readonly && <StateDial value={asset.state} onChange={(next) => change({ state: next })} />}
          {last && <p class="g-help">{say.nowState(last.state, isolated(personOf(state, last.by).name), dayAndMonth(last.at))}</p>}
        </div>
        <LinkList asset={asset} />
      </div>
      <div class="m-fields">
        {text("place", undefined, asset.place ? undefined : say.placeHelp())}{text("note", 2)}
      </div>
      {!readonly && <Person asset={asset} onChange={(person) => change({ person })} />}
      <div class="m-editor-foot">
        <Button kind="primary" small onClick={onClose}>{say.done()}</Button>
        {!readonly && <span class="m-save"><Icon name="check" />{say.savedAsYouType()}</span>}
        <RowActions asset={asset} onRemove={onRemove} />
      </div>
    </div>
  );
}

/** People who are named without having been asked. */
function Person({ asset, onChange }: { asset: Asset; onChange(person: boolean): void }) {
  const { act, announce, choose } = useHere();
  const erase = async () => {
    await act("erase_person", { id: asset.id });
    announce(say.erased());
    choose(null);
  };
  return (
    <div class="m-person">
      <label class="g-row">
        <input type="checkbox" checked={asset.person} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
        <span>{say.personLabel()}</span>
      </label>
      {asset.person && (
        <>
          <p class="g-help">{say.personHelp()}</p>
          <Confirm ask={say.erase()} what={say.eraseWhat(isolated(asset.name))} yes={say.eraseYes()} onYes={erase} />
        </>
      )}
    </div>
  );
}
