import { Icon } from "../../shared/icons";
import { longDate, time } from "../../shared/i18n";
import { Button } from "../../shared/ui/Button";
import { Confirm } from "../../shared/ui/Confirm";
import { DoorArt } from "../../shared/ui/DoorArt";
import { ProfileLine } from "../doors/ProfileLine";
import { matchWaiting } from "../doors/strings";
import { useHere } from "../here";
import { Lines } from "./Lines";
import { Offers } from "./Offers";
import type { Match } from "./state";
import * as words from "./strings";
import type { OwnWishes } from "./use-wishes";
import { WishesForm } from "./WishesForm";

/** Before and while one waits: what one wishes, who else is there, when it begins. */
export function Waiting({ match, wishes }: { match: Match; wishes: OwnWishes }) {
  const { mine, people, offers } = match;
  return (
    <>
      <header class="g-waiting-head">
        <DoorArt door="match" />
        <div>
          <h2 tabIndex={-1}>{mine ? words.waitingTitle() : words.title()}</h2>
          <p class="g-lead">{mine ? words.youWait(people) : words.lead()}</p>
        </div>
      </header>
      <ProfileLine seen={words.whoSees()} />
      <div class="g-waiting">
        <When match={match} />
        <div class="g-waiting-main">
          {mine && mine.rounds > 0 && <NotYet rounds={mine.rounds} lines={mine.unplaced} />}
          {offers.length > 0 && <Offers offers={offers} />}
          <WishesForm waits={mine !== null} {...wishes} />
        </div>
        <div class="g-waiting-side">
          <Adds match={match} />
          <WithSomebody />
          {mine && <Stop />}
        </div>
      </div>
    </>
  );
}

/** A round without a group: why, and what helps. */
function NotYet({ rounds, lines }: { rounds: number; lines: NonNullable<Match["mine"]>["unplaced"] }) {
  const { go } = useHere();
  return (
    <section class="g-card">
      <h3>{words.notYet()}</h3>
      <p class="g-help">{words.rounds(rounds)}</p>
      <Lines lines={lines} />
      <Button kind="link" onClick={() => go("profile")}>{words.changeProfile()}</Button>
    </section>
  );
}

function When({ match: { forming, mine, people, plan } }: { match: Match }) {
  const { zone, now } = useHere();
  const { when, date, count, answer_hours } = plan;
  const days = answer_hours % 24 === 0 && answer_hours > 24 ? answer_hours / 24 : 0;
  const missing = (count ?? 0) - people;
  return (
    <section class="g-card g-when">
      <h3>{words.whenTitle()}</h3>
      {!mine && people > 0 && <p>{matchWaiting(people)}</p>}
      {forming ? <p role="status"><b>{words.forming()}</b></p> : (
        <>
          {when === "hand" && <p>{words.byHand()}</p>}
          {when === "date" && date && <p>{date > now() ? <b>{words.onDate(longDate(date, zone), time(date, zone))}</b> : words.dateIsOver()}</p>}
          {when === "count" && count && <p><b>{words.whenCount(count)}</b> {missing > 0 && words.stillMissing(missing)}</p>}
        </>
      )}
      <p class="g-help">{days ? words.thenAnswerDays(days) : words.thenAnswer(answer_hours)}</p>
    </section>
  );
}

function Adds({ match: { adds, mine, people } }: { match: Match }) {
  const alone = people - (mine ? 1 : 0) === 0;
  return adds.length === 0 && !alone ? null : (
    <section class="g-card g-adds">
      <h3>{mine ? words.youAdd() : words.youWouldAdd()}</h3>
      {alone ? <p>{words.nobodyElse()}</p> : <Lines lines={adds} />}
    </section>
  );
}

/** A pair brings itself in as a group and lets the matching fill it. */
function WithSomebody() {
  const { state: { settings: { doors } }, go } = useHere();
  const door = doors.includes("bring") ? "bring" : doors.includes("start") ? "start" : null;
  return door && (
    <section class="g-card g-with">
      <h3><Icon name="people" size={20} />{words.withSomebody()}</h3>
      <p>{words.withSomebodyWhat()}</p>
      <Button small onClick={() => go(door)}>{door === "bring" ? words.bringGroup() : words.startGroup()}</Button>
    </section>
  );
}

function Stop() {
  const { act, say, go } = useHere();
  const stop = async () => {
    await act("leave_pool");
    say(words.stopped());
    go("home");
  };
  return <div class="g-stop"><Confirm ask={words.stop()} what={words.stopWhat()} yes={words.stop()} onYes={stop} /></div>;
}
