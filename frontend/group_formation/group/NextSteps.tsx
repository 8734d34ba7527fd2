import { dayName } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Hidden } from "../../shared/ui/Live";
import { Trouble } from "../../shared/ui/Field";
import { useAction } from "../../shared/use-action";
import { messageOf } from "../../shared/xblock";
import { useHere } from "../here";
import { clock, together } from "./common";
import { useGroup } from "./in-group";
import { steps, type Step } from "./steps";
import * as say from "./strings";

/** Takes focus to another part of this block. */
const goTo = (part: string) => (event: MouseEvent) =>
  (event.currentTarget as Element).closest(".g-page")?.querySelector<HTMLElement>(`[data-${part}]`)?.focus();

/** "What to do next". The first step that is not done is the one to do now. */
export function NextSteps() {
  const heading = useOwnId();
  const all = steps(useHere().state);
  const now = all.findIndex((step) => !step.done);
  return (
    <section class="g-next" aria-labelledby={heading}>
      <h3 id={heading}>{say.nextTitle()}</h3>
      <ol>
        {all.map((step, at) => <StepRow key={at} step={step} now={at === now} />)}
      </ol>
    </section>
  );
}

function StepRow({ step, now }: { step: Step; now: boolean }) {
  const [title, note, button] = useStepWords(step, now);
  return (
    <li class={step.done ? "g-step-done" : now ? "g-step-now" : "g-step-later"} aria-current={now ? "step" : undefined}>
      <span class="g-mark" aria-hidden="true">{step.done && <Icon name="check" size={12} />}</span>
      <div>
        <p><Hidden>{`${step.done ? say.stepDone() : now ? say.stepNow() : say.stepLater()} `}</Hidden><span dir="auto">{title}</span></p>
        {note && !step.done && <p class="g-step-note">{note}</p>}
        {now && button}
        <Tick step={step} now={now} />
      </div>
    </li>
  );
}

/** Steps that the view cannot know of: any member says that the group has done them, or takes it back. */
function Tick({ step: { id, text, done }, now }: { step: Step; now: boolean }) {
  const { act } = useHere();
  const { mine } = useGroup();
  const { busy, error, run } = useAction();
  if (!mine || (id !== "meet" && id !== "own")) return null;
  const tick = () => run(() => act("tick_step", { step: id === "meet" ? id : text, done: !done }));
  return (
    <>
      <Button small={now && !done} kind={now && !done ? "quiet" : "link"} busy={busy} onClick={tick}>{done ? say.notYetAfterAll() : say.weDidThis()}</Button>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
    </>
  );
}

function useStepWords({ id, text }: Step, now: boolean) {
  const { state, go, zone } = useHere();
  const { group, charter, mine } = useGroup();
  const button = (words: string, act: (event: MouseEvent) => void) => now && <Button small onClick={act}>{words}</Button>;
  switch (id) {
    case "found": return [say.findYourGroup()];
    case "answer": return [say.answerRequests(group.asking.filter((one) => one.state === "asked").length), "", button(say.goToRequests(), goTo("requests"))];
    case "hours": return [say.tellHours(), "", button(say.tellMyHours(), () => go("profile"))];
    case "meet": {
      const { times, most } = together(group, zone);
      const first = most > 1 && most === group.members.length && times[0];
      return [say.meetOnce(), first ? say.suitsEverybody(`${dayName(first.day)} ${clock(first.from)}`) : ""];
    }
    case "charter": {
      const begun = Object.values(charter.sections).some((section) => section.text);
      const signed = charter.signatures.some(({ learner }) => learner === state.me.id);
      return [say.readCharter(), signed ? say.charterChanged() : begun ? "" : say.beginCharter(), mine && button(say.goToCharter(), goTo("charter"))];
    }
    default: return [text];
  }
}
