import { useLayoutEffect, useRef } from "preact/hooks";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import type { Action } from "../../shared/use-action";
import { fieldMessage, messageOf } from "../../shared/xblock";
import * as words from "./strings";

export interface RequestFormProps {
  members: number;
  note: string;
  onNote(note: string): void;
  action: Action;
  onSend(): void;
  onClose(): void;
}

/** A word to the members, written in the row of their group. Escape closes it; the words stay. */
export function RequestForm({ members, note, onNote, action, onSend, onClose }: RequestFormProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => text.current?.focus(), []); // at once: the button that had the focus is gone
  const error = action.error === null ? "" : fieldMessage(action.error, "note") || messageOf(action.error);
  return (
    <form class="g-request" noValidate onKeyDown={(event) => event.key === "Escape" && onClose()}
      onSubmit={(event) => { event.preventDefault(); onSend(); }}>
      <Field label={words.wordToGroup()} help={words.whoReads(members)} error={error}>
        {(control) => (
          <textarea {...control} ref={text} dir={ownDirection(note)} rows={3} maxLength={1000} value={note} onInput={(event) => onNote(event.currentTarget.value)} />
        )}
      </Field>
      <div class="g-request-act">
        <Button kind="primary" type="submit" busy={action.busy}>{words.send()}</Button>
        <Button onClick={onClose}>{words.notNow()}</Button>
      </div>
    </form>
  );
}
