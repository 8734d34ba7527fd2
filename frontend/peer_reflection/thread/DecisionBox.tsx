import { useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { Field, FieldError } from "../../shared/ui/Field";
import { OwnText } from "../../shared/ui/OwnText";
import { Segmented } from "../../shared/ui/Segmented";
import { useHere, useRemembered } from "../here";
import type { Response } from "../state";
import * as say from "./strings";

const LONGEST = 1000;

type Will = "" | "use" | "later" | "no";

/** What the receiver does with it: use it, not now, or no, and because of what. Its giver sees it. */
export function DecisionBox({ response: { id, by, decision, thanked } }: { response: Response }) {
  const { act, announce } = useHere();
  const name = by.name && isolated(by.name);
  const [will, setWill] = useRemembered<Will>(`will ${id}`, decision?.will ?? "");
  const [because, setBecause] = useRemembered(`because ${id}`, decision?.because ?? "");
  const [missing, setMissing] = useState(false);
  const changed = will !== (decision?.will ?? "") || because.trim() !== (decision?.because ?? "");
  const save = () => {
    setMissing(!will);
    if (!will) return;
    void act("decide", { response: id, will, because: because.trim() });
    announce(say.saved());
  };
  return (
    <div class="m-panel-card r-decision" role="group" aria-label={say.whatIWillDo()}>
      <h4>{say.whatIWillDo()}</h4>
      <p class="g-help">{say.forYourself(name)}</p>
      <Segmented<Will>
        label={<span class="g-hidden">{say.whatIWillDo()}</span>} value={will} onChange={setWill}
        options={[["use", say.use()], ["later", say.notNow()], ["no", say.no()]]}
      />
      {missing && !will && <FieldError>{say.chooseFirst()}</FieldError>}
      <Field label={say.because()} optional={say.optional()}>
        {(control) => <OwnText control={control} value={because} onChange={setBecause} max={LONGEST} long />}
      </Field>
      <div class="g-row">
        {changed ? <Button small onClick={save}>{say.save()}</Button> : decision?.will && <span class="m-save m-good"><Icon name="check" />{say.saved()}</span>}
        {thanked
          ? <span class="m-save m-good"><Icon name="heart" />{say.thanked()}</span>
          : <Button kind="link" class="g-bare" icon="heart" onClick={() => void act("thank", { response: id })}>{say.thank(name)}</Button>}
      </div>
    </div>
  );
}
