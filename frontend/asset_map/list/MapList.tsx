import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { list, number } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { known, personOf } from "../../shared/people";
import { Button } from "../../shared/ui/Button";
import { Dial, KindGlyph } from "../../shared/ui/Glyph";
import { kindOf, levelName } from "../../shared/map/looks";
import { useStaying } from "../../shared/use-staying";
import { useHere } from "../here";
import { WithEditor } from "../Later";
import type { Asset, AssetState } from "../state";
import type { Store } from "../store/store";
import { fieldName, links as linksWord, stateName } from "../words/strings";
import { Removed } from "./Removed";
import { Row } from "./Row";
import { useRows } from "./use-rows";
import { groups, isPlain, linkCounts, nameOfGroup, type Group, type View } from "./view";
import * as say from "./strings";

interface MapListProps { view: View; store: Store; onAddTo(group: string): void; onShowAll(): void }

/** What is on the map, in groups. One Tab stop: arrow keys go from row to row, Enter opens one, Escape closes it. */
export function MapList({ view, store, onAddTo, onShowAll }: MapListProps) {
  const here = useHere();
  const { state, readonly, chosen } = here;
  const root = useRef<HTMLDivElement>(null);
  const rows = useRows(root);
  const stay = useStaying(state.assets, chosen, rows.gone);
  const found = useMemo(() => groups(state, view, stay), [state.assets, state.settings, view, stay]);
  const draw = useDraw();
  const clashing = new Set(store.clashes.map((held) => held.asset));

  /** One asset in whichever way it is just now; no component of its own, for there may be hundreds. Flat, so that a row stays the same element, and keeps the focus. */
  const place = ({ id }: Asset) => {
    const asset = state.assets[id];
    if (!asset) return <Removed key={id} id={id} onUndo={() => rows.undo(id)} />;
    if (clashing.has(id)) return <Clashed key={id} asset={asset} store={store} settle={rows.settle} />;
    if (chosen === id) {
      return (
        <li key={id} class="m-editor">
          <WithEditor>{({ RowEditor }) => <RowEditor asset={asset} onClose={() => rows.close(id)} onRemove={() => rows.remove(id)} />}</WithEditor>
        </li>
      );
    }
    if (rows.more !== id) return draw(asset);
    const actions = <WithEditor>{({ RowActions }) => <RowActions dial asset={asset} onRemove={() => rows.remove(id)} />}</WithEditor>;
    return [draw(asset), <li key={`${id} more`} class="m-under">{actions}</li>];
  };

  const total = found.reduce((sum, { assets }) => sum + assets.length, 0);
  let room = useGradually(total);

  const empty = !total && isPlain(view);
  if (empty && readonly) return <p class="m-none">{say.emptyMap()}</p>;
  if (!total && !empty) {
    return <p class="m-none">{say.nothingFound()} <Button kind="link" onClick={onShowAll}>{say.showAll()}</Button></p>;
  }
  return (
    <div ref={root} class={total > MANY ? "m-list m-many" : "m-list"} role="region" aria-label={say.theMap()} onKeyDown={rows.onKeyDown} onClick={rows.onClick}>
      {empty ? <p class="m-empty">{say.emptyMap()}</p> : <Heads />}
      {found.map((group) => {
        const shown = group.assets.slice(0, Math.max(0, room));
        room -= group.assets.length;
        return (
          <section key={group.id} aria-label={view.by === "state" ? stateName(group.id as AssetState) : nameOfGroup(state, view.by, group.id)}>
            <GroupHead group={group} by={view.by} onAdd={readonly || view.by === "state" ? undefined : () => onAddTo(group.id)} />
            {shown.length > 0 && <ul>{shown.flatMap(place)}</ul>}
          </section>
        );
      })}
    </div>
  );
}

/** For the eye only: every value of a row says by itself what it is. */
const Heads = () => (
  <div class="m-heads" aria-hidden="true">
    <span>{say.asset()}</span><span>{fieldName("level")}</span><span>{fieldName("state")}</span><span>{fieldName("knows")}</span><span>{linksWord()}</span>
  </div>
);

function GroupHead({ group: { id, assets }, by, onAdd }: { group: Group; by: View["by"]; onAdd?: () => void }) {
  const { state } = useHere();
  const name = by === "state" ? stateName(id as AssetState) : nameOfGroup(state, by, id);
  return (
    <div class="m-group">
      {by === "kind" && <KindGlyph kind={kindOf(state.settings, id)} />}
      {by === "state" && <Dial state={id as AssetState} />}
      <h3 dir="auto">{name}</h3>
      <span class="g-help">{number(assets.length)}</span>
      {onAdd && <Button kind="link" class="g-bare" icon="plus" aria-label={say.addOneTo(name)} onClick={onAdd}>{say.addOne()}</Button>}
    </div>
  );
}

function Clashed({ asset, store, settle }: { asset: Asset; store: Store; settle: ReturnType<typeof useRows>["settle"] }) {
  return (
    <li class="m-clashed">
      {store.clashes.filter((held) => held.asset === asset.id).map((held) => (
        <WithEditor key={held.field}>
          {({ ClashCard }) => <ClashCard held={held} asset={asset} onSettle={(text) => settle(() => store.settle(held, text), asset.id)} />}
        </WithEditor>
      ))}
    </li>
  );
}

/** Draws rows at rest with values that stay the same while nothing changes, for rows compare them. */
function useDraw() {
  const { state, readonly, online, unsent } = useHere();
  const counts = useMemo(() => linkCounts(state.links), [state.links]);
  const people = useCallback((who: number | string) => known(state, who), [state.members, state.former, state.me]);
  const comments = useMemo(() => {
    const open = new Map<string, number>();
    for (const { asset, settled } of Object.values(state.comments)) if (!settled) open.set(asset, (open.get(asset) ?? 0) + 1);
    return open;
  }, [state.comments]);
  const writers = useMemo(() => {
    const names = new Map<string, string[]>();
    for (const { asset, learner } of state.writing.filter((one) => one.asset)) names.set(asset, [...(names.get(asset) ?? []), isolated(personOf(state, learner).name)]);
    return new Map([...names].map(([asset, all]) => [asset, say.isWriting(list(all), all.length)]));
  }, [state.writing, state.members]);
  return (asset: Asset) => (
    <Row
      key={asset.id} asset={asset} kind={kindOf(state.settings, asset.kind)} level={levelName(state.settings, asset.level)} people={people} readonly={readonly}
      links={counts.get(asset.id) ?? 0} comments={comments.get(asset.id) ?? 0} writers={writers.get(asset.id) ?? ""}
      waits={!online && unsent.assets.has(asset.id)}
    />
  );
}

const AT_ONCE = 40;
const MANY = 100; // rows; from then on those off the screen are not laid out

/** How many rows to draw: what fits the screen at first, the rest in the pauses after. */
function useGradually(total: number): number {
  const [most, setMost] = useState(AT_ONCE);
  useEffect(() => {
    if (most >= total) return;
    const timer = window.setTimeout(() => setMost(most + AT_ONCE), 16);
    return () => window.clearTimeout(timer);
  }, [most, total]);
  return most;
}

