import { number } from "../../shared/i18n";
import { rich, Theirs } from "../../shared/rich";
import { someone } from "../../shared/strings";
import { HappenedLine, Lately as Lines } from "../../shared/ui/Lately";
import { useHere } from "../here";
import { statusName } from "../rows/strings";
import type { State, Status } from "../state";
import * as say from "./strings";

type Act = State["acts"][number];

const SHORT = 12;

/** Who did what in the plan, newest first. */
export function Lately() {
  const { state, ask, readonly } = useHere();
  const older = async (before: number) => (await ask<{ acts: Act[] }>("older_acts", { before })).acts;
  return <Lines title={say.lately()} acts={state.acts} short={SHORT} older={readonly && !state.staff ? null : older} line={(act) => <Line key={act.id} act={act} />} />;
}

function Line({ act }: { act: Act }) {
  const { state, now } = useHere();
  const { operation, detail, subject } = act;
  return (
    <HappenedLine act={act} people={state} now={now()} zone={state.settings.zone}>
      <p>
        {rich(say.actWords(operation, detail), {
          who: <b><Theirs>{act.actor_name || someone()}</Theirs></b>,
          what: <b>{subject ? <Theirs>{subject}</Theirs> : say.something()}</b>,
          status: detail.status && statusName(detail.status as Status),
          number: number(Number(detail.number ?? 0)),
        })}
      </p>
    </HappenedLine>
  );
}
