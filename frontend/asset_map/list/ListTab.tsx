import { useEffect, useRef } from "preact/hooks";
import { ProblemCard } from "../head/ProblemCard";
import { useHere, useRemembered } from "../here";
import { WithEditor } from "../Later";
import type { Store } from "../store/store";
import { Filters } from "./Filters";
import { HintBar } from "./HintBar";
import { MapList } from "./MapList";
import { QuickAdd, type Quick } from "./QuickAdd";
import { FIRST_VIEW, type View } from "./view";

/** The list: the map's first editor. `shown` lets others open it on certain assets. */
export function ListTab({ store, only }: { store: Store; only: { current: (ids: string[] | null) => void } }) {
  const { state: { settings }, readonly } = useHere();
  const [view, setView] = useRemembered<View>("view", FIRST_VIEW);
  const [quick, setQuick] = useRemembered<Quick>("quick", { kind: settings.kinds[0]?.id ?? "", level: settings.levels[settings.levels.length - 1]?.id ?? "" });
  const field = useRef<HTMLInputElement>(null);
  const change = (next: Partial<View>) => setView({ ...view, ...next });
  useEffect(() => {
    only.current = (ids) => change({ only: ids, filter: "all", text: "" });
  });
  const addTo = (next: Partial<Quick>) => {
    setQuick({ ...quick, ...next });
    field.current?.focus();
  };
  return (
    <>
      <ProblemCard />
      {store.clashes.filter(({ field: of }) => of === "problem").map((held) => (
        <WithEditor key="problem">{({ ClashCard }) => <ClashCard held={held} onSettle={(text) => store.settle(held, text)} />}</WithEditor>
      ))}
      {store.refused.length > 0 && <WithEditor>{({ RefusedNotes }) => <RefusedNotes store={store} />}</WithEditor>}
      {!readonly && <QuickAdd quick={quick} field={field} onChange={(next) => setQuick({ ...quick, ...next })} />}
      <Filters view={view} onChange={change} />
      <HintBar onAdd={({ kind, level }) => addTo({ ...(kind && { kind }), ...(level && { level }) })} />
      <MapList view={view} store={store} onAddTo={(id) => addTo({ [view.by]: id })} onShowAll={() => change({ ...FIRST_VIEW, by: view.by, order: view.order })} />
      <WithEditor quiet>{({ Foot }) => <Foot />}</WithEditor>
    </>
  );
}
