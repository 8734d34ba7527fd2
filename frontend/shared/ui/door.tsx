import type { ComponentChildren } from "preact";
import { useLater, type Loading } from "../later";
import { messageOf, Offline } from "../xblock";
import { Button } from "./Button";
import { Trouble } from "./Field";
import * as say from "./strings";

/** What a later script brings, or that it is on its way, or why it does not come. */
function Arriving<Module>({ loading, children }: { loading: Loading<Module>; children: (module: Module) => ComponentChildren }) {
  const { module, error, again } = loading;
  if (module) return <>{children(module)}</>;
  return error === null ? <p class="g-help">{say.opening()}</p> : (
    <Trouble>{error instanceof Offline ? messageOf(error) : say.loadAnew()} <Button kind="link" onClick={again}>{say.tryAgain()}</Button></Trouble>
  );
}

export interface DoorProps<Module> { quiet?: boolean; children: (module: Module) => ComponentChildren }

/** The door to a later script. `quiet`: it may wait until the page has come to rest, and nothing is said meanwhile. */
export const door = <Module,>(name: string) => function Door({ quiet, children }: DoorProps<Module>) {
  const loading = useLater<Module>(name, quiet ? "soon" : "now");
  return quiet && !loading.module ? null : <Arriving loading={loading}>{children}</Arriving>;
};
