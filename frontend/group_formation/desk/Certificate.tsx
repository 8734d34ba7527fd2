import { Icon } from "../../shared/icons";
import { percent, score } from "./numbers";
import type { Figures } from "./state";
import * as words from "./strings";

const PRECISE = 4;

/** Rounded up to a tenth of a percent, so that the sentence stays true. */
export const gapInWords = (gap: number): string => percent(Math.ceil(gap * 1000 - 1e-9) / 1000, 1);

/** How near the best possible the grouping is, and whether that is proven. */
export function Certificate({ certificate: { bound, reached, gap, proven }, people }: { certificate: NonNullable<Figures["certificate"]>; people: number }) {
  const limit = score(bound, PRECISE);
  const own = score(reached, PRECISE);
  return (
    <section class={proven ? "g-certificate" : "g-certificate g-estimate"}>
      <span class="g-seal" aria-hidden="true"><Icon name={proven ? "check" : "info"} size={18} /></span>
      <div>
        <h3>{proven ? words.within(gapInWords(gap)) : words.about(gapInWords(gap))}</h3>
        <p>{proven ? words.proven(people, limit, own) : words.estimated(limit, own)}</p>
      </div>
      <dl>
        <dt>{words.thisGrouping()}</dt>
        <dd><i aria-hidden="true"><i style={{ inlineSize: `${(reached / bound) * 100}%` }} /></i><b>{own}</b></dd>
        <dt>{proven ? words.provenLimit() : words.estimatedLimit()}</dt>
        <dd><i class="g-limit" aria-hidden="true"><i /></i><b>{limit}</b></dd>
      </dl>
    </section>
  );
}
