import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Sign } from "../../shared/ui/Sign";
import { StateDial } from "../glyph/StateDial";
import { useHere } from "../here";
import type { Asset } from "../state";
import { Comments } from "./Comments";
import { History } from "./History";
import * as say from "./strings-editor";

/** What else one can do with an asset, under its row and at the foot of its editor. */
export function RowActions({ asset, onRemove, dial }: { asset: Asset; onRemove(): void; dial?: boolean }) {
  const { state, readonly, act } = useHere();
  const open = Object.values(state.comments).filter((comment) => comment.asset === asset.id && !comment.settled).length;
  const [shown, setShown] = useState<"" | "history" | "comments">(open ? "comments" : "");
  const toggle = (what: "history" | "comments") => () => setShown(shown === what ? "" : what);
  return (
    <div class="m-actions">
      {dial && <StateDial value={asset.state} onChange={(next) => void act("edit_asset", { id: asset.id, changes: { state: next } })} />}
      <div class="g-row">
        <Button kind="link" class="g-bare" icon="speech" aria-expanded={shown === "comments"} onClick={toggle("comments")}>{say.comments()}</Button>
        <Button kind="link" class="g-bare" aria-expanded={shown === "history"} onClick={toggle("history")}><Sign name="history" />{say.history()}</Button>
        {!readonly && <Button kind="link" class="g-bare m-bad" onClick={onRemove}><Sign name="bin" />{say.remove()}</Button>}
      </div>
      {shown === "comments" && <Comments asset={asset.id} />}
      {shown === "history" && <History asset={asset} />}
    </div>
  );
}
