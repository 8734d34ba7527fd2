import { useState } from "preact/hooks";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import { nameOf } from "../letter/Who";
import type { Contribution } from "../state";
import * as say from "./strings";

/** Whether one follows a reflection; a press turns it round at once. */
export function FollowButton({ contribution: { id, by, title }, followed }: { contribution: Contribution; followed: boolean }) {
  const { act, readonly } = useHere();
  const [on, setOn] = useState(followed);
  if (readonly || by.mine) return null;
  const turn = () => {
    setOn(!on);
    act("follow", { contribution: id, on: !on }).catch(() => setOn(on));
  };
  const words = on ? say.following() : say.follow();
  return (
    <Button kind="link" class="g-bare" icon={on ? "check" : "plus"} aria-pressed={on} aria-label={say.about(words, isolated(nameOf(by)), isolated(title))} onClick={turn}>
      {words}
    </Button>
  );
}
