import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../shared/ui/Button";
import { Trouble } from "../shared/ui/Field";
import { messageOf } from "../shared/xblock";
import { Browse } from "./browse/Browse";
import { tryAgain } from "./browse/strings";
import { Doors } from "./doors/Doors";
import { opening } from "./doors/strings";
import { useHere, type Route } from "./here";
import type { Rooms } from "./rooms";
import type { Draft } from "./start/draft";
import type { Search } from "./state";
import { useRooms, type Loading } from "./use-rooms";

/** The one place that is open. What was typed or chosen stays while the learner looks elsewhere. */
export function Place() {
  const { route, state, looking } = useHere();
  const inside = looking !== null || state.group !== null || !["browse", "home"].includes(route);
  const loading = useRooms(inside);
  const drafts = useRef<Drafts>({});
  const search = useRef<Search | null>(null);
  if (inside) {
    return loading.rooms ? <Room rooms={loading.rooms} route={route} drafts={drafts.current} /> : <Opening {...loading} />;
  }
  return route === "browse" ? <Browse kept={search} /> : <Doors />;
}

type Drafts = Partial<Record<Route, Draft>>;

function Room({ rooms, route, drafts }: { rooms: Rooms; route: Route; drafts: Drafts }): ComponentChildren {
  const { looking, look, state } = useHere();
  if (looking !== null) {
    return <rooms.LookInside group={looking} onBack={() => look(null)} />;
  }
  if (route === "profile") {
    return <rooms.Profile />;
  }
  if (state.group === null && (route === "bring" || route === "start")) {
    return <rooms.StartForm key={route} kind={route} draft={drafts[route]} keep={(draft) => { drafts[route] = draft; }} />;
  }
  return <rooms.GroupPlace />;
}

/** While a room is fetched its heading holds the focus for it. */
function Opening({ error, again }: Loading) {
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
      {error !== null && <Trouble>{messageOf(error)} <Button kind="link" onClick={again}>{tryAgain()}</Button></Trouble>}
    </>
  );
}
