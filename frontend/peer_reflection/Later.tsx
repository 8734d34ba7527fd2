/** The doors to the later scripts: each shows something of theirs, or that it is on its way. */
import type { ComponentChildren } from "preact";
import { useLater, type Loading } from "../shared/later";
import { Button } from "../shared/ui/Button";
import { Trouble } from "../shared/ui/Field";
import { tryAgain } from "../shared/ui/strings";
import { messageOf, Offline } from "../shared/xblock";
import * as say from "./head/strings";
import type { Tab } from "./here";

type Rooms = typeof import("./rooms");
type Desk = typeof import("./desk");
type Talk = typeof import("./talk");
type Editor = typeof import("./editor");

function Open<Module>({ loading, children }: { loading: Loading<Module>; children: (module: Module) => ComponentChildren }) {
  const { module, error, again } = loading;
  if (module) return <>{children(module)}</>;
  return error === null ? <p class="g-help">{say.opening()}</p> : (
    <Trouble>{error instanceof Offline ? messageOf(error) : say.loadAnew()} <Button kind="link" onClick={again}>{tryAgain()}</Button></Trouble>
  );
}

/** What came back, what was given, and the talk under it. */
export function WithTalk({ children }: { children: (talk: Talk) => ComponentChildren }) {
  return <Open loading={useLater<Talk>("talk", "now")}>{children}</Open>;
}

/** What it takes to bring things along; `instead` stands there meanwhile. */
export function WithEditor({ instead, children }: { instead?: ComponentChildren; children: (editor: Editor) => ComponentChildren }) {
  const { module } = useLater<Editor>("editor", "soon");
  return <>{module ? children(module) : instead}</>;
}

/** A room of a later script; the first script knows only its name. */
export function Room({ tab }: { tab: Exclude<Tab, "mine"> }) {
  const rooms = useLater<Rooms>("rooms", tab === "desk" ? "no" : "now");
  const desk = useLater<Desk>("desk", tab === "desk" ? "now" : "no");
  if (tab === "desk") return <Open loading={desk}>{({ Desk: Board }) => <Board />}</Open>;
  return <Open loading={rooms}>{({ Browse, Network }) => (tab === "browse" ? <Browse /> : <Network />)}</Open>;
}
