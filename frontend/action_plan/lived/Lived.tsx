import { useRef } from "preact/hooks";
import { useOwnId } from "../../shared/ids";
import { Button } from "../../shared/ui/Button";
import { newId, useHere, useRemembered } from "../here";
import { ActionsBar } from "./ActionsBar";
import { dayThere } from "./days";
import { Indicators } from "./Indicators";
import { MeetingForm } from "./MeetingForm";
import { NextCard } from "./NextCard";
import { PlanForm } from "./PlanForm";
import { TakenAway } from "./TakenAway";
import { Timeline } from "./Timeline";
import * as say from "./strings";
import { useOpen } from "./use-open";

/** What becomes of the plan: the next step on top, what happened, what was counted, what is done. */
export function Lived() {
  const root = useRef<HTMLDivElement>(null);
  const { state, act, now, readonly } = useHere();
  const opened = useOpen(root);
  const [meeting, setMeeting] = useRemembered("lived.meeting", "");
  const { open, show } = opened;
  const heading = useOwnId();
  const close = () => {
    opened.close("meetings:");
    setMeeting("");
  };

  /** A check-in that was planned, or a new one, begins today. */
  const begin = (planned: string) => {
    const date = dayThere(now(), state.settings.zone);
    const id = planned || newId();
    void act(planned ? "edit_note" : "add_note", planned ? { kind: "checkins", id, changes: { date } } : { kind: "checkins", id, fields: { date } });
    show(`checkins:${id}`);
  };
  const writeMeeting = () => {
    const id = newId();
    setMeeting(id);
    show(`meetings:${id}`);
  };
  return (
    <div class="p-lived" ref={root}>
      <NextCard opened={opened} onBegin={begin} />
      <div class="p-lived-two">
        <section class="p-happened" aria-labelledby={heading}>
          <div class="p-lived-head">
            <h3 id={heading} data-timeline tabIndex={-1}>{say.title()}</h3>
            {!readonly && (
              <div class="g-row">
                <Button small icon="clock" data-opens="plan:" onClick={() => show("plan:")}>{say.planCheckin()}</Button>
                <Button small icon="pencil" data-opens="meetings:" onClick={writeMeeting}>{say.writeMeeting()}</Button>
              </div>
            )}
          </div>
          {state.settings.cycles > 0 && <p class="g-help">{say.cycles(state.cycles, state.settings.cycles)}</p>}
          {open === "plan:" && <PlanForm id="" onClose={close} />}
          {meeting && open === `meetings:${meeting}` && <MeetingForm id={meeting} onClose={close} />}
          <Timeline opened={opened} fresh={meeting} onBegin={begin} />
          <TakenAway kinds={["checkins", "meetings"]} />
        </section>
        <div class="p-lived-side">
          <Indicators opened={opened} />
          <ActionsBar />
        </div>
      </div>
    </div>
  );
}
