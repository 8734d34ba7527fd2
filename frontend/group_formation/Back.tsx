import { Button } from "../shared/ui/Button";
import { allTheWaysIn } from "./doors/strings";
import { useHere } from "./here";

/** From behind a door to the doors. */
export function Back() {
  const { go } = useHere();
  return <p class="g-back"><Button kind="link" class="g-bare" icon="back" onClick={() => go("home")}>{allTheWaysIn()}</Button></p>;
}
