import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Back } from "../Back";
import { matchFound, matchLook } from "../doors/strings";
import { useHere } from "../here";
import { Proposal } from "./Proposal";
import * as words from "./strings";
import { useWishes } from "./use-wishes";
import { Waiting } from "./Waiting";

/** What stands behind the door "Be matched": the waiting place, and once there is one, the proposal. */
export function MatchPlace() {
  const { state: { match } } = useHere();
  const wishes = useWishes();
  const proposal = match?.proposal ?? null;
  const [opened, open] = useState(proposal?.id ?? null);
  // Whoever is about to change their wishes is told, and goes there when they like.
  const held = proposal !== null && proposal.mine === "" && opened !== proposal.id && wishes.dirty;
  useEffect(() => {
    if (proposal && !held) {
      open(proposal.id);
    }
  }, [proposal?.id, held]);
  const [ended, answered] = useEnd(proposal?.id ?? null);
  const shown = proposal && !held ? proposal : null;
  const root = useStage(shown ? `proposal ${shown.id}` : match?.mine ? "waiting" : "outside");
  return (
    <div class="g-page" ref={root}>
      <Back />
      {ended && !proposal && <p class="g-note g-good" role="status"><Icon name="clock" /><span>{ended}</span></p>}
      {held && (
        <p class="g-note g-good" role="status">
          <Icon name="people" />
          <span>{matchFound()} <Button kind="link" onClick={() => open(proposal.id)}>{matchLook()}</Button></span>
        </p>
      )}
      {shown ? <Proposal key={shown.id} proposal={shown} onAgain={answered} />
        : match ? <Waiting match={match} wishes={wishes} /> : <><h2 tabIndex={-1}>{words.title()}</h2><p class="g-lead">{words.closed()}</p></>}
    </div>
  );
}

/** What to say once a proposal is gone: that one looks again, or that it did not begin; "" otherwise. */
function useEnd(id: number | null): [words: string, again: () => void] {
  const { say } = useHere();
  const [ended, setEnded] = useState("");
  const before = useRef(id);
  const again = useRef(false); // the reader's own answer
  useEffect(() => {
    const gone = before.current !== null && id === null;
    before.current = id;
    if (gone) {
      const what = again.current ? words.again() : words.isOver();
      setEnded(what);
      say(what);
    } else if (id !== null) {
      say(matchFound());
    }
    again.current = false;
  }, [id]);
  return [ended, () => { again.current = true; }];
}

/** When the place turns into another, focus goes to its heading if it was here and would be lost. */
function useStage(stage: string) {
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(stage);
  const focused = useRef(false);
  focused.current = root.current?.contains(document.activeElement) ?? false; // before what is rendered now replaces it
  useLayoutEffect(() => {
    if (shown.current !== stage && focused.current) {
      root.current?.querySelector<HTMLElement>("h2")?.focus();
    }
    shown.current = stage;
  }, [stage]);
  return root;
}
