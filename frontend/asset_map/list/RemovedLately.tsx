import { moment } from "../../shared/i18n";
import { personOf } from "../../shared/people";
import { rich, Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import { isBack } from "./strings";
import * as say from "./strings-editor";

/** What was taken off lately, by anybody; each can come back. */
export function RemovedLately() {
  const { state, readonly, act, announce, now } = useHere();
  const all = Object.entries(state.removed).sort(([, a], [, b]) => (a.at < b.at ? 1 : -1));
  if (!all.length || readonly) return null;
  const back = (id: string, name: string) => {
    void act("restore_asset", { id });
    announce(isBack(name));
  };
  return (
    <details class="m-fold">
      <summary>{say.removedLately(all.length)}</summary>
      <ul>
        {all.map(([id, { asset, by, at, why }]) => (
          <li key={id} class="g-row">
            <b dir="auto">{asset.name}</b>
            <span class="g-help">{rich(say.removedBy("%(who)s", moment(at, now())), { who: <Theirs>{personOf(state, by).name}</Theirs> })}</span>
            {why && <span class="g-help" dir="auto">{why}</span>}
            <Button kind="link" class="g-bare" aria-label={say.bringBackNamed(asset.name)} onClick={() => back(id, asset.name)}>{say.bringBack()}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
