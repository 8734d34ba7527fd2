import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { locale } from "../../shared/i18n";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { newId, useHere } from "../here";
import { PROBLEM } from "../state";
import * as say from "./strings";

/** A link from an asset: a verb of the author's list or own words, and what it leads to. */
export function AddLink({ from, onDone }: { from: string; onDone(): void }) {
  const { state: { settings, problem }, act, announce } = useHere();
  const [verb, setVerb] = useState(settings.verbs[0]?.id ?? "");
  const [own, setOwn] = useState<string | null>(settings.verbs.length ? null : "");
  const [to, setTo] = useState("");
  const first = useRef<HTMLSelectElement>(null);
  const words = (own ?? verb).trim();
  useEffect(() => first.current?.focus(), []);
  const link = (event: Event) => {
    event.preventDefault();
    if (!words || !to) return;
    void act("link_assets", { id: newId(), from, verb: words, to });
    announce(say.linked());
    onDone();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onDone();
  };
  return (
    <form class="m-add-link" onSubmit={link} onKeyDown={escape}>
      <Field label={say.verb()}>
        {(control) => (
          <>
            <select {...control} ref={first} value={own === null ? verb : "…"} onChange={({ currentTarget: { value } }) => (value === "…" ? setOwn("") : (setOwn(null), setVerb(value)))}>
              {settings.verbs.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              <option value="…">{say.ownWords()}</option>
            </select>
            {own !== null && <input type="text" aria-label={say.ownWords()} maxLength={40} dir={ownDirection(own)} value={own} onInput={({ currentTarget }) => setOwn(currentTarget.value)} />}
          </>
        )}
      </Field>
      <Field label={say.whichAsset()}>
        {(control) => (
          <select {...control} value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
            <option value="">{say.choose()}</option>
            <option value={PROBLEM}>{problem.text || say.theProblem()}</option>
            <Targets but={from} />
          </select>
        )}
      </Field>
      <div class="g-row">
        <Button kind="outline" small type="submit" aria-disabled={!words || !to || undefined}>{say.link()}</Button>
        <Button small onClick={onDone}>{say.notNow()}</Button>
      </div>
    </form>
  );
}

/** All other assets under their kinds, by name. */
function Targets({ but }: { but: string }) {
  const { state: { assets, settings } } = useHere();
  return useMemo(() => {
    const words = new Intl.Collator(locale(), { numeric: true });
    const all = Object.values(assets).filter(({ id }) => id !== but).sort((a, b) => words.compare(a.name, b.name));
    return (
      <>
        {settings.kinds.map((kind) => (
          <optgroup key={kind.id} label={kind.name}>
            {all.filter((asset) => asset.kind === kind.id).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </optgroup>
        ))}
      </>
    );
  }, [assets, settings, but]);
}
