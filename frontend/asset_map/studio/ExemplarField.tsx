import { useEffect } from "preact/hooks";
import { Part } from "../../shared/studio/fields";
import { useOwnId } from "../../shared/ids";
import { ownDirection } from "../../shared/rich";
import { Field, Trouble } from "../../shared/ui/Field";
import { messageOf } from "../../shared/xblock";
import type { ImportPreview } from "../state";
import type { Form } from "./check";
import * as say from "./strings-exemplar";
import type { Exemplar, Mode } from "./use-exemplar";

const SHOWN = 20; // faulty lines

/** The map that learners can look at before they begin: the built-in one, the author's own as a list, or none. */
export function ExemplarField({ form, exemplar }: { form: Form; exemplar: Exemplar }) {
  const name = useOwnId();
  const { kinds, levels, verbs } = form.values;
  useEffect(() => exemplar.look(form.values), [exemplar.mode, exemplar.text, kinds, levels, verbs]);
  const choice = (mode: Mode, title: string, help: string) => (
    <label class="g-choice">
      <input type="radio" name={name} data-field={mode === "built_in" && exemplar.mode !== "own" ? "exemplar" : undefined} checked={exemplar.mode === mode}
        onChange={() => form.set("exemplar", exemplar.choose(mode))} />
      <span>{title}<span class="g-help">{help}</span></span>
    </label>
  );
  return (
    <Part title={say.title()}>
      <div role="radiogroup" aria-label={say.title()}>
        {choice("built_in", say.builtIn(), say.builtInHelp())}
        {choice("own", say.own(), say.ownHelp())}
        {choice("none", say.none(), say.noneHelp())}
      </div>
      {exemplar.mode === "own" && (
        <>
          <Field label={say.list()} help={say.listHelp()} error={form.faults.exemplar}>
            {(control) => (
              <textarea {...control} data-field="exemplar" rows={6} spellcheck={false} dir={ownDirection(exemplar.text)} value={exemplar.text}
                onInput={(event) => form.set("exemplar", exemplar.write(event.currentTarget.value))} />
            )}
          </Field>
          <Reading exemplar={exemplar} />
        </>
      )}
    </Part>
  );
}

function Reading({ exemplar: { text, read, error } }: { exemplar: Exemplar }) {
  return (
    <div role="status" class="m-reading">
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {text.trim() && !read && error === null && <p class="g-help">{say.reading()}</p>}
      {read && <p class="g-help">{say.found(read.rows.length)}</p>}
      {read && read.faults.length > 0 && <Faults faults={read.faults} />}
    </div>
  );
}

const Faults = ({ faults }: Pick<ImportPreview, "faults">) => (
  <>
    <ul class="m-faults">
      {faults.slice(0, SHOWN).map(({ line, column, message }, at) => (
        <li key={at}>{column ? say.lineAndColumn(line, column, message) : say.onlyLine(line, message)}</li>
      ))}
    </ul>
    {faults.length > SHOWN && <p class="g-help">{say.more(faults.length - SHOWN)}</p>}
  </>
);
