import { moment, shortDate } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useGroup } from "../group/in-group";
import { useHere } from "../here";
import type { Member, Signature } from "../state";
import * as say from "./strings";

/** Who has said "I'm in", and the button to say it. A changed text asks everybody again. */
export function SignatureBar() {
  const { state, act, zone, now: serverNow } = useHere();
  const { group, charter, mine, tintOf } = useGroup();
  const { busy, error, run } = useAction();
  const of = (member: Member) => charter.signatures.find(({ learner }) => learner === member.id);
  const now = (member: Member) => of(member)?.current === true;
  const signed = group.members.filter(now);
  const begun = Object.values(charter.sections).some(({ text }) => text);
  const asked = mine && of(mine) && !now(mine);
  const others = group.members.filter((member) => !now(member));
  const words = (member: Member) => wordsOf(member.id === state.me.id ? say.you() : isolated(member.name), of(member), serverNow(), zone);
  return (
    <section class="g-signatures" aria-label={say.imIn()}>
      <div class="g-card-head">
        <div>
          <h4>{signed.length === group.members.length ? say.allIn() : say.areIn(signed.length, group.members.length)}</h4>
          <p>{!begun ? say.firstWrite() : asked ? say.changedSince() : say.whatItMeans()}</p>
        </div>
        {mine && now(mine) && <span class="g-signed"><Icon name="check" />{say.youAreIn()}</span>}
        {mine && begun && !now(mine) && (
          <Button kind="primary" icon="hand" busy={busy} onClick={() => run(() => act("sign_charter"))}>{asked ? say.stillIn() : say.imIn()}</Button>
        )}
      </div>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {[signed, others].map((members, row) => members.length > 0 && (
        <ul key={row} class="g-row">
          {members.map((member) => (
            <li key={member.id} class={row ? "g-not-yet" : "g-has-signed"}>
              <Face size="small" initials={member.initials} tint={tintOf(member.id)} done={!row} ghost={!!row} />
              <span>{words(member)}</span>
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}

function wordsOf(name: string, signature: Signature | undefined, now: string, zone: string): string {
  if (!signature) return say.notYet(name);
  if (!signature.current) return say.askedAgain(name);
  const today = moment(signature.at, now, zone);
  return say.signedOn(name, Date.parse(now) - Date.parse(signature.at) < 864e5 ? today : shortDate(signature.at, zone));
}
