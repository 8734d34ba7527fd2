import { useState } from "preact/hooks";
import { number } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Theirs } from "../../shared/rich";
import { Funnel } from "../../shared/ui/Funnel";
import { Segmented } from "../../shared/ui/Segmented";
import { howFar } from "../../shared/ui/strings-funnel";
import { useHere } from "../here";
import type { Board } from "../state";
import { largestStop } from "./need";
import * as say from "./strings";

/** How many people's group submitted each part, as a chart or as a table, and what that says in words. */
export function HowFar({ board }: { board: Board }) {
  const { state: { settings } } = useHere();
  const [as, setAs] = useState<"chart" | "table">("chart");
  const title = (part: string) => settings.parts.find(({ id }) => id === part)?.title ?? part;
  const { reached } = board;
  return (
    <div class="p-how-far">
      <div>
        <Segmented<"chart" | "table"> label={say.chartOrTable()} options={[["chart", say.chart()], ["table", say.table()]]} value={as} onChange={setAs} />
        {as === "chart" ? <Funnel steps={reached.map(({ part, people }) => [title(part), people])} /> : (
          <table class="p-reached">
            <caption>{howFar()}</caption>
            <thead><tr><th scope="col">{say.part()}</th><th scope="col">{say.groups()}</th><th scope="col">{say.inGroups()}</th></tr></thead>
            <tbody>{reached.map(({ part, groups, people }) => <tr key={part}><th scope="row"><Theirs>{title(part)}</Theirs></th><td>{number(groups)}</td><td>{number(people)}</td></tr>)}</tbody>
          </table>
        )}
      </div>
      <Says board={board} title={title} />
    </div>
  );
}

function Says({ board: { reached, groups }, title }: { board: Board; title(part: string): string }) {
  const [first] = reached;
  const some = reached.some((one) => one.groups > 0);
  const stop = largestStop(reached);
  const name = first ? isolated(title(first.part)) : "";
  return (
    <section class="p-far-says" aria-label={say.saysTitle()}>
      <h4>{say.saysTitle()}</h4>
      <p>{!some || !first ? say.nobodySubmitted() : first.groups < groups ? say.notYet(name, groups - first.groups, groups) : say.allSubmitted(name)}</p>
      {some && <p>{stop ? <>{say.mostStop(isolated(title(stop.before.part)), isolated(title(stop.after.part)))} {say.stopped(stop.people)}</> : say.allWentOn()}</p>}
      <p class="g-help">{say.onlyCounts()}</p>
    </section>
  );
}
