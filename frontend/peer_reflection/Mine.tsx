import { Refusals } from "./head/Refusals";
import { Steps } from "./head/Steps";
import { Received } from "./received/Received";
import { Respond } from "./respond/Respond";
import { Write } from "./write/Write";

/** What the learner does here: writes, answers others, reads what came back. */
export function Mine() {
  return (
    <>
      <Refusals />
      <Steps />
      <Write />
      <Respond />
      <Received />
    </>
  );
}
