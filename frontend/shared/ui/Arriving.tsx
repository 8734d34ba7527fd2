import type { ComponentChildren } from "preact";
import type { Loading } from "../later";
import { messageOf, Offline } from "../xblock";
import { Button } from "./Button";
import { Trouble } from "./Field";
import * as say from "./strings";

/** What a later script brings, or that it is on its way, or why it does not come. */
export function Arriving<Module>({ loading, children }: { loading: Loading<Module>; children: (module: Module) => ComponentChildren }) {
  const { module, error, again } = loading;
  if (module) return <>{children(module)}</>;
  return error === null ? <p class="g-help">{say.opening()}</p> : (
    <Trouble>{error instanceof Offline ? messageOf(error) : say.loadAnew()} <Button kind="link" onClick={again}>{say.tryAgain()}</Button></Trouble>
  );
}
