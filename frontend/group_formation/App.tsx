import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Prefix } from "../shared/ids";
import { Icon } from "../shared/icons";
import { Live } from "../shared/ui/Live";
import type { Send } from "../shared/xblock";
import { readersZone } from "../shared/zones";
import { fromAddress } from "./browse/search";
import { masquerade, notReached, preview } from "./doors/strings";
import { HereContext, type Route } from "./here";
import { Place } from "./Place";
import type { State } from "./state";
import { useServerState } from "./use-server-state";

/** The learner's whole view: one state from the server in, one place shown. */
export function App({ initial, send, prefix }: { initial: State; send: Send; prefix: string }) {
  const root = useRef<HTMLDivElement>(null);
  const [spoken, setSpoken] = useState({ words: "", turn: 0 });
  const { state, act, writing, online } = useServerState(initial, send, root);
  const ways = useWays(root, state, prefix);
  const ahead = useMemo(() => Date.parse(state.now) - Date.now(), [state.now]); // of the server's clock before ours

  const say = (words: string) => setSpoken(({ turn }) => ({ words, turn: turn + 1 }));
  const now = () => new Date(Date.now() + ahead).toISOString();
  const zone = readersZone(state.profile.zone);
  return (
    <Prefix.Provider value={prefix}>
      <HereContext.Provider value={{ state, zone, send, act, ...ways, now, say, writing, online }}>
        <div ref={root} class="g-page">
          {state.readonly && <p class="g-note"><Icon name="eye" /><span>{state.readonly === "preview" ? preview() : masquerade()}</span></p>}
          <Place />
          {!online && <p class="g-note" role="status"><Icon name="warning" /><span>{notReached()}</span></p>}
        </div>
        <Live {...spoken} />
      </HereContext.Provider>
    </Prefix.Provider>
  );
}

interface Ways { route: Route; go(route: Route): void; looking: number | null; look(group: number | null): void }

/** Where the learner is. Whenever the place changes, by hand or because a group was joined or left, focus goes to its heading. */
function useWays(root: { current: HTMLElement | null }, state: State, prefix: string): Ways {
  const [route, setRoute] = useState<Route>(() => (fromAddress(prefix) ? "browse" : "home"));
  const [looking, look] = useState<number | null>(null);
  const mine = state.group?.id ?? null;
  const place = `${looking} ${mine !== null && route !== "profile" ? `group ${mine}` : route}`;
  const shown = useRef(place);

  useEffect(() => {
    if (shown.current !== place) {
      shown.current = place;
      root.current?.querySelector<HTMLElement>("h2")?.focus();
    }
  }, [place]);

  // Joining ends the way there: whoever leaves the group later stands before the doors again, not in an old form.
  useEffect(() => setRoute((now) => (mine === null || now === "profile" ? now : "home")), [mine]);
  return { route, go: setRoute, looking, look };
}
