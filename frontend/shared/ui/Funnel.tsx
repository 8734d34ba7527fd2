import { number } from "../i18n";
import * as say from "./strings-funnel";

const HUNDRED = 100; // up to here counts say more than how many of 100

/** How far people came: bars from zero on one scale, the count first, then how many went on from the step before. */
export function Funnel({ steps }: { steps: [words: string, n: number][] }) {
  const most = Math.max(1, ...steps.map(([, n]) => n));
  return (
    <figure class="g-funnel" aria-label={say.howFar()}>
      <figcaption><b>{say.howFar()}</b> <span class="g-help">{say.howFarHelp()}</span></figcaption>
      <ol>
        {steps.map(([words, n], at) => {
          const before = at > 0 ? steps[at - 1]![1] : 0;
          const compares = before >= n && before > 0;
          const many = before > HUNDRED;
          return (
            <li key={at}>
              <span dir="auto">{words}</span>
              <span class="g-bar" aria-hidden="true"><i style={{ inlineSize: `${(100 * n) / most}%` }} /></span>
              <span><b>{compares && !many ? say.nOf(n, before) : number(n)}</b> {compares && many && <span class="g-help">{say.ofHundred(Math.round((100 * n) / before))}</span>}</span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
