import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { dayAndMonth, list } from "../../shared/i18n";
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
        <p class="g-row g-help">
          {group.cause && <Chip>{group.cause}</Chip>}
          <Facts group={group} />
        </p>
        <h2 tabIndex={-1} dir="auto">{group.name}</h2>
        <p class="g-lead" dir="auto">{group.initiative}</p>
        {group.why && <p class="g-why" dir="auto">{group.why}</p>}
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
  return <>{facts.map((fact, at) => <span key={at} class="g-fact" dir="auto">{fact}</span>)}</>;
}
