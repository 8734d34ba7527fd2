import { number } from "../../shared/i18n";
import { STATES } from "../../shared/map/looks";
import { stateName } from "../words/strings";
import type { Tally } from "./compare";
import * as say from "./strings";

/** The two maps by state, as bars as long as the count and in words. */
export function HowFar({ before, after, names: [first, second] }: { before: Tally; after: Tally; names: [string, string] }) {
  const most = Math.max(before.assets, after.assets, 1);
  const yes = (of: Tally) => of.states.agreed + of.states.active;
  return (
    <section class="m-panel-card m-far">
      <h3>{say.howFar()}</h3>
      <p class="g-help">{say.byState()}</p>
      <Bars name={first} of={before} most={most} />
      <Bars name={second} of={after} most={most} />
      <ul class="m-far-key">{STATES.map((state) => <li key={state}><i class={`m-far-${state}`} /> {stateName(state)}</li>)}</ul>
      <p>{say.saidYes(yes(after))} {say.saidYesBefore(yes(before))}</p>
      <p class="g-help">{say.kindsAndLinks(before.kinds, after.kinds, before.links, after.links)}</p>
    </section>
  );
}

const Bars = ({ name, of, most }: { name: string; of: Tally; most: number }) => (
  <>
    <p class="m-far-name" dir="auto">{say.tallyOf(name, of.assets)}</p>
    <ul class="m-far-bar" style={{ inlineSize: `${(100 * of.assets) / most}%` }}>
      {STATES.map((state) => of.states[state] > 0 && (
        <li key={state} class={`m-far-${state}`} style={{ flexGrow: of.states[state] }}><span class="g-hidden">{stateName(state)} </span>{number(of.states[state])}</li>
      ))}
    </ul>
  </>
);
