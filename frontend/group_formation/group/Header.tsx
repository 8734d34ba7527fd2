import { Fragment } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { dayAndMonth, list } from "../../shared/i18n";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Chip } from "../../shared/ui/Chip";
import { Emblem } from "../../shared/ui/SeatRing";
import { languageName } from "../../shared/words";
import { useHere } from "../here";
import type { GroupPage } from "../state";
import { EditGroup } from "./EditGroup";
import { useGroup } from "./in-group";
import * as say from "./strings";

const JOINS = { open: say.joinsOpen, request: say.joinsRequest, code: say.joinsCode };

/** What the group is, and the form to say it differently in the same place. */
export function Header() {
  const { group, mine } = useGroup();
  const { state } = useHere();
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const was = useRef(editing);
  useLayoutEffect(() => {
    if (was.current && !editing) edit.current?.focus();
    was.current = editing;
  }, [editing]);
  const me = group.members.findIndex(({ id }) => id === state.me.id);
  return (
    <header class="g-group-head">
      <Emblem large members={group.members.length} seats={group.size_max} me={me < 0 ? null : me} />
      <div>
        <p class="g-facts g-help">
          {group.cause && <span class="g-cause"><Chip>{group.cause}</Chip></span>}
          <Facts group={group} />
        </p>
        <h2 tabIndex={-1}><Theirs>{group.name}</Theirs></h2>
        <p class="g-lead"><Theirs>{group.initiative}</Theirs></p>
        {group.why && <p class="g-why"><Theirs>{group.why}</Theirs></p>}
      </div>
      {mine && !editing && <Button ref={edit} small icon="pencil" onClick={() => setEditing(true)}>{say.edit()}</Button>}
      {editing && <EditGroup onDone={() => setEditing(false)} />}
    </header>
  );
}

function Facts({ group }: { group: GroupPage }) {
  const { zone } = useHere();
  const since = dayAndMonth(group.since, zone);
  const life = { active: say.activeSince(since), forming: say.formingSince(since), resting: say.restingNow(), closed: say.closedNow() }[group.state];
  const facts = [life, JOINS[group.openness](), group.place, list(group.languages.map(languageName), "unit")].filter(Boolean);
  // The dot keeps to the fact before it, so that no line begins with one.
  return <>{facts.map((fact, at) => <Fragment key={at}>{at > 0 && "\u00a0· "}<Theirs>{fact}</Theirs></Fragment>)}</>;
}
