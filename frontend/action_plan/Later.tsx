/** The doors to the later scripts: each shows something of theirs, or that it is on its way. */
import { door } from "../shared/ui/door";
import { useHere, type Tab } from "./here";

type Rows = typeof import("./rows");
type Editor = typeof import("./editor");
type Talk = typeof import("./talk");
type Rooms = typeof import("./rooms");
type Carry = typeof import("./carry");
type Others = typeof import("./gallery");
type Desk = typeof import("./desk");

/** Tables, what a reader would ask, submitting. */
export const WithRows = door<Rows>("rows");
/** What it takes to write texts. */
export const WithEditor = door<Editor>("editor");
/** Comments and what course staff say. */
export const WithTalk = door<Talk>("talk");
const WithRooms = door<Rooms>("rooms");
const WithCarry = door<Carry>("carry");
const WithOthers = door<Others>("gallery");
const WithDesk = door<Desk>("desk");

/** A room of a later script; the first script knows only its name. */
export function Room({ tab }: { tab: Exclude<Tab, "plan"> }) {
  if (tab === "happens") return <WithRooms>{({ Lived }) => <Lived />}</WithRooms>;
  if (tab === "desk") return <WithDesk>{({ Desk: Board }) => <Board />}</WithDesk>;
  if (tab === "gallery") return <WithOthers>{({ Gallery }) => <Gallery />}</WithOthers>;
  return <WithCarry>{({ Deliverable }) => <Deliverable />}</WithCarry>;
}

/** The numbered copies of a part. */
export const PartVersions = ({ part }: { part: string }) => <WithRooms quiet>{({ Versions }) => <Versions part={part} />}</WithRooms>;

/** What may come along into this plan; drawn above it when its script is there. */
export function Bring() {
  const { state, readonly } = useHere();
  return state.bring && !readonly ? <WithEditor quiet>{({ BringCard }) => <BringCard />}</WithEditor> : null;
}
