import { useState } from "preact/hooks";
import { Bar } from "../../shared/ui/Bar";
import { Button } from "../../shared/ui/Button";
import { SavedText } from "../../shared/ui/SavedText";
import { useHere } from "../here";
import type { Checkin } from "../state";
import { Clashes } from "./Clashes";
import { DayField } from "./DayField";
import { PlanForm } from "./PlanForm";
import * as say from "./strings";
import { escape, useFirstField } from "./use-open";

type Written = "predicted" | "did" | "learned" | "words";

const isBlank = ({ predicted, did, learned, words, decision }: Checkin): boolean => !(predicted + did + learned + words + decision).trim();

/** A round being written, by several people if they like: everything is kept as it is typed. */
export function CheckinForm({ id, onClose }: { id: string; onClose(): void }) {
  const { state, act, announce, writing } = useHere();
  const note = state.checkins[id]!;
  const [planning, setPlanning] = useState(false);
  const form = useFirstField<HTMLDivElement>();
  const change = (changes: Partial<Checkin>) => void act("edit_note", { kind: "checkins", id, changes });
  const written = (field: Written, label: string, help: string, long: number) => (
    <SavedText label={label} help={help} long={long} max={field === "words" ? 500 : 1000} value={note[field]} onChange={(words) => change({ [field]: words })} onFocus={() => writing(`checkins:${id}`)} />
  );
  const close = () => {
    writing(null);
    if (isBlank(note)) {
      announce(note.planned ? say.stillPlanned() : say.notKept());
      if (note.planned) change({ date: "" });
      else void act("remove_note", { kind: "checkins", id });
    }
    onClose();
  };
  const remove = () => {
    writing(null);
    void act("remove_note", { kind: "checkins", id });
    announce(say.away());
    onClose();
  };
  const isNextPlanned = Object.values(state.checkins).some(({ date }) => !date);
  return (
    <div ref={form} class="p-form" onKeyDown={escape(close)}>
      <Clashes id={id} />
      <div class="p-form-three">
        {written("predicted", say.predicted(), say.predictedHelp(), 3)}
        {written("did", say.did(), say.didHelp(), 3)}
        {written("learned", say.learned(), say.learnedHelp(), 3)}
      </div>
      <Bar<Checkin["decision"]> label={say.decision()} options={(["", "adopt", "adapt", "abandon"] as const).map((one) => [one, say.decided(one)])} value={note.decision} onChange={(decision) => change({ decision })} />
      <p class="g-help">{say.decisionHelp()}</p>
      {written("words", say.words(), "", 2)}
      <DayField label={say.day()} value={note.date} onChange={(date) => change({ date })} />
      {planning ? <PlanForm id="" onClose={() => setPlanning(false)} /> : !isNextPlanned && <p><Button small icon="clock" onClick={() => setPlanning(true)}>{say.planNext()}</Button></p>}
      <div class="g-row">
        <Button kind="primary" small onClick={close}>{say.done()}</Button>
        <Button kind="link" class="g-bare" onClick={remove}>{say.takeAway()}</Button>
        <span class="g-help">{say.savedAsYouGo()}</span>
      </div>
    </div>
  );
}
