import { dayAndMonth, number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { useAction } from "../../shared/use-action";
import { useHere } from "../here";
import { Figure } from "./Figure";
import { Problem } from "./Problem";
import { Rounds } from "./Rounds";
import { RulesForm } from "./RulesForm";
import { Running } from "./Running";
import * as words from "./strings";
import { useDesk } from "./use-desk";

/** Who waits, the plan, a round to start, and the rounds so far. */
export function Overview({ onOpen }: { onOpen(round: number): void }) {
  const { desk, live } = useDesk();
  return (
    <>
      <p class="g-lead">{desk.plan.announce === "check" ? words.lead() : words.toldAtOnce()}</p>
      <ul class="g-figures">
        <Figure value={number(desk.waiting)} label={words.peopleWait(desk.waiting)} />
        <Figure value={number(desk.filling)} label={words.placesToFill(desk.filling)}>{words.inOpenGroups()}</Figure>
        <Plan />
      </ul>
      {live ? <Running round={live} /> : <Repair />}
      {!live && <Start />}
      <Rounds onOpen={onOpen} />
    </>
  );
}

function Plan() {
  const { desk: { plan: { when, date, count } } } = useDesk();
  const { zone } = useHere();
  if (when === "count" && count) {
    return <Figure value={number(count)} label={words.peopleStart(count)}>{words.byItself()}</Figure>;
  }
  return when === "date" && date ? <Figure value={dayAndMonth(date, zone)} label={words.nextRound()}>{words.byItself()}</Figure>
    : <Figure value={words.byHand()} label={words.nextRound()}>{words.whenYouStart()}</Figure>;
}

/** Groups that shrank: merged in a round of their own, which is looked at first like any other. */
function Repair() {
  const { desk: { small, rules }, act } = useDesk();
  const { run, busy, error } = useAction();
  return small.groups === 0 ? null : (
    <section class="g-note">
      <Icon name="people" />
      <div>
        <h3>{words.tooSmall(small.groups, small.size_min)}</h3>
        <p>{words.tooSmallWhat(small.people)}</p>
        <Problem error={error} />
        <Button small busy={busy} onClick={() => run(() => act("start_round", { kind: "repair", rules }))}>{words.seeMerges()}</Button>
      </div>
    </section>
  );
}

function Start() {
  const { desk } = useDesk();
  return (
    <section class="g-card">
      <h3>{words.startRound()}</h3>
      {desk.waiting < 2 ? <p class="g-help">{words.notEnough()}</p> : (
        <>
          <p class="g-help">{words.startWhat()}</p>
          <RulesForm press={words.formGroups()} primary />
        </>
      )}
    </section>
  );
}
