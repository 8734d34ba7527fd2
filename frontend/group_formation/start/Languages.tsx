import { useRef } from "preact/hooks";
import { LANGUAGES } from "../../shared/languages";
import { Field, FieldError } from "../../shared/ui/Field";
import { ToggleChip } from "../../shared/ui/Chip";
import { languageName } from "../../shared/words";
import { toggled } from "../browse/search";
import { ownDirection } from "../../shared/rich";
import { useHere } from "../here";
import type { PartProps } from "./StartForm";
import * as words from "./strings";

export function Languages({ draft, change, wrong }: PartProps) {
  const mine = useHere().state.profile.languages.map(({ code }) => code);
  const seen = useRef<string[]>([]); // what was switched off stays in sight, to be switched on again
  seen.current = [...new Set([...mine, ...seen.current, ...draft.languages])];
  const toggle = (code: string) => change({ languages: toggled(draft.languages, code) });
  return (
    <section class="g-card">
      <h3>{words.whereAndHow()}</h3>
      <Field label={words.place()} optional={words.optional()} help={words.placeHelp()} error={wrong("place")}>
        {(control) => (
          <input {...control} type="text" dir={ownDirection(draft.place)} maxLength={120} value={draft.place} onInput={(event) => change({ place: event.currentTarget.value })} />
        )}
      </Field>
      <div class="g-field" role="group" aria-label={words.languages()}>
        <p class="g-label">{words.languages()}</p>
        <div class="g-chips">
          {seen.current.map((code) => (
            <ToggleChip key={code} on={draft.languages.includes(code)} onToggle={() => toggle(code)}>{languageName(code)}</ToggleChip>
          ))}
          <select class="g-add" aria-label={words.addLanguage()} value=""
            onChange={(event) => { toggle(event.currentTarget.value); event.currentTarget.value = ""; }}>
            <option value="">{words.addLanguage()}</option>
            {LANGUAGES.filter((code) => !seen.current.includes(code)).map((code) => <option key={code} value={code}>{languageName(code)}</option>)}
          </select>
        </div>
        {wrong("languages") ? <FieldError>{wrong("languages")}</FieldError> : <p class="g-help">{words.languagesHelp()}</p>}
      </div>
    </section>
  );
}
