import { useState } from "preact/hooks";
import { number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Bar } from "../../shared/ui/Bar";
import { Dial } from "../../shared/ui/Glyph";
import { useHere } from "../here";
import { WithEditor } from "../Later";
import type { AssetState } from "../state";
import { fieldName, stateName } from "../words/strings";
import { counts, type Filter, type View } from "./view";
import * as say from "./strings";

const FILTERS: Filter[] = ["all", "idea", "asked", "agreed", "active", "mine"];

const filterName = (filter: Filter): string =>
  filter === "all" ? say.all() : filter === "mine" ? say.iKnow() : filter === "idea" ? say.notAsked() : stateName(filter);

interface FiltersProps { view: View; onChange(change: Partial<View>): void }

/** Which assets are shown, how they are grouped, and a search. */
export function Filters({ view, onChange }: FiltersProps) {
  const { state: { assets, me }, show } = useHere();
  const [searching, setSearching] = useState(view.text !== "" || view.order !== "added");
  const toggle = () => {
    if (searching && view.text) onChange({ text: "" });
    setSearching(!searching);
  };
  const found = counts(Object.values(assets), me.id);
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
      <Button class="m-square" icon="search" aria-label={say.searchIn()} aria-expanded={searching} onClick={toggle} />
      {searching && <WithEditor>{({ Search }) => <Search view={view} onChange={onChange} />}</WithEditor>}
    </div>
  );
}
