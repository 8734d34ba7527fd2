import { useMemo, useState } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { rich, Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { HereContext, useHere } from "../here";
import { ActLine } from "../list/Lately";
import type { Board } from "../state";
import type { OnLook } from "./Overview";
import * as say from "./strings";

const AT_FIRST = 8;

/** What happened on all maps, newest first; each line leads to its map. */
export function LatelyOnAll({ acts, onLook }: { acts: Board["acts"]; onLook: OnLook }) {
  const here = useHere();
  const heading = useOwnId();
  const [most, setMost] = useState(AT_FIRST);
  const around = useMemo(() => {
    const names = Object.fromEntries(acts.flatMap(({ actor, actor_name }) => (actor && actor_name ? [[actor, actor_name]] : [])));
    return { ...here, state: { ...here.state, members: [], former: names } }; // people of other groups than the reader's own
  }, [acts, here.state]);
  const newest = [...acts].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (!acts.length) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{say.lately()}</h3>
      <HereContext.Provider value={around}>
        <ol class="m-lately">
          {newest.slice(0, most).map((act) => (
            <ActLine key={act.id} act={act}>
              <p class="g-help">
                <button type="button" class="g-link g-bare" data-act={act.group.id} onClick={() => onLook(act.group, "act")}><span>{rich(say.onMap(), { name: <Theirs>{act.group.name}</Theirs> })}</span></button>
              </p>
            </ActLine>
          ))}
        </ol>
      </HereContext.Provider>
      {acts.length > most && <Button kind="link" class="g-bare" onClick={() => setMost(acts.length)}>{say.showMore()}</Button>}
    </section>
  );
}
