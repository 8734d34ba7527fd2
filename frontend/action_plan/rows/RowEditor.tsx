import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { SavedText } from "../../shared/ui/SavedText";
import { Sign } from "../../shared/ui/Sign";
import { useHere } from "../here";
import type { Row } from "../state";
import * as say from "./strings";

/** How long the texts of a row may be. */
const LENGTHS: Record<string, number> = { what: 200, done_when: 500, unit: 60, how: 500, summary: 1_000, address: 2_000 };

/** What changes a field of the row, and says that one is at it. */
export function useEdit(row: Row) {
  const { act, writing } = useHere();
  return {
    change: (changes: object) => void act("edit_row", { id: row.id, changes }),
    at: (field: string) => () => writing(`row:${row.id}.${field}`),
  };
}

interface TextProps { row: Row; field: string; long?: number; required?: boolean; help?: string }

/** A text of the row, saved as it is typed. */
export function RowText({ row, field, long, required, help }: TextProps) {
  const { readonly } = useHere();
  const { change, at } = useEdit(row);
  const value = String((row as unknown as Record<string, unknown>)[field] ?? "");
  return (
    <div data-field={field}>
      <SavedText label={say.fieldName(row.kind, field)} value={value} max={LENGTHS[field]!} long={long} required={required} readOnly={readonly}
        help={value ? undefined : help} onFocus={at(field)} onChange={(text) => change({ [field]: text })} />
    </div>
  );
}

export interface EditorProps { onClose(): void; onRemove(): void; onMove?(step: 1 | -1): void }

interface RowEditorProps extends EditorProps { children: ComponentChildren }

/** The fields of a row in its place. Everything is saved as it is typed; "Done" only closes. The field that was meant has the focus. */
export function RowEditor({ onClose, onRemove, onMove, children }: RowEditorProps) {
  const { chosen, writing } = useHere();
  const box = useRef<HTMLDivElement>(null);
  const field = chosen?.field ?? "";
  useEffect(() => {
    const meant = field && box.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.querySelector<HTMLElement>("input:checked, input:not([type=radio]), select, textarea, button");
    (meant || box.current?.querySelector<HTMLElement>("input, textarea"))?.focus();
  }, [field]);
  useEffect(() => () => writing(null), []);
  return (
    <div ref={box}>
      {children}
      <div class="m-editor-foot">
        <Button kind="primary" small onClick={onClose}>{say.done()}</Button>
        <span class="m-save"><Icon name="check" />{say.savedAsYouType()}</span>
        <span class="p-row-ways">
          {onMove && <Button kind="link" class="g-bare" icon="up" onClick={() => onMove(-1)}>{say.moveUp()}</Button>}
          {onMove && <Button kind="link" class="g-bare" icon="down" onClick={() => onMove(1)}>{say.moveDown()}</Button>}
          <Button kind="link" class="g-bare m-bad" onClick={onRemove}><Sign name="bin" />{say.remove()}</Button>
        </span>
      </div>
    </div>
  );
}
