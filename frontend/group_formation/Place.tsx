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
import { loadAnew, opening, toGroup, youAreIn } from "./doors/strings";
import { useHere, type Route } from "./here";
import type { Draft } from "./start/draft";
import type { Search } from "./state";

type Rooms = typeof import("./rooms");

/** The one place that is open. What was typed or chosen stays while the learner looks elsewhere. */
export function Place() {
  const { route, state, looking } = useHere();
  const inside = looking !== null || (route === "home" ? state.group !== null : route !== "browse");
  const loading = useLater<Rooms>("rooms", inside ? "now" : "soon");
  const drafts = useRef<Drafts>({});
  const search = useRef<Search | null>(null);
  return (
    <>
      {state.group && !["home", "profile"].includes(route) && <Accepted group={state.group.name} />}
      {inside ? (loading.module ? <Room rooms={loading.module} route={route} drafts={drafts.current} /> : <Opening {...loading} />)
        : route === "browse" ? <Browse kept={search} /> : <Doors />}
    </>
  );
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
