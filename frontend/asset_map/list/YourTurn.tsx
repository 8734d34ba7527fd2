import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { reflectionWaits } from "../head/Tabs";
import { useHere } from "../here";
import * as say from "./strings-lately";

/** What waits for the reader: a reflection of their own. */
export function YourTurn() {
  const here = useHere();
  const { state, go } = here;
  const heading = useOwnId();
  if (!reflectionWaits(here)) return null;
  const shared = Object.keys(state.reflections).length;
  return (
    <section class="m-panel-card" aria-labelledby={heading}>
      <h3 id={heading}>{say.yourTurn()}</h3>
      <p><bdi>{state.settings.prompts[0]!.text}</bdi> {say.yourTurnWhat()}</p>
      <div class="g-row">
        <Button kind="primary" icon="pencil" onClick={() => go("reflection")}>{say.writeMine()}</Button>
        {state.group && <span class="g-help">{say.haveShared(shared, state.members.length)}</span>}
      </div>
    </section>
  );
}
