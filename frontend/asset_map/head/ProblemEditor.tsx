import { ProblemForm } from "../../shared/ui/ProblemForm";
import { useHere } from "../here";
import { PROBLEM } from "../state";
import { fieldName } from "../words/strings";

/** What the map is for. */
export function ProblemEditor({ onDone }: { onDone(): void }) {
  const { state: { problem }, act, writing } = useHere();
  return (
    <ProblemForm
      label={fieldName("problem")} value={problem.text} onDone={onDone} onChange={(text) => void act("write_problem", { text })}
      onWriting={(on) => writing(on ? { asset: PROBLEM, field: "" } : null)}
    />
  );
}
