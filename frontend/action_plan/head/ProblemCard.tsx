import { useRef, useState } from "preact/hooks";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import { WithEditor } from "../Later";
import { PROBLEM } from "../store/op";
import { Writers } from "../text/Writers";
import * as say from "./strings";

/** What the plan is for, on top of every part but the one that asks for it. */
export const ProblemCard = () => (
  <section class="p-problem" tabIndex={-1} aria-label={say.carried()}>
    <p class="m-eyebrow"><b>{say.carried()}</b> <Writers place={PROBLEM} /></p>
    <Problem />
  </section>
);

/** Carried forward or the plan's own, and edited where it is read. */
export function Problem() {
  const { state: { problem }, readonly, clashes } = useHere();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const held = clashes.find(({ place }) => place === PROBLEM);
  const close = () => {
    setOpen(false);
    queueMicrotask(() => opener.current?.focus());
  };
  if (held) return <WithEditor>{({ ClashCard }) => <ClashCard held={held} nameOf={say.carried} />}</WithEditor>;
  if (open) return <WithEditor>{({ ProblemEditor }) => <ProblemEditor onDone={close} />}</WithEditor>;
  return (
    <>
      <p class={problem.text ? "p-problem-text" : "g-help"}>{problem.text ? <Theirs>{problem.text}</Theirs> : say.noProblem()}</p>
      <p class="g-help">
        {problem.state === "gone" ? say.sourceGone() : problem.state === "linked" && (problem.source === "map" ? say.fromMap() : say.fromGroup())}{" "}
        {!readonly && <Button ref={opener} kind="link" class="g-bare" icon="pencil" onClick={() => setOpen(true)}>{problem.text ? say.changeProblem() : say.writeProblem()}</Button>}
      </p>
    </>
  );
}
