import { useMemo, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Field } from "../../shared/ui/Field";
import { placeOf, useHere } from "../here";
import { SectionHead } from "../plan/SectionHead";
import type { LinkRow, SectionSetup } from "../state";
import { AddLink } from "./AddLink";
import { isAddress } from "./address";
import { Flags } from "./Flags";
import { RowEditor, RowText, useEdit, type EditorProps } from "./RowEditor";
import { RowsList } from "./RowsList";
import { nameOf } from "./use-rows";
import { rowsOf } from "./view";
import * as say from "./strings";

const hostOf = (address: string): string => (isAddress(address) ? new URL(address).host : "");

/** Work that lies elsewhere, each with what is there in the group's own words. */
export function LinkTable({ part, section }: { part: string; section: SectionSetup }) {
  const { state, readonly, past } = useHere();
  const heading = useOwnId();
  const rows = useMemo(() => rowsOf(state.rows, part, section.id, "link"), [state.rows]);
  return (
    <section class="p-card p-rows" data-place={placeOf({ part, section: section.id })} tabIndex={-1} aria-labelledby={past ? undefined : heading}>
      <SectionHead id={heading} section={section} count={rows.length} />
      <RowsList part={part} section={section.id} kind="link" rows={rows} rest={(row) => <AtRest row={row} />} editor={(row, ways) => <LinkEditor row={row} {...ways} />}>
        {!readonly && <AddLink part={part} section={section.id} />}
      </RowsList>
    </section>
  );
}

function AtRest({ row }: { row: LinkRow }) {
  const { readonly } = useHere();
  const name = nameOf(row);
  return (
    <div class="p-line" data-opens={row.id}>
      <div>
        {isAddress(row.address)
          ? <a href={row.address} target="_blank" rel="noopener nofollow ugc" aria-label={say.openLink(name)}><Icon name="link" /><bdi>{name}</bdi></a>
          : <b dir="auto">{name}</b>}
        {row.what && <span class="g-help" dir="ltr">{hostOf(row.address)}</span>}
        <Flags id={row.id} />
        <p class="p-own-text" dir="auto">{row.summary}</p>
      </div>
      {!readonly && <button type="button" class="m-x" data-row={row.id} tabIndex={-1} aria-label={say.change(isolated(name))}><Icon name="pencil" /></button>}
    </div>
  );
}

function LinkEditor({ row, ...ways }: EditorProps & { row: LinkRow }) {
  const { change, at } = useEdit(row);
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && !isAddress(typed.trim());
  const type = (text: string) => {
    setTyped(text);
    if (isAddress(text.trim())) change({ address: text.trim() });
  };
  return (
    <RowEditor {...ways}>
      <div class="m-fields">
        <RowText row={row} field="what" help={say.linkTitle()} />
        <div data-field="address">
          <Field label={say.fieldName("link", "address")} error={wrong ? say.noAddress() : ""}>
            {(control) => <input {...control} type="text" inputMode="url" dir="ltr" maxLength={2_000} value={typed ?? row.address} onFocus={at("address")} onInput={(event) => type(event.currentTarget.value)} />}
          </Field>
        </div>
      </div>
      <RowText row={row} field="summary" long={2} required />
    </RowEditor>
  );
}
