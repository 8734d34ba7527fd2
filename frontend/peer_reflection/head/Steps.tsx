import type { ComponentChildren } from "preact";
import { dayAndMonth, number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { Hidden } from "../../shared/ui/Live";
import { leadTo, useHere } from "../here";
import * as say from "./strings";

/** How far one is, by one's own deeds, with the way to each part. Warm: it waits for you. */
export function Steps() {
  const { state: { completed, readonly } } = useHere();
  return (
    <>
      <nav class="r-steps" aria-label={say.steps()}>
        <WriteStep />
        <AnswerStep />
        <BackStep />
      </nav>
      {completed && !readonly && <p class="g-note g-good"><Icon name="check" /><span>{say.completed()}</span></p>}
    </>
  );
}

interface StepProps { part: string; sign: ComponentChildren; title: string; note: string; state?: "here" | "done" | "waits" }

const Step = ({ part, sign, title, note, state }: StepProps) => (
  <button type="button" class={`r-step ${state ? `r-${state}` : ""}`.trim()} onClick={leadTo(part)}>
    <span class="r-sign" aria-hidden="true">{state === "done" ? <Icon name="check" /> : sign}</span>
    <span><b>{title}</b>{state === "done" && <Hidden>{` (${say.done()})`}</Hidden>}<span class="g-help">{note}</span></span>
  </button>
);

function WriteStep() {
  const { state: { mine, draft }, unsent } = useHere();
  const begun = Object.values(draft.answers).some((text) => text.trim()) || draft.attachments.length > 0;
  const going = unsent.some(({ handler }) => handler === "share_reflection");
  const note = going ? say.onItsWay() : mine ? say.sharedOn(dayAndMonth(mine.contribution.version.at)) : begun ? say.drafted() : say.notBegun();
  return <Step part="write" sign={<Icon name="pencil" />} title={say.writeStep()} note={note} state={mine ? "done" : "here"} />;
}

function AnswerStep() {
  const { state: { settings, given, group, served, alone, completed } } = useHere();
  const asked = settings.give_strangers + (group ? settings.give_team : 0);
  const counts = Math.min(given.strangers, settings.give_strangers) + (group ? Math.min(given.team, settings.give_team) : 0);
  const gave = given.team + given.strangers;
  const holds = Object.keys(served).length > 0;
  const done = asked > 0 && counts >= asked;
  const note = [!done && asked > 0 && !alone && !completed ? say.answeredOf(counts, asked) : say.answeredSoMany(gave), holds && say.oneInHand()].filter(Boolean) as string[];
  return <Step part="respond" sign={number(counts)} title={say.answerStep(Math.max(asked, 1))} note={note.join(". ")} state={done ? "done" : undefined} />;
}

function BackStep() {
  const { state: { received } } = useHere();
  const { fresh, locked, total } = received;
  const note = fresh ? say.fresh(fresh) : locked ? say.lockedCount(locked) : total ? say.answers(total) : say.nothingYet();
  return <Step part="received" sign={number(fresh + locked || total)} title={say.backStep()} note={note} state={fresh + locked ? "waits" : undefined} />;
}
