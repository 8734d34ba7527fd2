import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { number } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { languageName } from "../../shared/words";
import { useHere } from "../here";
import type { Facets, Search } from "../state";
import { toggled } from "./search";
import * as words from "./strings";

interface FilterProps { search: Search; facets: Facets | null; narrow(change: Partial<Search>): void }

const FEW = 5;

export const Filters = (props: FilterProps) => (
  <>
    <Causes {...props} />
    <Languages {...props} />
    <HoursInCommon {...props} />
    <FreePlaces {...props} />
  </>
);

/** Facets with what is chosen and has no count any more, so that it can be taken back. */
const withChosen = (counts: [string, number][], chosen: string[]): [string, number][] =>
  [...counts, ...chosen.filter((name) => !counts.some(([known]) => known === name)).map((name): [string, number] => [name, 0])];

function Causes({ search, facets, narrow }: FilterProps) {
  const all = withChosen(facets?.causes ?? [], search.causes);
  return (
    <Group title={words.cause()} all={all} chosen={search.causes} toggle={(cause) => narrow({ causes: toggled(search.causes, cause) })} label={String} />
  );
}

function Languages({ search, facets, narrow }: FilterProps) {
  const { state } = useHere();
  const mine = state.profile.languages.map(({ code }) => code);
  const rank = ([code]: [string, number]) => (mine.includes(code) ? mine.indexOf(code) : mine.length);
  const all = withChosen(facets?.languages ?? [], search.languages).sort((a, b) => rank(a) - rank(b));
  return (
    <Group title={words.languageOfGroup()} all={all} chosen={search.languages} label={languageName}
      toggle={(code) => narrow({ languages: toggled(search.languages, code) })} note={mine.length > 0 ? words.yoursFirst() : undefined} />
  );
}

interface GroupProps {
  title: string;
  all: [name: string, count: number][];
  chosen: string[];
  label(name: string): string;
  toggle(name: string): void;
  note?: string;
}

/** Check boxes with their counts; of a long list the first and the chosen ones, the rest on demand. */
function Group({ title, all, chosen, label, toggle, note }: GroupProps) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? all : all.filter(([name], i) => i < FEW || chosen.includes(name));
  if (all.length === 0) {
    return null;
  }
  return (
    <Fieldset title={title}>
      {shown.map(([name, count]) => (
        <Choice key={name} type="checkbox" checked={chosen.includes(name)} count={count} onChange={() => toggle(name)}>{label(name)}</Choice>
      ))}
      {(all.length > FEW || note) && (
        <p class="g-small-print">
          {note && <>{note} </>}
          {all.length > FEW && (
            <Button kind="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>{whole ? words.showFewer() : words.showAll(all.length)}</Button>
          )}
        </p>
      )}
    </Fieldset>
  );
}

function HoursInCommon({ search, facets, narrow }: FilterProps) {
  const { state, go } = useHere();
  const name = useOwnId();
  if (state.profile.hours.length === 0) {
    return (
      <Fieldset title={words.hoursInCommon()}>
        <Button kind="link" onClick={() => go("profile")}>{words.tellHours()}</Button>
      </Fieldset>
    );
  }
  const option = (hours: Search["hours"]) => ({ type: "radio" as const, name, checked: search.hours === hours, onChange: () => narrow({ hours }) });
  return (
    <Fieldset title={words.hoursInCommon()}>
      <Choice {...option(0)}>{words.anyHours()}</Choice>
      {([1, 2, 4] as const).map((hours) => (
        <Choice key={hours} {...option(hours)} count={facets?.hours[hours]}>{words.atLeastHours(hours)}</Choice>
      ))}
    </Fieldset>
  );
}

function FreePlaces({ search: { free }, facets, narrow }: FilterProps) {
  return (
    <Fieldset title={words.freePlaces()}>
      <Choice type="checkbox" checked={free >= 1} count={facets?.free[1]} onChange={() => narrow({ free: free >= 1 ? 0 : 1 })}>{words.hasPlace()}</Choice>
      <Choice type="checkbox" checked={free === 2} count={facets?.free[2]} onChange={() => narrow({ free: free === 2 ? 1 : 2 })}>{words.hasTwo()}</Choice>
    </Fieldset>
  );
}

const Fieldset = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <fieldset>
    <legend>{title}</legend>
    {children}
  </fieldset>
);

interface ChoiceProps {
  type: "checkbox" | "radio";
  name?: string;
  checked: boolean;
  count?: number;
  onChange(): void;
  children: ComponentChildren;
}

const Choice = ({ children, count, ...input }: ChoiceProps) => (
  <label class="g-choice">
    <input {...input} />
    <span><bdi>{children}</bdi></span>
    {count !== undefined && <span class="g-choice-count">{number(count)}</span>}
  </label>
);
