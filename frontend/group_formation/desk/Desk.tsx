import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { tryAgain } from "../browse/strings";
import { useHere } from "../here";
import { Problem } from "./Problem";
import { Overview } from "./Overview";
import { Preview } from "./Preview";
import * as words from "./strings";
import { canOpen, DeskContext, useDeskState } from "./use-desk";

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
  const head = at?.desk.rounds.find((round) => round.id === open && canOpen(round)) ?? null;
  const [discarded, setDiscarded] = useState(false);
  const gone = at !== null && open !== null && head === null;
  useEffect(() => {
    if (gone) {
      setOpen(null);
      setDiscarded(true);
    }
  }, [gone]);
  const { root, byHand } = useFocus(head?.id ?? null);
  const show = (round: number | null) => {
    byHand.current = true;
    setDiscarded(false);
    setOpen(round);
  };
  return (
    <div class="g-page g-desk" ref={root}>
      <p class="g-back">
        <Button kind="link" class="g-bare" icon="back" onClick={() => (head ? show(null) : go("home"))}>
          {head ? words.matching() : words.back()}
        </Button>
      </p>
      {movedOn && <p class="g-note" role="status"><Icon name="info" /><span>{words.somebodyElse()}</span></p>}
      {discarded && <p class="g-note g-good" role="status"><Icon name="info" /><span>{words.isDiscarded()}</span></p>}
      {!head && <h2 tabIndex={-1}>{words.matching()}</h2>}
      {error !== null && <div><Problem error={error} /> <Button kind="link" onClick={again}>{tryAgain()}</Button></div>}
      {!at && error === null && <p class="g-help">{words.loading()}</p>}
      {at && (
        <DeskContext.Provider value={at}>
          {head ? <Preview key={head.id} head={head} onOpen={show} /> : <Overview onOpen={show} />}
        </DeskContext.Provider>
      )}
    </div>
  );
}

/** Focus goes to the heading of what opens: always when it was opened by hand, else only where the focus would be lost. */
function useFocus(place: number | null) {
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(place);
  const byHand = useRef(false);
  const focused = useRef(false);
  focused.current = root.current?.contains(document.activeElement) ?? false; // before what is rendered now replaces it
  useLayoutEffect(() => {
    if (shown.current !== place && (byHand.current || focused.current)) {
      root.current?.querySelector("h2")?.focus();
    }
    shown.current = place;
    byHand.current = false;
  }, [place]);
  return { root, byHand };
}
