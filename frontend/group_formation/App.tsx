import { useEffect, useRef, useState } from "preact/hooks";
import { Prefix } from "../shared/ids";
import { Live } from "../shared/ui/Live";
import type { Send } from "../shared/xblock";
import { HereContext, type Route } from "./here";
import { Place } from "./Place";
import type { State } from "./state";
import { useServerState } from "./use-server-state";
import { readersZone } from "../shared/zones";

/** The learner's whole view: one state from the server in, one place shown. */
export function App({ initial, send, prefix }: { initial: State; send: Send; prefix: string }) {
  const root = useRef<HTMLDivElement>(null);
  const [spoken, setSpoken] = useState({ words: "", turn: 0 });
  const { state, act, writing, online } = useServerState(initial, send, root);
  const [route, go] = useRoute(root, state);

  const say = (words: string) => setSpoken(({ turn }) => ({ words, turn: turn + 1 }));
  const zone = readersZone(state.profile.zone);
  return (
    <Prefix.Provider value={prefix}>
      <HereContext.Provider value={{ state, zone, send, act, route, go, say, writing, online }}>
        <div ref={root} class="g-page">
          <Place />
        </div>
        <Live {...spoken} />
      </HereContext.Provider>
    </Prefix.Provider>
  );
}

/** Where the learner is. Whenever the place changes, by hand or because a group was joined or left, focus goes to its heading. */
function useRoute(root: { current: HTMLElement | null }, state: State): [Route, (route: Route) => void] {
  const [route, setRoute] = useState<Route>("home");
  const place = state.group && route !== "profile" ? "group" : route;
  const shown = useRef(place);

  useEffect(() => {
    if (shown.current !== place) {
      shown.current = place;
      root.current?.querySelector<HTMLElement>("h2")?.focus();
    }
  }, [place]);

  // Joining ends the way there: whoever leaves the group later stands before the doors again, not in an old form.
  const mine = state.group?.id;
  useEffect(() => setRoute((now) => (now === "profile" ? now : "home")), [mine]);
  return [route, setRoute];
}
