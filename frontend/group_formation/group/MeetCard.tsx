import { dayName } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import type { Range } from "../../shared/words";
import { hoursInWords } from "../../shared/words";
import { cityOf, toLocal } from "../../shared/zones";
import { useHere } from "../here";
import { clock, elsewhere, together, type Together } from "./common";
import { useGroup } from "./in-group";
import { MeetGrid } from "./MeetGrid";
import * as say from "./strings";

const CARDS = 4;

/** When the members are free together, in words first; the picture says the same. */
export function MeetCard() {
  const heading = useOwnId();
  const { state, zone, go } = useHere();
  const { group, mine } = useGroup();
  const found = together(group, zone);
  const enough = group.with_hours > 1;
  return (
    <section class="g-card g-meet" aria-labelledby={heading}>
      <h3 id={heading}>{say.whenWeMeet()}</h3>
      <p class="g-help">{enough ? headline(found, group.with_hours, cityOf(zone)) : say.tooFewTold()}</p>
      {group.with_hours < group.members.length && group.with_hours > 0 && (
        <p class="g-help">{say.toldSoFar(group.with_hours, group.members.length)}</p>
      )}
      {enough && found.most > 1 && (
        <ul class="g-times">{longest(found.times).map((time) => <Time key={`${time.day} ${time.from}`} time={time} />)}</ul>
      )}
      {enough && <MeetGrid counts={found.counts} all={group.with_hours} members={group.members.length} />}
      {group.meets.length > 0 && <p class="g-help">{say.weMeet(hoursInWords(toLocal(group.meets, zone)).join(" · "))}</p>}
      {mine && state.settings.questions.includes("hours") && (
        <Button kind="link" onClick={() => go("profile")}>{state.profile.hours.length ? say.changeMyHours() : say.tellMyHours()}</Button>
      )}
    </section>
  );
}

function headline({ most, hours }: Together, all: number, place: string): string {
  if (most === all) return say.hoursAWeek(hours, place);
  return most > 1 ? say.suitsMost(most, all, place) : say.noCommonHour();
}

/** The longest ones, in the order of the week. */
function longest(times: Range[]): Range[] {
  const best = [...times].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, CARDS);
  return times.filter((time) => best.includes(time));
}

export const timeWords = ({ day, from, to }: Range): string => `${dayName(day)} ${clock(from)}–${clock(to)}`;

function Time({ time }: { time: Range }) {
  const { zone } = useHere();
  const { group } = useGroup();
  return (
    <li>
      <b>{timeWords(time)}</b>
      <span class="g-help">{elsewhere(time, group.members, zone)}</span>
    </li>
  );
}
