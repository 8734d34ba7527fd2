import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { hoursInWords } from "../../shared/words";
import { cityOf, toLocal } from "../../shared/zones";
import { useHere } from "../here";
import { together, type Together } from "./common";
import { useGroup } from "./in-group";
import { MeetGrid } from "./MeetGrid";
import * as say from "./strings";
import { Times } from "./Times";

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
      {enough && found.most > 1 && <Times times={found.times} people={group.members} />}
      {enough && (
        <MeetGrid counts={found.counts} all={group.with_hours} some={say.someOfUs()} nearly={say.nearlyAll()}
          everybody={group.with_hours < group.members.length ? say.allWhoTold(group.with_hours) : say.allOfUs(group.with_hours)} />
      )}
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
