import { Button } from "../shared/ui/Button";
import { allTheWaysIn, backToGroup } from "./doors/strings";
import { useHere } from "./here";

/** From behind a door to the doors; for a member, to the group. */
export function Back() {
  const { go, state } = useHere();
  const words = state.group ? backToGroup() : allTheWaysIn();
  return <p class="g-back"><Button kind="link" class="g-bare" icon="back" onClick={() => go("home")}>{words}</Button></p>;
}
