import { number } from "../../shared/i18n";
import { Theirs } from "../../shared/rich";
import { Funnel } from "../../shared/ui/Funnel";
import { useHere } from "../here";
import type { Desk } from "../state";
import { groupsByNeed, inWords } from "./need";
import * as say from "./strings";
import { useMore } from "./use-more";

/** How many take part, in sentences; how far people came; and the same by group. */
export function Numbers({ desk: { totals, groups } }: { desk: Desk }) {
  const { state } = useHere();
  const { people, contributions, responses, without, median_first_hours: median } = totals;
  const first = median === null ? "" : median <= 1 ? say.withinAnHour() : say.median(inWords(Math.ceil(median)));
  return (
    <section class="r-desk-part">
      <h3>{say.numbers()}</h3>
      {contributions
        ? <p>{[say.people(people), say.shared(contributions), say.answers(responses), without ? say.without(without) : say.everybodyAnswered(), first].filter(Boolean).join(" ")}</p>
        : <p>{say.nothingYet()}</p>}
      {contributions > 0 && state.settings.who === "each" && <HowFar totals={totals} />}
      {groups.length > 0 && <Groups groups={groups} />}
    </section>
  );
}

function HowFar({ totals: { people, contributions, without } }: Pick<Desk, "totals">) {
  return <Funnel steps={[[say.stepPeople(), people], [say.stepShared(), contributions], [say.stepAnswered(), contributions - without]]} />;
}

const COLUMNS = Object.keys(say.columns) as (keyof typeof say.columns)[];

/** On a phone each row is a card; the roles are said here because browsers forget what a table is when its parts are laid out otherwise. */
function Groups({ groups }: Pick<Desk, "groups">) {
  const [shown, more] = useMore(groupsByNeed(groups));
  return (
    <div class="r-by-group">
      <h4>{say.groups()}</h4>
      <p class="g-help">{say.groupsHelp()}</p>
      <table class="r-groups" role="table" aria-label={say.groups()}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{say.group()}</th>
            {COLUMNS.map((name) => <th key={name} role="columnheader" scope="col">{say.columns[name]()}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((group, place) => (
            <tr key={place} role="row">
              <th role="rowheader" scope="row">{group.name ? <Theirs>{group.name}</Theirs> : say.noGroup()}</th>
              {COLUMNS.map((name) => (
                <td key={name} role="cell" class={name === "without" && group.without ? "m-warm" : undefined}>
                  <span class="r-narrow" aria-hidden="true">{say.columns[name]()}</span>{number(group[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}
