import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { tryAgain } from "../browse/strings";
import { useHere } from "../here";
import { Problem } from "./Problem";
import { Overview } from "./Overview";
import { Preview } from "./Preview";
import * as words from "./strings";
import { DeskContext, useDeskState } from "./use-desk";

/** The desk in the place of the block: the overview, or one round. Focus goes to the heading of what opens. */
export function Desk() {
  const { state, send, say, go } = useHere();
  const [open, setOpen] = useState<number | null>(null);
  const { at, error, movedOn, again } = useDeskState(send, state.version, (round) => {
    if (round.state === "preview") {
      say(words.isReady(words.round(round), round.groups));
    } else if (round.state === "failed") {
      say(round.fault);
    }
  });
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(open);
  useLayoutEffect(() => {
    if (shown.current !== open) {
      root.current?.querySelector("h2")?.focus();
    }
    shown.current = open;
  }, [open]);

  const head = at?.desk.rounds.find(({ id }) => id === open) ?? null;
  return (
    <div class="g-page g-desk" ref={root}>
      <p class="g-back">
        <Button kind="link" class="g-bare" icon="back" onClick={() => (head ? setOpen(null) : go("home"))}>
          {head ? words.matching() : words.back()}
        </Button>
      </p>
      {movedOn && <p class="g-note" role="status"><Icon name="info" /><span>{words.somebodyElse()}</span></p>}
      {!head && <h2 tabIndex={-1}>{words.matching()}</h2>}
      {error !== null && <div><Problem error={error} /> <Button kind="link" onClick={again}>{tryAgain()}</Button></div>}
      {!at && error === null && <p class="g-help">{words.loading()}</p>}
      {at && (
        <DeskContext.Provider value={at}>
          {head ? <Preview key={head.id} head={head} onOpen={setOpen} /> : <Overview onOpen={setOpen} />}
        </DeskContext.Provider>
      )}
    </div>
  );
}
