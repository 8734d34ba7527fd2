/** The doors to the later scripts: each shows something of theirs, or that it is on its way. */
import type { ComponentChildren } from "preact";
import { useLater } from "../shared/later";
import { door } from "../shared/ui/door";
import type { Tab } from "./here";

type Rooms = typeof import("./rooms");
type Desk = typeof import("./desk");
type Talk = typeof import("./talk");
type Editor = typeof import("./editor");

/** What came back, what was given, and the talk under it. */
export const WithTalk = door<Talk>("talk");
const WithRooms = door<Rooms>("rooms");
const WithDesk = door<Desk>("desk");

/** What it takes to bring things along; `instead` stands there meanwhile. */
export function WithEditor({ instead, children }: { instead?: ComponentChildren; children: (editor: Editor) => ComponentChildren }) {
  const { module } = useLater<Editor>("editor", "soon");
  return <>{module ? children(module) : instead}</>;
}

/** A room of a later script; the first script knows only its name. */
export function Room({ tab }: { tab: Exclude<Tab, "mine"> }) {
  if (tab === "desk") return <WithDesk>{({ Desk: Board }) => <Board />}</WithDesk>;
  return <WithRooms>{({ Browse, Network }) => (tab === "browse" ? <Browse /> : <Network />)}</WithRooms>;
}
