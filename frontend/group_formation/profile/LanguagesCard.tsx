import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { LANGUAGES } from "../../shared/languages";
import { remove } from "../../shared/ui/strings";
import { Button } from "../../shared/ui/Button";
import { languageName } from "../../shared/words";
import type { Spoken } from "../state";
import * as say from "./strings";

const MOST = 12;

interface LanguagesCardProps { languages: Spoken[]; onChange(languages: Spoken[]): void }

export function LanguagesCard({ languages, onChange }: LanguagesCardProps) {
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const choice = useRef<HTMLSelectElement>(null);
  const known = languages.map(({ code }) => code);

  useLayoutEffect(() => {
    if (adding) choice.current?.focus();
  }, [adding]);

  const take = (code: string) => {
    if (code) onChange([...languages, { code, level: "work" }]);
    setAdding(false);
    add.current?.focus();
  };
  const drop = (code: string) => {
    onChange(languages.filter((one) => one.code !== code));
    add.current?.focus(); // the button that was pressed is gone
  };
  return (
    <section class="g-card">
      <h3>{say.languages()}</h3>
      <p class="g-help">{say.languagesHelp()}</p>
      <ul class="g-spoken">
        {languages.map((spoken) => (
          <li key={spoken.code}>
            <b lang={spoken.code}>{languageName(spoken.code)}</b>
            <Level spoken={spoken} onChange={(level) => onChange(languages.map((one) => (one === spoken ? { ...one, level } : one)))} />
            <button type="button" class="g-bare" aria-label={remove(languageName(spoken.code))} onClick={() => drop(spoken.code)}>
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      {adding && (
        <select ref={choice} aria-label={say.chooseLanguage()} onChange={(event) => take(event.currentTarget.value)}>
          <option value="">{say.chooseLanguage()}</option>
          {LANGUAGES.filter((code) => !known.includes(code)).map((code) => <option key={code} value={code} lang={code}>{languageName(code)}</option>)}
        </select>
      )}
      {languages.length < MOST && <Button ref={add} kind="link" class="g-bare" icon="plus" aria-expanded={adding} onClick={() => setAdding(!adding)}>{say.addLanguage()}</Button>}
    </section>
  );
}

const LEVELS = { work: say.workIn, basic: say.getBy };

function Level({ spoken, onChange }: { spoken: Spoken; onChange(level: Spoken["level"]): void }) {
  const name = useOwnId();
  return (
    <span class="g-segments" role="radiogroup" aria-label={say.levelOf(languageName(spoken.code))}>
      {(["work", "basic"] as const).map((level) => (
        <label key={level}>
          <input type="radio" name={name} checked={spoken.level === level} onChange={() => onChange(level)} />
          <span>{LEVELS[level]()}</span>
        </label>
      ))}
    </span>
  );
}
