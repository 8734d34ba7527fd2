import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { list } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { messageOf, RefusalError } from "../../shared/xblock";
import { KindGlyph } from "../../shared/ui/Glyph";
import { kindOf, levelName } from "../../shared/map/looks";
import { HereContext, useHere, type Here } from "../here";
import { Picture } from "../picture/Picture";
import type { GalleryRow, MapVersion, State } from "../state";
import { stateName } from "../words/strings";
import * as say from "./strings";

/** A map of the gallery, as far as it is public: to be looked at, in the picture and as a list. */
export function OneMap({ row, onBack }: { row: GalleryRow; onBack(): void }) {
  const { ask } = useHere();
  const [map, setMap] = useState<MapVersion | null>(null);
  const [error, setError] = useState<unknown>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    ask<MapVersion>("gallery_map", { id: row.id }).then(setMap, setError);
  }, []);
  const isGone = error instanceof RefusalError && error.status === 404;
  return (
    <div class="m-one-map">
      <p><Button kind="link" class="g-bare" icon="back" onClick={onBack}>{say.back()}</Button></p>
      <h3 ref={heading} tabIndex={-1}><Theirs>{row.title}</Theirs></h3>
      <p class="g-help">{row.members.length ? say.by(list(row.members.map(isolated))) : say.byOthers()}</p>
      {error !== null ? <Trouble>{isGone ? say.gone() : messageOf(error)}</Trouble> : map ? <OfOthers map={map} /> : <p class="g-help" role="status">{say.opening()}</p>}
    </div>
  );
}

/** Somebody else's map in the place of one's own: nothing can be changed, chosen or remembered over there. */
function OfOthers({ map }: { map: MapVersion }) {
  const here = useHere();
  const [chosen, choose] = useState<string | null>(null);
  const [memory] = useState(() => new Map<string, unknown>());
  const state = useMemo(() => asTheirs(here.state, map), [map]);
  const nothing = () => undefined;
  const theirs: Here = { ...here, state, memory, chosen, choose, readonly: true, act: () => Promise.resolve(state), edit: nothing, show: nothing, writing: nothing };
  return (
    <HereContext.Provider value={theirs}>
      <Picture />
      <AsList state={state} />
    </HereContext.Provider>
  );
}

/** A published map in the shape of a state. People without an account have no name in it: their kind stands for it. */
export function asTheirs(state: State, { items, links_by_id, problem, people, name }: MapVersion): State {
  const named = Object.entries(items).map(([id, asset]) => [id, { ...asset, name: asset.name || say.unnamed(kindOf(state.settings, asset.kind).name) }]);
  return {
    ...state, group: { id: 0, name, size: 0 }, staff: false, assets: Object.fromEntries(named), links: links_by_id, positions: {}, problem: { text: problem, version: 0, source: "" },
    members: [], former: people, removed: {}, reflections: {}, comments: {}, writing: [], hint: null, versions: [], acts: [], bring: null,
  };
}

function AsList({ state: { assets, settings } }: { state: State }) {
  return (
    <section>
      <h4>{say.asList()}</h4>
      {settings.kinds.map((kind) => {
        const of = Object.values(assets).filter((asset) => asset.kind === kind.id);
        return of.length > 0 && (
          <div key={kind.id}>
            <h5 class="g-label" dir="auto">{kind.name}</h5>
            <ul class="m-map-rows">
              {of.map((asset) => (
                <li key={asset.id}>
                  <KindGlyph kind={kind} state={asset.state} />
                  <span><b><Theirs>{asset.name}</Theirs></b>{asset.offers && <> <span dir="auto">{asset.offers}</span></>} <span class="g-help">{say.whatItIs(levelName(settings, asset.level), stateName(asset.state))}</span></span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
