import { list } from "../../shared/i18n";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Confirm } from "../../shared/ui/Confirm";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { Card, Member } from "../state";
import { useGroup } from "./in-group";
import * as say from "./strings";

/** What a person told about themselves, beyond the first line. */
export function CardFacts({ card }: { card: Card }) {
  const facts = ([
    [say.caresAbout(), list(card.causes, "unit")], [say.skills(), list(card.skills, "unit")], [say.brings(), card.brings], [say.hopes(), card.hopes],
  ] as const).filter(([, told]) => told);
  return facts.length
    ? <dl class="g-told">{facts.map(([name, told]) => <div key={name}><dt>{name}</dt><dd><Theirs>{told}</Theirs></dd></div>)}</dl>
    : <p class="g-help">{say.toldNothing()}</p>;
}

export function AboutMember({ member }: { member: Member }) {
  const { act } = useHere();
  const { group, mine } = useGroup();
  return (
    <div class="g-unfold g-about">
      <CardFacts card={member} />
      {mine && group.members.length > 2 && <Agreement member={member} />}
      {group.removable && (
        <Confirm ask={say.takeOut()} what={say.takeOutWhat(member.name)} yes={say.takeOut()}
          onYes={() => act("remove_member", { learner: member.id, group: group.id })} />
      )}
    </div>
  );
}

/** The others, all of them and at least two, may agree that a place becomes free. */
function Agreement({ member }: { member: Member }) {
  const { state, act } = useHere();
  const { group } = useGroup();
  const { busy, error, run } = useAction();
  const agreed = member.agreed_to_remove;
  const agree = (yes: boolean) => act("agree_to_remove", { learner: member.id, agree: yes });
  return (
    <>
      {agreed.length > 0 && <p class="g-help">{say.agreeSoFar(agreed.length, group.members.length - 1)}</p>}
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {agreed.includes(state.me.id)
        ? <Button kind="link" busy={busy} onClick={() => run(() => agree(false))}>{say.takeBack()}</Button>
        : <Confirm ask={say.gone()} what={say.ifVanished(member.name)} yes={say.iAgree()} onYes={() => agree(true)} />}
    </>
  );
}
