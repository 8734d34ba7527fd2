import { longDate, time } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import type { ProposalPage } from "./state";
import * as words from "./strings";

/** The question. Yes or look again; silence is an answer too, and holds nobody up. */
export function Ask({ proposal, onAgain }: { proposal: ProposalPage; onAgain(): void }) {
  const { act, now } = useHere();
  const { run, busy, error } = useAction();
  const answer = (word: "yes" | "again") => run(async () => {
    if (word === "again") onAgain();
    await act("answer_proposal", { proposal: proposal.id, answer: word });
  });
  const again = () => void answer("again");
  const over = proposal.answer_by <= now();
  const heading = useOwnId();
  return (
    <section class="g-ask" aria-labelledby={heading} tabIndex={-1} data-answer>
      {over ? <Over id={heading} /> : proposal.mine ? <Said id={heading} proposal={proposal} busy={busy} onAgain={again} />
        : <Question id={heading} proposal={proposal} busy={busy} onYes={() => void answer("yes")} onAgain={again} />}
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </section>
  );
}

interface AskedProps { id: string; proposal: ProposalPage; busy: boolean; onAgain(): void }

function Question({ id, proposal, busy, onYes, onAgain }: AskedProps & { onYes(): void }) {
  const { zone } = useHere();
  const { kind, answer_by } = proposal;
  const by = kind === "merge" ? words.mergeBy : words.answerBy;
  return (
    <>
      <h3 id={id}>{words.shallWe()}</h3>
      <p>{by(longDate(answer_by, zone), time(answer_by, zone))}</p>
      <Button kind="primary" busy={busy} onClick={onYes}>{words.imIn()}</Button>
      <Button busy={busy} onClick={onAgain}>{kind === "merge" ? words.stay() : words.lookAgain()}</Button>
      <p class="g-help">{kind === "merge" ? words.stayWhat() : <NextRound />}</p>
    </>
  );
}

function NextRound() {
  const { state: { match }, zone, now } = useHere();
  const { when, date } = match!.plan;
  return <>{when === "date" && date && date > now() ? words.lookAgainOn(longDate(date, zone)) : words.lookAgainWhat()}</>;
}

/** After the yes: how many are missing, and until when. */
function Said({ id, proposal: { needed, yes, answer_by }, busy, onAgain }: AskedProps) {
  const { zone } = useHere();
  return (
    <>
      <h3 id={id} class="g-said"><Icon name="check" size={20} />{words.youSaidYes()}</h3>
      <p>{needed > yes ? words.missing(needed - yes) : words.beginsNow()}</p>
      <p>{words.atTheLatest(longDate(answer_by, zone), time(answer_by, zone))}</p>
      <Button kind="link" busy={busy} onClick={onAgain}>{words.afterAll()}</Button>
    </>
  );
}

const Over = ({ id }: { id: string }) => (
  <>
    <h3 id={id}>{words.timeIsOver()}</h3>
    <p>{words.timeIsOverWhat()}</p>
  </>
);
