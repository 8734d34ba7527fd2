/** The doors to the later scripts: each shows something of theirs, or that it is on its way. */
import type { ComponentChildren } from "preact";
import { useLater, type Loading } from "../shared/later";
import { Button } from "../shared/ui/Button";
import { Trouble } from "../shared/ui/Field";
import { messageOf, Offline } from "../shared/xblock";
import * as say from "./head/strings";
import { useHere, type Tab } from "./here";

type Rooms = typeof import("./rooms");
type Carry = typeof import("./carry");
type Desk = typeof import("./desk");
type Editor = typeof import("./editor");

function Open<Module>({ loading, children }: { loading: Loading<Module>; children: (module: Module) => ComponentChildren }) {
  const { module, error, again } = loading;
  if (module) return <>{children(module)}</>;
  return error === null ? <p class="g-help">{say.opening()}</p> : (
    <Trouble>{error instanceof Offline ? messageOf(error) : say.loadAnew()} <Button kind="link" onClick={again}>{say.tryAgain()}</Button></Trouble>
  );
}

/** What it takes to write. `quiet`: it may wait until the page has come to rest, and nothing is said meanwhile. */
export function WithEditor({ quiet, children }: { quiet?: boolean; children: (editor: Editor) => ComponentChildren }) {
  const loading = useLater<Editor>("editor", quiet ? "soon" : "now");
  return quiet && !loading.module ? null : <Open loading={loading}>{children}</Open>;
}

/** A room of a later script; the first script knows only its name. */
export function Room({ tab }: { tab: Tab }) {
  const carried = tab === "meeting" || tab === "import";
  const rooms = useLater<Rooms>("rooms", carried || tab === "desk" ? "no" : "now");
  const carry = useLater<Carry>("carry", carried ? "now" : "no");
  const desk = useLater<Desk>("desk", tab === "desk" ? "now" : "no");
  const { go } = useHere();
  if (tab === "desk") return <Open loading={desk}>{({ Desk: Board }) => <Board />}</Open>;
  if (carried) {
    return (
      <>
        <p><Button kind="link" class="g-bare" icon="back" onClick={() => go("list")}>{say.backToList()}</Button></p>
        <Open loading={carry}>{({ Meeting, ImportList }) => (tab === "meeting" ? <Meeting /> : <ImportList />)}</Open>
      </>
    );
  }
  return <Open loading={rooms}>{({ Picture, Versions, Gallery }) => (tab === "picture" ? <Picture /> : tab === "versions" ? <Versions /> : <Gallery />)}</Open>;
}

/** What may come along onto this map; drawn above the list when its script is there. Meanwhile the picture's is fetched, as most people look at it next. */
export function Bring() {
  const { state, readonly } = useHere();
  const wanted = state.bring !== null && !readonly;
  useLater<Rooms>("rooms", "soon");
  const { module } = useLater<Carry>("carry", wanted ? "now" : "no");
  return wanted && module ? <module.BringCard /> : null;
}
