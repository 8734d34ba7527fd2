import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { SavedText } from "../../shared/ui/SavedText";
import { useHere } from "../here";
import { PROBLEM } from "../store/op";
import * as say from "./strings";

const LONGEST = 2_000;

/** What the plan is for, in the group's own words; saved as it is typed. */
export function ProblemEditor({ onDone }: { onDone(): void }) {
  const { state: { problem }, act, writing } = useHere();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("textarea")?.focus();
    return () => writing(null);
  }, []);
  return (
    <div ref={box} onKeyDown={({ key }) => key === "Escape" && onDone()}>
      <SavedText label={say.carried()} hideLabel long={2} max={LONGEST} value={problem.text} onFocus={() => writing(PROBLEM)} onChange={(text) => void act("write_problem", { text })} />
      <Button kind="primary" small onClick={onDone}>{say.problemDone()}</Button>
    </div>
  );
}
