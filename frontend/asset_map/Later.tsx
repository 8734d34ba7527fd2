/** The doors to the later scripts: each shows something of theirs, or that it is on its way. */
import { useLater } from "../shared/later";
import { Button } from "../shared/ui/Button";
import { door } from "../shared/ui/door";
import * as say from "./head/strings";
import { useHere, type Tab } from "./here";

type Rooms = typeof import("./rooms");
type Carry = typeof import("./carry");
type Desk = typeof import("./desk");
type Editor = typeof import("./editor");

/** What it takes to write. */
export const WithEditor = door<Editor>("editor");
const WithRooms = door<Rooms>("rooms");
const WithCarry = door<Carry>("carry");
const WithDesk = door<Desk>("desk");

/** A room of a later script; the first script knows only its name. */
export function Room({ tab }: { tab: Tab }) {
  const { go } = useHere();
  if (tab === "desk") return <WithDesk>{({ Desk: Board }) => <Board />}</WithDesk>;
  if (tab === "meeting" || tab === "import") {
    return (
      <>
        <p><Button kind="link" class="g-bare" icon="back" onClick={() => go("list")}>{say.backToList()}</Button></p>
        <WithCarry>{({ Meeting, ImportList }) => (tab === "meeting" ? <Meeting /> : <ImportList />)}</WithCarry>
      </>
    );
  }
  return <WithRooms>{({ Picture, Versions, Gallery }) => (tab === "picture" ? <Picture /> : tab === "versions" ? <Versions /> : <Gallery />)}</WithRooms>;
}

/** What may come along onto this map; drawn above the list when its script is there. Meanwhile the picture's is fetched, as most people look at it next. */
export function Bring() {
  const { state, readonly } = useHere();
  useLater<Rooms>("rooms", "soon");
  return state.bring && !readonly ? <WithCarry quiet>{({ BringCard }) => <BringCard />}</WithCarry> : null;
}
