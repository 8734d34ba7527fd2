import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { useOwnId } from "../../shared/ids";
import { rich, Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { cityOf } from "../../shared/zones";
import { together } from "../group/common";
import { MeetGrid } from "../group/MeetGrid";
import { Times } from "../group/Times";
import { useHere } from "../here";
import { Ask } from "./Ask";
import { LineText } from "./LineText";
import { Lines } from "./Lines";
import { People } from "./People";
import type { Line, ProposalMember, ProposalPage } from "./state";
import * as words from "./strings";

/** Who it could be, why, and the question. Reasons come before data; what would have helped comes last. */
export function Proposal({ proposal, onAgain }: { proposal: ProposalPage; onAgain(): void }) {
  const { say } = useHere();
  const { members, why, helps, yes } = proposal;
  const before = useRef(yes);
  useEffect(() => {
    if (yes > before.current) {
      say(words.haveSaidYes(yes));
    }
    before.current = yes;
  }, [yes]);
  const heading = useOwnId();
  return (
    <div class="g-proposal">
      <Head proposal={proposal} />
      <div class="g-proposal-columns">
        <div class="g-proposal-why">
          <section aria-labelledby={heading}>
            <h3 id={heading}>{words.whyYou(members.length)}</h3>
            <Lines lines={why} />
          </section>
          <Hours proposal={proposal} />
        </div>
        <div class="g-proposal-ask">
          <People proposal={proposal} />
          <Ask proposal={proposal} onAgain={onAgain} />
        </div>
        {helps.length > 0 && <Helps lines={helps} />}
      </div>
    </div>
  );
}

function Head({ proposal: { kind, members, needed, out_of, group } }: { proposal: ProposalPage }) {
  const named = { group: <Theirs>{group?.name ?? ""}</Theirs> };
  const jump = (event: MouseEvent) =>
    (event.currentTarget as Element).closest(".g-proposal")?.querySelector<HTMLElement>("[data-answer]")?.focus();
  return (
    <header class="g-proposal-head">
      <Circle members={members} />
      <div>
        {kind !== "merge" && <p class="g-out-of">{words.outOf(out_of)}</p>}
        <h2 tabIndex={-1}>
          {kind === "fill" ? rich(words.placeIn(), named) : kind === "merge" ? rich(words.moveTo(), named) : words.couldWork(members.length)}
        </h2>
        <p class="g-lead">
          {kind === "fill" ? words.fillLead() : kind === "merge" ? words.mergeLead() : <>{words.haveALook()} {words.beginWith(needed)}</>}
        </p>
        <Button class="g-jump" after="down" onClick={jump}>{words.toAnswer()}</Button>
      </div>
    </header>
  );
}

/** Everybody around one table. A picture: the names stand below. */
function Circle({ members }: { members: ProposalMember[] }) {
  const at = (index: number) => {
    const angle = (index / members.length) * 2 * Math.PI;
    return { "--x": Math.sin(angle).toFixed(4), "--y": (-Math.cos(angle)).toFixed(4) };
  };
  return (
    <div class={members.length > 6 ? "g-circle g-many" : "g-circle"} aria-hidden="true">
      {members.map(({ id, initials }, index) => (
        <span key={id} style={at(index)}><Face initials={initials} tint={index} me={index === 0} size={members.length > 6 ? "middle" : "large"} /></span>
      ))}
    </div>
  );
}

/** When they are free together, in words and as a week. */
function Hours({ proposal }: { proposal: ProposalPage }) {
  const { zone } = useHere();
  const heading = useOwnId();
  const { counts, most, times } = together(proposal, zone);
  const people = proposal.members.length;
  return (
    <section class="g-card g-meet" aria-labelledby={heading}>
      <div class="g-card-head">
        <h3 id={heading}>{words.hoursTogether()}</h3>
        <span class="g-help">{words.inYourTime(cityOf(zone))}</span>
      </div>
      {most < people && <p class="g-help">{most > 1 ? words.suitsMost(most, people) : words.noCommonHour()}</p>}
      {most > 1 && <Times times={times} people={proposal.members} />}
      <MeetGrid counts={counts} all={people} some={words.someOfYou()} nearly={words.nearlyAll()} everybody={words.allOfYou(people)} />
    </section>
  );
}

function Helps({ lines }: { lines: Line[] }) {
  const { zone, go, state } = useHere();
  const hours = state.settings.questions.includes("hours") && lines.some(({ kind }) => kind.startsWith("hours"));
  const profile = <Button kind="link" onClick={() => go("profile")}>{hours ? words.addHours() : words.changeProfile()}</Button>;
  return (
    <section class="g-helps">
      <span class="g-tile"><Icon name="spark" size={18} /></span>
      <div>
        <h3>{words.whatHelps()}</h3>
        {lines.map((line, at) => <p key={at}><LineText line={line} zone={zone} /></p>)}
        <p>{rich(words.ifLookAgain(), { profile })}</p>
      </div>
    </section>
  );
}
