import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { useHere } from "../here";
import { textOf } from "../store/op";
import type { Refused, Store } from "../store/store";
import * as say from "./strings-editor";

/** What the server did not take: why, and what was written, so that nothing is gone. */
export function RefusedNotes({ store }: { store: Store }) {
  return <>{store.refused.map((one) => <Note key={one.op.key} refused={one} store={store} />)}</>;
}

function Note({ refused, store }: { refused: Refused; store: Store }) {
  const { state, act } = useHere();
  const { op, message } = refused;
  const gone = op.handler === "edit_asset" ? state.removed[op.payload.id] : undefined;
  const name = gone?.asset.name ?? state.assets[op.payload.id]?.name ?? op.payload.name;
  const text = ["edit_asset", "write_problem"].includes(op.handler) ? textOf(op) : (op.payload.text ?? "");
  const putBack = () => {
    store.dismiss(refused);
    void act("restore_asset", { id: op.payload.id });
    void act("edit_asset", op.payload);
  };
  return (
    <Trouble>
      {name ? say.refusedEdit(isolated(name)) : say.refused()} {message}
      {text && <><br /><span dir="auto">{say.youWrote(isolated(text))}</span></>}
      <br />
      {gone && <Button kind="link" class="g-bare" onClick={putBack}>{say.putBack()}</Button>} <Button kind="link" class="g-bare" onClick={() => store.dismiss(refused)}>{say.close()}</Button>
    </Trouble>
  );
}
