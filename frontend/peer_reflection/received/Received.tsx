import { dayAndMonth } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { leadTo, useHere } from "../here";
import { WithTalk } from "../Later";
import * as say from "./strings";

/** What others answered, each with its talk and what comes of it. */
export function Received() {
  const { state: { received: { responses, locked }, mine, digest }, readonly } = useHere();
  if (readonly && !mine && !responses.length) return null;
  return (
    <section class="r-part" data-part="received" tabIndex={-1} aria-label={say.title()}>
      <h3>{say.title()}</h3>
      {mine && <p class="g-help">{onWhat(mine.contribution.of_group, dayAndMonth(mine.contribution.at), mine.contribution.title)}</p>}
      {locked > 0 && <Locked n={locked} />}
      {!responses.length && !locked && <p class="m-panel-card">{mine ? say.nothingYet() : say.shareFirst()}</p>}
      {(responses.length > 0 || digest !== null) && <WithTalk>{({ Came, Digest }) => <>{responses.length > 0 && <Came />}<Digest /></>}</WithTalk>}
    </section>
  );
}

const onWhat = (ofGroup: boolean, date: string, title: string): string => (ofGroup ? say.onYourGroups : say.onYours)(date, isolated(title));

/** Answers of strangers are read by those who have given one: said with the way to it. */
function Locked({ n }: { n: number }) {
  const { readonly } = useHere();
  return (
    <div class="r-locked">
      <Icon name="lock" />
      <p>{say.locked(n)}</p>
      {!readonly && <Button kind="outline" small onClick={leadTo("respond")}>{say.toAnswer()}</Button>}
    </div>
  );
}
