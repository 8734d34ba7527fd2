import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { placeOf, useHere } from "../here";
import type { SectionSetup } from "../state";
import * as say from "../text/strings";
import type { TalkAt } from "./talk-at";

/** Begins a comment on a section of the part that is shown. */
export const BeginComment = createContext<(at: NonNullable<TalkAt["writing"]>) => void>(() => undefined);

/** The way to say something about a section, on the words of it that are marked. Course staff may where they can change nothing. */
export function CommentButton({ section: { id, title }, quote = () => "" }: { section: SectionSetup; quote?(): string }) {
  const { state, readonly, part } = useHere();
  const begin = useContext(BeginComment);
  if (readonly && (!state.staff || state.readonly)) return null;
  return (
    // A press leaves what is marked as it is.
    <Button
      kind="link" class="g-bare" icon="speech" aria-label={say.commentOn(isolated(title))} onMouseDown={(event) => event.preventDefault()}
      onClick={() => begin({ where: placeOf({ part, section: id }), quote: quote() })}
    >
      {say.comment()}
    </Button>
  );
}
