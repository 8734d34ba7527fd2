import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useHere } from "../here";
import { textOf, type Refused } from "../store/op";
import * as say from "./strings";

/** What the server did not take: why, and what was written, so that nothing is gone. */
export function RefusedNotes() {
  const { refused } = useHere();
  return <>{refused.map((one) => <Note key={one.op.key} refused={one} />)}</>;
}

/** Handlers that change what somebody may have removed meanwhile, and how it comes back. */
const BACK = { edit_row: "restore_row", edit_note: "restore_note" } as const;

function Note({ refused }: { refused: Refused }) {
  const { state, act, dismiss } = useHere();
  const { op: { handler, payload }, message, fields } = refused;
  const gone = state.removed[payload.id] ?? state.removed_notes[payload.id];
  const name = state.removed[payload.id]?.row.what ?? state.rows[payload.id]?.what ?? payload.fields?.what;
  const text = textOf(refused.op);
  const putBack = () => {
    dismiss(refused);
    void act(BACK[handler as "edit_row"], payload.kind ? { kind: payload.kind, id: payload.id } : { id: payload.id });
    void act(handler, payload);
  };
  return (
    <Trouble>
      {name ? say.refusedEdit(isolated(name)) : say.refused()} {message} {Object.values(fields).join(" ")}
      {text && <><br /><span class="p-wrote" dir="auto">{say.youWrote(isolated(text))}</span></>}
      <br />
      {gone && handler in BACK && <Button kind="link" class="g-bare" onClick={putBack}>{say.putBack()}</Button>}{" "}
      <Button kind="link" class="g-bare" onClick={() => dismiss(refused)}>{say.close()}</Button>
    </Trouble>
  );
}
