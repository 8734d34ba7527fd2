/** The doors to the later scripts: each shows something of theirs, or that it is on its way. */
import type { ComponentChildren } from "preact";
import { useLater } from "../shared/later";
import { Arriving } from "../shared/ui/Arriving";
import type { Tab } from "./here";

type Rooms = typeof import("./rooms");
type Desk = typeof import("./desk");
type Talk = typeof import("./talk");
type Editor = typeof import("./editor");

/** What came back, what was given, and the talk under it. */
export function WithTalk({ children }: { children: (talk: Talk) => ComponentChildren }) {
  return <Arriving loading={useLater<Talk>("talk", "now")}>{children}</Arriving>;
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
  if (tab === "desk") return <Arriving loading={desk}>{({ Desk: Board }) => <Board />}</Arriving>;
  return <Arriving loading={rooms}>{({ Browse, Network }) => (tab === "browse" ? <Browse /> : <Network />)}</Arriving>;
}
