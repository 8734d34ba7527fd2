import { list, moment } from "../../shared/i18n";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import { preset } from "../match/strings-rules";
import { Answers } from "./Answers";
import { percent } from "./numbers";
import type { RoundHead } from "./state";
import * as words from "./strings";
import { canOpen, isLive, useDesk } from "./use-desk";

/** The rounds so far, newest first. */
export function Rounds({ onOpen }: { onOpen(round: number): void }) {
  const { desk } = useDesk();
  return (
    <section>
      <h3>{words.rounds()}</h3>
      {desk.rounds.length === 0 ? <p class="g-help">{words.noRounds()}</p> : (
        <ul class="g-rounds">{desk.rounds.map((round) => <Row key={round.id} round={round} onOpen={() => onOpen(round.id)} />)}</ul>
      )}
    </section>
  );
}

function Row({ round, onOpen }: { round: RoundHead; onOpen(): void }) {
  const { zone, now } = useHere();
  const name = words.round(round);
  const when = moment(round.started_at, now(), zone);
  const { figures } = round;
  const facts = [
    words.nPeople(round.people),
    ...(figures ? [words.nGroups(round.groups), words.wishShare(percent(figures.first_or_second)), words.hoursShare(percent(figures.two_hours))] : []),
  ];
  const open = round.state === "preview" ? words.lookAt() : words.seeAnswers();
  return (
    <li>
      <div>
        <h4>{name} <span class={`g-chip g-round-${round.state}`}>{words.roundState(round.state)}</span></h4>
        {!isLive(round) && round.people > 0 && <p>{list(facts, "unit")}</p>}
        <p class="g-help">
          {words.quoted(preset(round.rules.preset))} · {round.by ? words.startedBy(when, round.by) : words.startedItself(when, round.trigger)}
        </p>
        {round.fault && <p class="g-help">{round.fault}</p>}
        {round.answers && <Answers answers={round.answers} />}
      </div>
      {canOpen(round) && (
        <Button small kind={round.state === "preview" ? "outline" : "quiet"} aria-label={words.actionOn(open, name)} onClick={onOpen}>{open}</Button>
      )}
    </li>
  );
}
