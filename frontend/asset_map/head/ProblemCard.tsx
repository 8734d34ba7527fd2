import { useRef, useState } from "preact/hooks";
import { Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import { WithEditor } from "../Later";
import { fieldName } from "../words/strings";
import * as say from "./strings";

/** What the map is for, and what is still wanted. */
export function ProblemCard() {
  return <section class="m-problem" aria-label={fieldName("problem")}><Rings /><Problem /><Ready /></section>;
}

/** Room for the list of what is wanted, which comes a moment later. */
function Ready() {
  const { state: { needs, assets }, readonly } = useHere();
  if (!needs.length && (readonly || !Object.keys(assets).length)) return null;
  return <div class="m-ready" style={`min-block-size:${36 + 31 * needs.length}px`}><WithEditor quiet>{({ ReadyList }) => <ReadyList />}</WithEditor></div>;
}

const Rings = () => (
  <svg class="m-rings" viewBox="0 0 160 160" aria-hidden="true">{[20, 40, 60, 79].map((r) => <circle key={r} cx="80" cy="80" r={r} />)}</svg>
);

function Problem() {
  const { state: { problem }, readonly } = useHere();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    queueMicrotask(() => opener.current?.focus());
  };
  return (
    <div>
      <p class="m-eyebrow"><b>{fieldName("problem")}</b></p>
      {open ? (
        <WithEditor>{({ ProblemEditor }) => <ProblemEditor onDone={close} />}</WithEditor>
      ) : (
        <>
          <p class={problem.text ? "m-problem-text" : "g-help"}>{problem.text ? <Theirs>{problem.text}</Theirs> : say.noProblem()}</p>
          <p class="g-help">
            {problem.source === "initiative" && say.fromInitiative()}{" "}
            {!readonly && <Button ref={opener} kind="link" class="g-bare" icon="pencil" onClick={() => setOpen(true)}>{problem.text ? say.changeProblem() : say.writeProblem()}</Button>}
          </p>
        </>
      )}
    </div>
  );
}
