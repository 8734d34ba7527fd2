import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import * as say from "./strings";

/** In the place of an asset that the reader took off just now. */
export function Removed({ id, onUndo }: { id: string; onUndo(): void }) {
  const name = useHere().state.removed[id]?.asset.name ?? "";
  return (
    <li class="m-under m-gone">
      <span dir="auto">{say.removed(isolated(name))}</span>
      <Button small data-undo={id} onClick={onUndo}>{say.undo()}</Button>
    </li>
  );
}
