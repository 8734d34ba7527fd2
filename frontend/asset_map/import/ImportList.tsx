import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Field, Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { ImportPreview } from "../state";
import * as say from "./strings";

/** A list from elsewhere, taken onto the map. */
export function ImportList() {
  const { ask, act, go } = useHere();
  const [text, setText] = useState("");
  const { busy, error, run } = useAction();
  const take = () => run(async () => {
    const { rows } = await ask<ImportPreview>("read_import", { text });
    await act("import_assets", { rows });
    go("list");
  });
  return (
    <section>
      <h3>{say.title()}</h3>
      <Field label={say.list()}>{(control) => <textarea {...control} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />}</Field>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      <Button kind="primary" busy={busy} onClick={take}>{say.takeIn()}</Button>
    </section>
  );
}
