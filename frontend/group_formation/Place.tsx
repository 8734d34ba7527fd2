import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../shared/icons";
import { useLater, type Loading } from "../shared/later";
import { rich, Theirs } from "../shared/rich";
import { Button } from "../shared/ui/Button";
import { Trouble } from "../shared/ui/Field";
import { messageOf, Offline } from "../shared/xblock";
import { Browse } from "./browse/Browse";
import { tryAgain } from "./browse/strings";
import { Doors } from "./doors/Doors";
import { loadAnew, matchFound, matchLook, openDesk, opening, toGroup, youAreIn } from "./doors/strings";
import { useHere, type Route } from "./here";
import type { Draft } from "./start/draft";
import type { Search } from "./state";

type Rooms = typeof import("./rooms");
type Matching = typeof import("./match");
type Desk = typeof import("./desk");

/** The one place that is open. What was typed or chosen stays while the learner looks elsewhere. */
export function Place() {
  const { route, state, looking } = useHere();
  const inside = looking !== null || (route === "home" ? state.group !== null : !["browse", "match", "desk"].includes(route));
  const rooms = useLater<Rooms>("rooms", inside ? "now" : "soon");
  const matching = useLater<Matching>("match", route === "match" ? "now" : "no");
  const desk = useLater<Desk>("desk", route === "desk" ? "now" : "no");
  const drafts = useRef<Drafts>({});
  const search = useRef<Search | null>(null);
  const place = () => {
    if (inside) return rooms.module ? <Room rooms={rooms.module} route={route} drafts={drafts.current} /> : <Opening {...rooms} />;
    if (route === "match") return matching.module ? <matching.module.MatchPlace /> : <Opening {...matching} />;
    if (route === "desk") return desk.module ? <desk.module.Desk /> : <Opening {...desk} />;
    return route === "browse" ? <Browse kept={search} /> : <Doors />;
  };
  return (
    <>
      {state.group && !["home", "profile", "match", "desk"].includes(route) && <Accepted group={state.group.name} />}
      {state.match?.proposal?.mine === "" && !["match", "desk"].includes(route) && <Found />}
      {state.staff && !state.readonly && looking === null && (route === "home" || route === "browse") && <ToDesk />}
      {place()}
    </>
  );
}

/** The matching asks something while the learner is elsewhere in this block. */
function Found() {
  const { go } = useHere();
  return (
    <p class="g-note g-good" role="status">
      <Icon name="people" />
      <span>{matchFound()} <Button kind="link" onClick={() => go("match")}>{matchLook()}</Button></span>
    </p>
  );
}

/** For course staff alone, and quiet: learners do not have it. */
function ToDesk() {
  const { go } = useHere();
  return <p class="g-to-desk"><Button kind="link" class="g-bare" icon="people" onClick={() => go("desk")}>{openDesk()}</Button></p>;
}

/** Somebody said yes while the learner was busy elsewhere: nothing is taken out of their hands. */
function Accepted({ group }: { group: string }) {
  const { go } = useHere();
  return (
    <p class="g-note g-good" role="status">
      <Icon name="check" />
      <span>{rich(youAreIn(), { group: <Theirs>{group}</Theirs> })} <Button kind="link" onClick={() => go("home")}>{toGroup()}</Button></span>
    </p>
  );
}

type Drafts = Partial<Record<Route, Draft>>;

function Room({ rooms, route, drafts }: { rooms: Rooms; route: Route; drafts: Drafts }): ComponentChildren {
  const { looking, look } = useHere();
  if (looking !== null) {
    return <rooms.LookInside group={looking} onBack={() => look(null)} />;
  }
  if (route === "profile") {
    return <rooms.Profile />;
  }
  if (route === "bring" || route === "start") {
    return <rooms.StartForm key={route} kind={route} draft={drafts[route]} keep={(draft) => { drafts[route] = draft; }} />;
  }
  return <rooms.GroupPlace />;
}

/** While a room is fetched its heading holds the focus for it. */
function Opening({ error, again }: Loading<unknown>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const own = heading.current;
    const page = own?.parentElement;
    return () => {
      if (own === document.activeElement) {
        queueMicrotask(() => page?.querySelector("h2")?.focus());
      }
    };
  }, []);
  return (
    <>
      <h2 tabIndex={-1} ref={heading}>{opening()}</h2>
      {error !== null && <Trouble>{error instanceof Offline ? messageOf(error) : loadAnew()} <Button kind="link" onClick={again}>{tryAgain()}</Button></Trouble>}
    </>
  );
}
