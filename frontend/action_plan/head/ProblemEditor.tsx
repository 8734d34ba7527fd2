import { ProblemForm } from "../../shared/ui/ProblemForm";
import { useHere } from "../here";
import { PROBLEM } from "../store/op";
import * as say from "./strings";

/** What the plan is for. */
export function ProblemEditor({ onDone }: { onDone(): void }) {
  const { state: { problem }, act, writing } = useHere();
  return (
    <ProblemForm label={say.carried()} value={problem.text} onDone={onDone} onChange={(text) => void act("write_problem", { text })} onWriting={(on) => writing(on ? PROBLEM : null)} />
  );
}
