import { Button } from "../../shared/ui/Button";
import { useHere } from "../here";
import * as say from "./strings";

/** What may come along onto this map. */
export function BringCard() {
  const { state: { bring }, act } = useHere();
  if (!bring) return null;
  return (
    <section class="m-panel-card">
      <h3>{say.title()}</h3>
      <div class="g-row">
        <Button kind="primary" onClick={() => void act("bring_along", { assets: bring.assets.map(({ id }) => id), from: bring.from })}>{say.bringAll(bring.assets.length)}</Button>
        <Button onClick={() => void act("leave_behind", { from: bring.from })}>{say.leave()}</Button>
      </div>
    </section>
  );
}
