import type { ComponentChildren } from "preact";
import { number } from "../../shared/i18n";
import { verbName } from "../../shared/map/looks";
import { rich, Theirs } from "../../shared/rich";
import { someone } from "../../shared/strings";
import { HappenedLine, Lately as Lines } from "../../shared/ui/Lately";
import { useHere } from "../here";
import { PROBLEM, type Act } from "../state";
import { fieldName, stateName } from "../words/strings";
import * as say from "./strings-lately";

const SHORT = 8;

/** What happened on the map, newest first. */
export function Lately() {
  const { state, ask, readonly } = useHere();
  const older = async (before: number) => (await ask<{ acts: Act[] }>("older_acts", { before })).acts;
  return <Lines title={say.lately()} acts={state.acts} short={SHORT} older={readonly ? null : older} line={(act) => <ActLine key={act.id} act={act} />} />;
}

/** One thing that happened to the map or an asset. */
export function ActLine({ act, children }: { act: Act; children?: ComponentChildren }) {
  const { state, now } = useHere();
  const { detail, operation } = act;
  const named = (name: string | undefined) => <b>{name === PROBLEM ? say.theProblem() : name ? <Theirs>{name}</Theirs> : say.something()}</b>;
  return (
    <HappenedLine act={act} people={state} now={now()}>
      <p>
        {rich(say.actWords(operation, detail.count), {
          who: <b><Theirs>{act.actor_name || someone()}</Theirs></b>,
          what: named(act.subject),
          from: named(detail.from),
          to: named(detail.to),
          verb: detail.verb && <bdi>{verbName(state.settings, detail.verb)}</bdi>,
          field: detail.field && fieldName(detail.field),
          before: detail.before && stateName(detail.before),
          state: detail.state && stateName(detail.state),
          number: number(detail.number ?? 0),
        })}
      </p>
      {children}
    </HappenedLine>
  );
}
