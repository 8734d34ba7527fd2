import { useEffect, useRef, useState } from "preact/hooks";
import { list } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { isolated } from "../../shared/isolated";
import { Icon } from "../../shared/icons";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useWidth } from "../../shared/use-width";
import { messageOf } from "../../shared/xblock";
import { PartVersions, WithRows } from "../Later";
import { useHere } from "../here";
import type { Final, State } from "../state";
import { NameBar } from "./NameBar";
import * as say from "./strings";
import { TakeAlong } from "./TakeAlong";
import { Whole } from "./Whole";

/** Everything in one document: what is in it, how it reads, and the ways to take it along. */
export function Deliverable() {
  const { state, unsent } = useHere();
  const heading = useOwnId();
  const { final, error, again } = useFinal();
  const own = state.settings.parts.find(({ id }) => id === "final");
  return (
    <div class="p-final">
      <div>
        <h3><Theirs>{own?.title ?? ""}</Theirs></h3>
        <p>{say.intro()}</p>
        {unsent.count > 0 && <p class="p-aside"><Icon name="info" />{say.notSent(unsent.count)}</p>}
      </div>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {!final && error === null && <p class="g-help" role="status">{say.loading()}</p>}
      {final && (
        <div class="p-final-two">
          <div class="p-final-side">
            <Chosen final={final} onChange={again} />
            <TakeAlong final={final} />
            <WithRows quiet>{({ AgreeCard }) => <AgreeCard part="final" />}</WithRows>
          </div>
          <section class="p-final-preview" aria-labelledby={heading}>
            <h3 id={heading}>{say.preview()}</h3>
            <Preview final={final} />
          </section>
        </div>
      )}
      <PartVersions part="final" />
    </div>
  );
}

function Preview({ final }: { final: Final }) {
  const { state } = useHere();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return <div ref={box} class="p-sheet"><Whole state={state} final={final} top={4} width={Math.max(520, (width || 780) - 60)} /></div>;
}

/** What the deliverable is put together from; asked for anew when what is chosen, or a version, has changed on the server. */
function useFinal(): { final: Final | null; error: unknown; again(): void } {
  const { ask, state: { versions, consent: { named } } } = useHere();
  const [final, setFinal] = useState<Final | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    ask<Final>("read_final").then((found) => {
      if (!wanted) return;
      setFinal(found);
      setError(null);
    }, (caught) => { if (wanted) setError(caught); });
    return () => { wanted = false; };
  }, [turn, versions.length, named]);
  return { final, error, again: () => setTurn((now) => now + 1) };
}

/** The parts as they stand, and what else goes in. */
function Chosen({ final, onChange }: { final: Final; onChange(): void }) {
  const { state, act, readonly, lead } = useHere();
  const heading = useOwnId();
  const choose = (more: Partial<State["final"]>) => void act("choose_final", { ...state.final, ...more }).then(onChange, () => undefined);
  const { reflections } = state.final;
  const assets = final.map ? Object.keys(final.map.assets).length : 0;
  return (
    <section class="m-panel-card p-chosen" aria-labelledby={heading}>
      <h3 id={heading}>{say.what()}</h3>
      <ul class="p-parts-in" aria-label={say.parts()}>
        {state.settings.parts.filter(({ id }) => id !== "final").map(({ id, title }) => {
          const found = final.parts.find(({ part }) => part === id);
          return (
            <li key={id}>
              <Button kind="link" class="g-bare" aria-label={say.goTo(isolated(title))} onClick={() => lead({ part: id })}><span dir="auto">{title}</span></Button>
              <span class="g-help">{!found?.number ? say.notSubmitted() : state.changed_since[id] ? say.changedSince(found.number) : say.partVersion(found.number)}</span>
            </li>
          );
        })}
      </ul>
      <Check label={say.theMap()} help={final.map ? say.mapHelp(assets) : say.noMap()} on={state.final.map && final.map !== null} off={readonly || !final.map} onChange={(map) => choose({ map })} />
      <Check label={say.names()} help={say.namesHelp()} on={state.final.names} off={readonly} onChange={(names) => choose({ names })} />
      {state.final.names && <p class="g-help">{final.contributors.length ? say.nowNamed(list(final.contributors.map(isolated))) : say.nobodyNamed()} {final.unnamed > 0 && say.othersUnnamed(final.unnamed)}</p>}
      {state.final.names && state.group && <NameBar onChange={onChange} />}
      <div role="group" aria-label={say.reflections()}>
        <p class="g-label">{say.reflections()}</p>
        {!final.can_choose.length && <p class="g-help">{say.noReflections()}</p>}
        {final.can_choose.map(({ id, title, name, text }) => (
          <Check
            key={id} label={say.reflectionOf(isolated(title), isolated(name))} help={text.length > 90 ? `${[...text].slice(0, 90).join("")}…` : text} on={reflections.includes(id)} off={readonly}
            onChange={(on) => choose({ reflections: on ? [...reflections, id] : reflections.filter((one) => one !== id) })}
          />
        ))}
      </div>
    </section>
  );
}

function Check({ label, help, on, off, onChange }: { label: string; help: string; on: boolean; off: boolean; onChange(on: boolean): void }) {
  const id = useOwnId();
  return (
    <div class="p-check">
      <input id={id} type="checkbox" checked={on} disabled={off} aria-describedby={`${id}h`} onChange={() => onChange(!on)} />
      <div><label for={id}>{label}</label><p class="g-help" id={`${id}h`}><Theirs>{help}</Theirs></p></div>
    </div>
  );
}
