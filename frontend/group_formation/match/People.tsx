import { useState } from "preact/hooks";
import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { useOwnId } from "../../shared/ids";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { isZone } from "../../shared/zones";
import { ahead, placeOf } from "../group/common";
import { useHere } from "../here";
import type { ProposalMember, ProposalPage } from "./state";
import * as words from "./strings";

/** Who they are, and who has said yes. */
export function People({ proposal: { kind, members, yes } }: { proposal: ProposalPage }) {
  const heading = useOwnId();
  return (
    <section class="g-card g-matched" aria-labelledby={heading}>
      <h3 id={heading}>{words.ofYou(members.length)}</h3>
      <p class="g-help">{kind === "new" && words.haveSaidYes(yes)} {words.namesShown()}</p>
      <ul>{members.map((member, index) => <Person key={member.id} member={member} tint={index} />)}</ul>
    </section>
  );
}

function Person({ member, tint }: { member: ProposalMember; tint: number }) {
  const { state, zone, now } = useHere();
  const me = member.id === state.me.id;
  const away = !me && isZone(member.zone) && ahead(member.zone, zone, new Date(now()));
  const place = [placeOf(member), away].filter(Boolean) as string[];
  return (
    <li>
      <Face initials={member.initials} tint={tint} me={me} />
      <div class="g-person">
        <div>
          <b dir="auto">{me ? words.you() : member.name}</b>
          {place.length > 0 && <p class="g-help">{list(place, "unit")}</p>}
        </div>
        <Answer member={member} />
        <Brings member={member} />
      </div>
    </li>
  );
}

const Answer = ({ member: { answer, there } }: { member: ProposalMember }) =>
  answer || there
    ? <span class="g-chip g-has-said"><Icon name="check" size={14} />{there ? words.inGroup() : words.saidYes()}</span>
    : <span class="g-chip g-no-answer">{words.notAnswered()}</span>;

const SHORT = 110;

/** The first words; in a script without spaces, the first letters. */
const shortened = (text: string): string => `${text.slice(0, Math.max(text.lastIndexOf(" ", SHORT), SHORT / 2))} …`;

/** What somebody brings, in their own words, else their skills. Long words fold. */
function Brings({ member: { name, brings, skills } }: { member: ProposalMember }) {
  const [open, setOpen] = useState(false);
  const text = brings || list(skills, "unit");
  if (text.length <= SHORT || open) {
    return text ? <p class="g-brings"><Theirs>{text}</Theirs></p> : null;
  }
  return (
    <p class="g-brings">
      <Theirs>{shortened(text)}</Theirs>{" "}
      <Button kind="link" class="g-bare" aria-label={words.allOf(name)} onClick={() => setOpen(true)}>{words.all()}</Button>
    </p>
  );
}
