import { useEffect, useRef, useState } from "preact/hooks";
import { number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { ownDirection } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Field } from "../../shared/ui/Field";
import { Bar } from "../glyph/Bar";
import { Dial } from "../glyph/Glyph";
import { useHere } from "../here";
import type { AssetState } from "../state";
import { fieldName, stateName } from "../words/strings";
import { Choice } from "./Choices";
import { counts, type Filter, type Order, type View } from "./view";
import * as say from "./strings";

const FILTERS: Filter[] = ["all", "idea", "asked", "agreed", "active", "mine"];

const filterName = (filter: Filter): string =>
  filter === "all" ? say.all() : filter === "mine" ? say.iKnow() : filter === "idea" ? say.notAsked() : stateName(filter);

interface FiltersProps { view: View; onChange(change: Partial<View>): void }

/** Which assets are shown, how they are grouped, and a search. */
export function Filters({ view, onChange }: FiltersProps) {
  const { state: { assets, me }, show } = useHere();
  const [searching, setSearching] = useState(view.text !== "" || view.order !== "added");
  const field = useRef<HTMLInputElement>(null);
  const found = counts(Object.values(assets), me.id);
  useEffect(() => {
    if (searching && !view.text) field.current?.focus();
  }, [searching]);
  return (
    <div class="m-filters">
      <div class="g-row m-chips" role="group" aria-label={say.show()}>
        {view.only && <button type="button" class="m-filter" aria-pressed onClick={() => show(null)}>{say.theseOnly(view.only.length)}<Icon name="cross" size={12} /></button>}
        {FILTERS.map((filter) => (
          <button key={filter} type="button" class={filter === "idea" && found.idea ? "m-filter m-waits" : "m-filter"} aria-pressed={!view.only && view.filter === filter}
            onClick={() => onChange({ filter, only: null })}>
            {filter !== "all" && filter !== "mine" && <Dial state={filter as AssetState} />}{filterName(filter)} <span>{number(found[filter])}</span>
          </button>
        ))}
      </div>
      <Bar beside label={say.groupBy()} value={view.by} onChange={(by) => onChange({ by })}
        options={[["kind", fieldName("kind")], ["level", fieldName("level")], ["state", fieldName("state")]]} />
      <Button class="m-square" icon="search" aria-label={say.searchIn()} aria-expanded={searching} onClick={() => setSearching(!searching)} />
      {searching && (
        <div class="m-search">
          <Field label={say.searchIn()}>
            {(control) => <input {...control} ref={field} type="search" dir={ownDirection(view.text)} value={view.text} onInput={(event) => onChange({ text: event.currentTarget.value })} />}
          </Field>
          <Choice label={say.order()} value={view.order} onChange={(order) => onChange({ order: order as Order })}
            options={(["added", "name", "latest"] as const).map((id) => ({ id, name: say.orders[id]() }))} />
        </div>
      )}
    </div>
  );
}
