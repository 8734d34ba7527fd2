/** The doors to the later scripts: each shows something of theirs, or that it is on its way. */
import type { ComponentChildren } from "preact";
import { useLater } from "../shared/later";
import { Arriving } from "../shared/ui/Arriving";
import { Button } from "../shared/ui/Button";
import * as say from "./head/strings";
import { useHere, type Tab } from "./here";

type Rooms = typeof import("./rooms");
type Carry = typeof import("./carry");
type Desk = typeof import("./desk");
type Editor = typeof import("./editor");

/** What it takes to write. `quiet`: it may wait until the page has come to rest, and nothing is said meanwhile. */
export function WithEditor({ quiet, children }: { quiet?: boolean; children: (editor: Editor) => ComponentChildren }) {
  const loading = useLater<Editor>("editor", quiet ? "soon" : "now");
  return quiet && !loading.module ? null : <Arriving loading={loading}>{children}</Arriving>;
}

/** A room of a later script; the first script knows only its name. */
export function Room({ tab }: { tab: Tab }) {
  const carried = tab === "meeting" || tab === "import";
  const rooms = useLater<Rooms>("rooms", carried || tab === "desk" ? "no" : "now");
  const carry = useLater<Carry>("carry", carried ? "now" : "no");
  const desk = useLater<Desk>("desk", tab === "desk" ? "now" : "no");
  const { go } = useHere();
  if (tab === "desk") return <Arriving loading={desk}>{({ Desk: Board }) => <Board />}</Arriving>;
  if (carried) {
    return (
      <>
        <p><Button kind="link" class="g-bare" icon="back" onClick={() => go("list")}>{say.backToList()}</Button></p>
        <Arriving loading={carry}>{({ Meeting, ImportList }) => (tab === "meeting" ? <Meeting /> : <ImportList />)}</Arriving>
      </>
    );
  }
  return <Arriving loading={rooms}>{({ Picture, Versions, Gallery }) => (tab === "picture" ? <Picture /> : tab === "versions" ? <Versions /> : <Gallery />)}</Arriving>;
}

/** What may come along onto this map; drawn above the list when its script is there. Meanwhile the picture's is fetched, as most people look at it next. */
export function Bring() {
  const { state, readonly } = useHere();
  const wanted = state.bring !== null && !readonly;
  useLater<Rooms>("rooms", "soon");
  const { module } = useLater<Carry>("carry", wanted ? "now" : "no");
  return wanted && module ? <module.BringCard /> : null;
}
