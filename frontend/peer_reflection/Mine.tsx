import { Refusals } from "./head/Refusals";

/** What the learner does here: writes, answers others, reads what came back. */
export function Mine() {
  return <Refusals />;
}
