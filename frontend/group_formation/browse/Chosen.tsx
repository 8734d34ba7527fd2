import { list } from "../../shared/i18n";
import { Button } from "../../shared/ui/Button";
import { RemovableChip } from "../../shared/ui/Chip";
import { languageName } from "../../shared/words";
import type { Search } from "../state";
import { EVERYTHING, filterCount, toggled } from "./search";
import * as words from "./strings";

interface Choice { words: string; without: Partial<Search> }

/** The filters that are on, each with what takes it away. Languages are alternatives, so they are one. */
function choices({ causes, languages, hours, free }: Search): Choice[] {
  return [
    ...causes.map((cause) => ({ words: cause, without: { causes: toggled(causes, cause) } })),
    ...(languages.length > 0 ? [{ words: list(languages.map(languageName), "disjunction"), without: { languages: [] } }] : []),
    ...(hours > 0 ? [{ words: words.hoursOrMore(hours), without: { hours: 0 as const } }] : []),
    ...(free > 0 ? [{ words: free === 1 ? words.hasPlace() : words.hasTwo(), without: { free: 0 as const } }] : []),
  ];
}

export function Chosen({ search, narrow }: { search: Search; narrow(change: Partial<Search>): void }) {
  if (filterCount(search) === 0) {
    return null;
  }
  const { causes, languages, hours, free } = EVERYTHING;
  // A chip that was pressed is gone: the focus goes to the count, which says what came of it.
  const remove = (without: Partial<Search>) => (event: MouseEvent) => {
    const head = (event.currentTarget as HTMLElement).closest(".g-results-head");
    narrow(without);
    head?.querySelector("h3")?.focus();
  };
  return (
    <div class="g-chosen">
      {choices(search).map(({ words: what, without }) => (
        <RemovableChip key={what} label={words.removeFilter(what)} onRemove={remove(without)}>{what}</RemovableChip>
      ))}
      <Button kind="link" aria-label={words.clearFilters()} onClick={remove({ causes, languages, hours, free })}>{words.clear()}</Button>
    </div>
  );
}
