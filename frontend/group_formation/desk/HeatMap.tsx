import { number } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import type { Figures } from "./state";
import * as words from "./strings";

/** Groups by cause and part of the world: the more, the darker. The numbers stand in every cell. */
export function HeatMap({ table: { causes, regions, groups } }: { table: Figures["by_cause"] }) {
  const id = useOwnId();
  const most = Math.max(1, ...groups.flat());
  return (
    <section class="g-card">
      <h3 id={id}>{words.byCause()}</h3>
      <table class="g-heat" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col"><span class="g-hidden">{words.cause()}</span></th>
            {regions.map((region) => <th key={region} scope="col">{words.region(region)}</th>)}
          </tr>
        </thead>
        <tbody>
          {causes.map((cause, row) => (
            <tr key={cause}>
              <th scope="row"><bdi>{cause || words.otherCauses()}</bdi></th>
              {groups[row]!.map((n, column) => (
                <td key={regions[column]}>
                  <span class={n ? undefined : "g-none"} style={{ "--g-heat": `${Math.round(8 + (44 * n) / most)}%` }}>{number(n)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
