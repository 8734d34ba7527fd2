import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { interpolate, moment, number, shortDate } from "../../shared/i18n";
import { rich, Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { Emblem } from "../../shared/ui/SeatRing";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { nowWaiting, waitForPlace } from "../browse/strings";
import { useHere } from "../here";
import type { Standing, StandingState } from "../state";
import * as words from "./strings";

const OPEN: StandingState[] = ["offered", "invited", "waiting", "asked", "declined", "removed"];

/** What is open between the learner and groups; what asks for an answer comes first. */
export function Standings() {
  const { state } = useHere();
  const open = OPEN.flatMap((kind) => state.standings.filter((standing) => standing.state === kind));
  return open.length === 0 ? null : (
    <section class="g-standings" aria-label={words.openMatters()}>
      <ul>{open.map((standing) => <Matter key={standing.group.id} standing={standing} />)}</ul>
    </section>
  );
}

function Matter({ standing }: { standing: Standing }) {
  const { act, say } = useHere();
  const { run, busy, error } = useAction();
  const { group, state } = standing;
  const take = () => run(async () => {
    await act("join_group", { group: group.id });
    say(interpolate(words.youAreIn(), { group: group.name }));
  });
  const wait = () => run(async () => {
    await act("wait_for_place", { group: group.id, note: "" });
    say(nowWaiting(group.name));
  });
  const settle = () => run(async () => {
    await act("withdraw", { group: group.id });
    say(words.isSettled(group.name));
  });
  const [yes, no] = ANSWERS[state] ?? [null, words.understood];
  const tooLate = state === "invited" && group.free === 0;
  return (
    <li class={`g-standing g-standing-${state}`}>
      <Emblem members={group.faces.length} seats={group.size_max} />
      <div>
        <p class="g-standing-what"><Sentence standing={standing} /></p>
        {state === "offered" && standing.expires_at && <TimeLeft until={standing.expires_at} />}
        {standing.reply && <Quote by={words.theirWords()}>{standing.reply}</Quote>}
        {!standing.reply && standing.note && <Quote by={words.yourWords()}>{standing.note}</Quote>}
        {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      </div>
      <div class="g-row">
        {yes && <Button kind="primary" small busy={busy} onClick={tooLate ? wait : take}>{tooLate ? waitForPlace() : yes()}</Button>}
        <Button small busy={busy} onClick={settle}>{no()}</Button>
      </div>
    </li>
  );
}

const ANSWERS: Partial<Record<StandingState, [yes: (() => string) | null, no: () => string]>> = {
  offered: [words.takePlace, words.passPlace],
  invited: [words.joinIt, words.noThanks],
  waiting: [null, words.stopWaiting],
  asked: [null, words.withdraw],
};

function Sentence({ standing: { group, state, at, ahead } }: { standing: Standing }) {
  const { zone } = useHere();
  const parts: Record<string, ComponentChildren> = {
    group: <b><Theirs>{group.name}</Theirs></b>, date: shortDate(at, zone), ahead: number(ahead),
  };
  const text = state === "waiting" ? (ahead > 0 ? words.waitingBehind(ahead) : words.waitingNext()) : SENTENCES[state]?.() ?? "";
  return <>{rich(text, parts)}</>;
}

const SENTENCES: Partial<Record<StandingState, () => string>> = {
  asked: words.asked, offered: words.offered, declined: words.declined, invited: words.invited, removed: words.removed,
};

/** How long an offered place is held, in the learner's time and as a rest. */
function TimeLeft({ until }: { until: string }) {
  const { now, zone } = useHere();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => tick((n) => n + 1), 30_000);
    return () => window.clearInterval(timer);
  }, []);
  const minutes = Math.floor((Date.parse(until) - Date.parse(now())) / 60_000);
  if (minutes <= 0) {
    return <p class="g-help">{words.offerOver()}</p>;
  }
  const rest = minutes >= 60 ? words.hoursLeft(Math.floor(minutes / 60)) : words.minutesLeft(minutes);
  return (
    <p class="g-help">
      {rich(words.offeredUntil(), { time: moment(until, now(), zone) })} <b class="g-left">{rest}</b>
    </p>
  );
}

const Quote = ({ by, children }: { by: string; children: string }) => (
  <figure class="g-quote">
    <figcaption>{by}</figcaption>
    <blockquote dir="auto">{children}</blockquote>
  </figure>
);
