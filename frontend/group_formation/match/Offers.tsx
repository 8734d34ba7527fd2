import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useOwnId } from "../../shared/ids";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { GroupCard } from "../browse/GroupCard";
import { actionOn } from "../browse/strings";
import { useHere } from "../here";
import { Lines } from "./Lines";
import type { Offer } from "./state";
import * as words from "./strings";

/** Open groups that fit somebody who waits, with the reasons. A place is taken at once. */
export function Offers({ offers }: { offers: Offer[] }) {
  const heading = useOwnId();
  return (
    <section class="g-offers" aria-labelledby={heading}>
      <h3 id={heading}>{words.offersTitle()}</h3>
      <p class="g-help">{words.offersHelp(offers.length)}</p>
      <ul>{offers.map((offer) => <OneOffer key={offer.group.id} {...offer} />)}</ul>
    </section>
  );
}

function OneOffer({ group, why }: Offer) {
  const { act } = useHere();
  const { run, busy, error } = useAction();
  return (
    <li class="g-card">
      <GroupCard group={group} heading="h4">
        <Button kind="outline" busy={busy} aria-label={actionOn(words.takePlace(), group.name)}
          onClick={() => run(() => act("take_offer", { group: group.id }))}>{words.takePlace()}</Button>
      </GroupCard>
      <Lines lines={why} />
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </li>
  );
}
