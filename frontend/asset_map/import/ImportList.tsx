import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Confirm } from "../../shared/ui/Confirm";
import { Field, Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere, useRemembered } from "../here";
import type { ImportPreview } from "../state";
import { Preview } from "./Preview";
import { readText } from "./read-file";
import * as say from "./strings";

const LONGEST = 1_000_000; // letters that the server takes

/** A list from elsewhere: pasted or a file, looked at line by line, and then what is wanted of it taken onto the map. */
export function ImportList() {
  const { ask, act, announce, state, readonly } = useHere();
  const [text, setText] = useRemembered("import.text", "");
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [came, setCame] = useState<string[] | null>(null);
  const reading = useAction();
  const taking = useAction();
  const [fault, setFault] = useState("");

  const read = (from: string) => reading.run(async () => {
    setPreview(null);
    setCame(null);
    setFault(from.length > LONGEST ? say.tooLong() : from.trim() ? "" : say.nothing());
    if (from.length > LONGEST || !from.trim()) return;
    const found = await ask<ImportPreview>("read_import", { text: from });
    setPreview(found);
    announce(say.canCome(found.rows.length, found.total));
  });
  const readFile = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    const from = await readText(file);
    setText(from.slice(0, LONGEST + 1));
    void read(from);
  };
  const take = (rows: ImportPreview["rows"]) => taking.run(async () => {
    const before = state.assets;
    const after = await act("import_assets", { rows });
    const added = rows.map(({ asset }) => asset.id).filter((id) => after.assets[id] && !before[id]);
    setCame(added);
    setPreview(null);
    setText("");
    announce(say.came(added.length));
  });

  return (
    <div class="m-import">
      <h3>{say.title()}</h3>
      {came ? <Came ids={came} onAnother={() => setCame(null)} /> : (
        <>
          <p>{say.intro()}</p>
          <form onSubmit={(event) => { event.preventDefault(); void read(text); }}>
            <Field label={say.list()} help={say.listHelp()} error={fault}>
              {(control) => <textarea {...control} rows={8} dir={ownDirection(text)} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />}
            </Field>
            <div class="g-row">
              <Button kind={preview ? "outline" : "primary"} type="submit" busy={reading.busy}>{say.read()}</Button>
              <label class="g-button g-quiet m-file">
                <input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={({ currentTarget }) => { void readFile(currentTarget.files); currentTarget.value = ""; }} />
                {say.chooseFile()}
              </label>
            </div>
          </form>
          {reading.error !== null && <Trouble>{messageOf(reading.error)}</Trouble>}
          {preview && <Preview preview={preview} busy={taking.busy} onTake={readonly ? undefined : take} />}
          {taking.error !== null && <Trouble>{messageOf(taking.error)}</Trouble>}
        </>
      )}
    </div>
  );
}

/** What has come, where it is, and the way back. */
function Came({ ids, onAnother }: { ids: string[]; onAnother(): void }) {
  const { act, announce, show, state } = useHere();
  const words = useRef<HTMLParagraphElement>(null);
  const [off, setOff] = useState(false);
  useLayoutEffect(() => words.current?.focus(), [off]);
  const here = ids.filter((id) => state.assets[id]);
  const undo = async () => {
    for (const id of here) void act("remove_asset", { id }); // shown at once, sent one after the other
    announce(say.undone(here.length));
    setOff(true);
  };
  return (
    <>
      <p ref={words} tabIndex={-1}>{off ? say.undone(ids.length) : say.came(ids.length)}</p>
      <div class="g-row">
        {here.length > 0 && <Button kind="primary" onClick={() => show(here)}>{say.show(here.length)}</Button>}
        {here.length > 0 && <Confirm kind="quiet" ask={say.undo()} what={say.undoWhat(here.length)} yes={say.undo()} onYes={undo} />}
        <Button kind="link" onClick={onAnother}>{say.another()}</Button>
      </div>
    </>
  );
}
