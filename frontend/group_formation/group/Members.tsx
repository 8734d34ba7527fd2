import { useEffect, useState } from "preact/hooks";
import { list, time } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { languageName } from "../../shared/words";
import { isZone } from "../../shared/zones";
import { useHere } from "../here";
import type { Member } from "../state";
import { ahead, placeOf } from "./common";
import { useGroup } from "./in-group";
import { Invite } from "./Invite";
import { AboutMember } from "./AboutMember";
import { Roles } from "./Roles";
import * as say from "./strings";

/** Everybody in the group, the reader first, with the hour it is where they are. */
export function Members() {
  const heading = useOwnId();
  const { group, mine } = useGroup();
  const now = useMinute();
  const ordered = mine ? [mine, ...group.members.filter((member) => member !== mine)] : group.members;
  return (
    <section class="g-card g-members" aria-labelledby={heading}>
      <div class="g-card-head">
        <h3 id={heading}>{say.ofUs(group.members.length)}</h3>
        <span class="g-help">{say.roomFor(group.size_max)}</span>
      </div>
      <ul>{ordered.map((member) => <Row key={member.id} member={member} now={now} />)}</ul>
      <Invite />
    </section>
  );
}

/** The server's time, drawn anew each minute. */
function useMinute(): Date {
  const at = new Date(useHere().now());
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setTurn(turn + 1), 60_000 - (at.getTime() % 60_000));
    return () => clearTimeout(timer);
  }, [turn]);
  return at;
}

function Row({ member, now }: { member: Member; now: Date }) {
  const { state, zone } = useHere();
  const { tintOf, mine } = useGroup();
  const [open, setOpen] = useState(false);
  const me = member.id === state.me.id;
  const place = [placeOf(member), !me && isZone(member.zone) && ahead(member.zone, zone, now)].filter(Boolean) as string[];
  return (
    <li>
      <Face initials={member.initials} tint={tintOf(member.id)} me={me} />
      <div class="g-member">
        <p><b dir="auto">{member.name}</b>{me && <span class="g-help"> {say.you()}</span>}</p>
        <p class="g-help">{list(member.languages.map(({ code }) => languageName(code)), "unit")}</p>
        <Roles member={member} own={member === mine} />
      </div>
      <p class="g-clock">
        {isZone(member.zone) && <b>{time(now, member.zone)}</b>}
        <span class="g-help">{list(place, "unit")}</span>
        {!me && (
          <Button kind="link" class="g-bare" aria-expanded={open} aria-label={say.moreAbout(member.name)} after={open ? "up" : "down"} onClick={() => setOpen(!open)}>
            {say.more()}
          </Button>
        )}
      </p>
      {open && <AboutMember member={member} />}
    </li>
  );
}
