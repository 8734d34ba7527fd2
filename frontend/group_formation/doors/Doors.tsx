import { longDate } from "../../shared/i18n";
import { Icon, type IconName } from "../../shared/icons";
import { useOwnId } from "../../shared/ids";
import { DoorArt, DoorRing } from "../../shared/ui/DoorArt";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere, type Route } from "../here";
import type { Door, State } from "../state";
import { CodeField } from "./CodeField";
import { ProfileLine } from "./ProfileLine";
import { Standings } from "./Standings";
import * as words from "./strings";

interface Shown { title: () => string; what: () => string; icon: IconName; fact: (state: State) => string }

const DOORS: Record<Exclude<Door, "alone">, Shown> = {
  bring: { title: words.bring, what: words.bringWhat, icon: "link", fact: words.bringFact },
  join: { title: words.join, what: words.joinWhat, icon: "eye", fact: freePlaces },
  start: { title: words.start, what: words.startWhat, icon: "door", fact: words.startFact },
  match: { title: words.match, what: words.matchWhat, icon: "clock", fact: whoWaits },
};

const BEHIND: Record<Exclude<Door, "alone">, Route> = { bring: "bring", join: "browse", start: "start", match: "match" };

function freePlaces({ doors: { open, fitting } }: State): string {
  if (open === 0) {
    return words.nobodyYet();
  }
  return fitting > 0 ? `${words.havePlace(open)} ${words.suitYou(fitting)}` : words.havePlace(open);
}

/** Who waits to be matched, and when groups are formed. */
function whoWaits({ match, profile, now }: State): string {
  if (!match || match.proposal) {
    return match?.proposal?.mine ? words.matchSaidYes() : words.matchFact();
  }
  const { people, mine, plan: { when, date, count } } = match;
  const who = mine ? words.matchYouWait(people) : people > 0 ? words.matchWaiting(people) : words.matchFact();
  const then = when === "date" && date && date > now ? words.matchOn(longDate(date, profile.zone || undefined))
    : when === "count" && count ? words.matchFrom(count) : "";
  return then ? `${who} ${then}` : who;
}

/** The first choice. The doors are equal; those the author closed are simply not there. */
export function Doors() {
  const { state } = useHere();
  const { doors, size_min, size_max, suggested_date } = state.settings;
  const shown = doors.filter((door) => door !== "alone");
  return (
    <>
      <header>
        <h2 tabIndex={-1}>{words.howToTakePart()}</h2>
        <p class="g-lead">{words.groupsOf(size_min, size_max)}</p>
      </header>
      {state.alone && <AloneNow />}
      <Standings />
      <ProfileLine />
      <ul class={`g-doors g-doors-${shown.length}`}>
        {shown.map((door) => <DoorCard key={door} door={door} />)}
      </ul>
      {shown.length > 0 && <CodeField />}
      {doors.includes("alone") && !state.alone && <AloneDoor />}
      <p class="g-suggestion">
        <Icon name="clock" />
        <span>{suggested_date && words.suggestedFor(longDate(suggested_date, state.profile.zone || undefined))} {words.yellowDot()}</span>
      </p>
    </>
  );
}

/** The whole card opens the door, but only its title is the button, so that it has a short name. */
function DoorCard({ door }: { door: Exclude<Door, "alone"> }) {
  const { state, go } = useHere();
  const id = useOwnId();
  const { title, what, icon, fact } = DOORS[door];
  return (
    <li class="g-door">
      <DoorArt door={door} />
      <div class="g-door-words">
        <h3><button type="button" class="g-door-open" aria-describedby={id} onClick={() => go(BEHIND[door])}>{title()}</button></h3>
        <p id={id}>{what()}</p>
        <p class="g-fact"><Icon name={icon} /><span>{fact(state)}</span></p>
      </div>
      <Icon name="arrow" size={18} />
    </li>
  );
}

/** Quieter than the doors, and as good. */
function AloneDoor() {
  const { act } = useHere();
  const id = useOwnId();
  const { run, busy, error } = useAction();
  return (
    <div class="g-alone">
      <DoorRing door="alone" size={40} />
      <div class="g-door-words">
        <h3>
          <button type="button" class="g-door-open" aria-describedby={id} aria-disabled={busy || undefined}
            onClick={() => run(() => act("work_alone", { alone: true }))}>{words.alone()}</button>
        </h3>
        <p id={id}>{words.aloneWhat()}</p>
        {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      </div>
      <Icon name="arrow" size={18} />
    </div>
  );
}

function AloneNow() {
  const { act } = useHere();
  const { run, busy, error } = useAction();
  return (
    <section class="g-alone g-is-alone">
      <DoorRing door="alone" size={40} />
      <div class="g-door-words">
        <h3>{words.isAlone()}</h3>
        <p>{words.isAloneWhat()}</p>
        {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      </div>
      <Button small busy={busy} onClick={() => run(() => act("work_alone", { alone: false }))}>{words.noMoreAlone()}</Button>
    </section>
  );
}
