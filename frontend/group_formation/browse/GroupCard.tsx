import type { ComponentChildren, Ref } from "preact";
import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { rich, Theirs } from "../../shared/rich";
import { Chip } from "../../shared/ui/Chip";
import { Face, FreeSeat } from "../../shared/ui/Face";
import { Emblem } from "../../shared/ui/SeatRing";
import { WeekStrip } from "../../shared/ui/WeekStrip";
import { hoursInWords, languageName } from "../../shared/words";
import { toLocal } from "../../shared/zones";
import { useHere } from "../here";
import type { GroupRow } from "../state";
import * as words from "./strings";

const MOST_FREE_SEATS = 6; // drawn; the words beside them count all

export interface GroupCardProps {
  group: GroupRow;
  heading?: "h3" | "h4";
  headingRef?: Ref<HTMLHeadingElement>;
  /** The reader is making it just now, and is its only member. */
  own?: boolean;
  /** What one can do with it. */
  children?: ComponentChildren;
}

/** A group as it stands in the list, behind a code, and in the preview of a new one. */
export function GroupCard({ group, heading: Heading = "h3", headingRef, own, children }: GroupCardProps) {
  const taken = group.faces.length;
  return (
    <article class="g-group">
      <Emblem members={taken} seats={group.size_max} me={own ? 0 : null} />
      <div class="g-group-what">
        <Heading class="g-group-name" tabIndex={-1} ref={headingRef} dir="auto">{group.name}</Heading>
        <p class="g-group-initiative" dir="auto">{group.initiative}</p>
        <p class="g-group-facts">
          {group.cause && <Chip>{group.cause}</Chip>}
          <span><Icon name="place" /><Theirs>{group.place || words.anywhere()}</Theirs></span>
          {group.languages.length > 0 && <span><Icon name="speech" />{list(group.languages.map(languageName), "unit")}</span>}
        </p>
        <p class="g-group-seats">
          {group.faces.map((initials, i) => <Face key={i} initials={initials} tint={i} size="small" />)}
          {Array.from({ length: Math.min(group.free, MOST_FREE_SEATS) }, (_, i) => <FreeSeat key={`free${i}`} size="small" />)}
          <span>{group.free > 0 ? words.seatsFree(taken, group.size_max, group.free) : words.seatsTaken(taken, group.size_max)}</span>
        </p>
      </div>
      <Hours group={group} own={own} />
      <div class="g-group-act">{children}</div>
    </article>
  );
}

/** When the group meets, in the reader's time: as a strip and in words. Hours in common come first. */
function Hours({ group, own }: { group: GroupRow; own?: boolean }) {
  const { zone } = useHere();
  if (group.meets.length === 0) {
    return <div class="g-group-hours"><p class="g-muted">{words.noTimesYet()}</p></div>;
  }
  const both = toLocal(group.common, zone);
  const theirs = toLocal(group.meets, zone);
  return (
    <div class="g-group-hours">
      <p>{own ? words.theyMeet() : <HoursTitle common={both.length / 2} />}</p>
      <WeekStrip theirs={theirs} both={both} />
      <ul>{hoursInWords(own || both.length === 0 ? theirs : both).map((day) => <li key={day}>{day}</li>)}</ul>
    </div>
  );
}

function HoursTitle({ common }: { common: number }) {
  const { state } = useHere();
  if (common > 0) {
    return <>{rich(words.commonHours(), { hours: <b>{words.hourCount(common)}</b> })}</>;
  }
  return <>{state.profile.hours.length > 0 && <><b>{words.noneInCommon()}</b> · </>}{words.theyMeet()}</>;
}
