import { Button } from "../../shared/ui/Button";
import { Sign } from "../../shared/ui/Sign";
import { useHere } from "../here";
import type { Hint } from "../state";
import * as say from "./strings";

interface HintBarProps { onAdd(add: NonNullable<Hint["add"]>): void }

/** One gap in the map, said once, with the one thing to do about it. */
export function HintBar({ onAdd }: HintBarProps) {
  const { state: { hint, assets }, readonly, act, show } = useHere();
  if (!hint || readonly) return null;
  const about = hint.assets.filter((id) => assets[id]);
  return (
    <section class="m-hint" aria-label={say.hint()}>
      <Sign name="bulb" />
      <p><b>{hint.text}</b> {hint.more}</p>
      {about.length > 0 && <Button small onClick={() => show(about)}>{say.showThem(about.length)}</Button>}
      {hint.add && !about.length && <Button small onClick={() => onAdd(hint.add!)}>{say.addOne()}</Button>}
      <Button kind="link" class="g-bare" onClick={() => void act("dismiss_hint", { hint: hint.id })}>{say.notNow()}</Button>
    </section>
  );
}
