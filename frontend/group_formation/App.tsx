import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { interpolate } from "../shared/i18n";
import { Prefix } from "../shared/ids";
import { Icon } from "../shared/icons";
import { Live } from "../shared/ui/Live";
import type { Send } from "../shared/xblock";
import { readersZone } from "../shared/zones";
import { fromAddress } from "./browse/search";
import { masquerade, notReached, preview, youAreIn } from "./doors/strings";
import { HereContext, type Route } from "./here";
import { Place } from "./Place";
import type { State } from "./state";
import { useServerState } from "./use-server-state";

/** The learner's whole view: one state from the server in, one place shown. */
export function App({ initial, send, prefix }: { initial: State; send: Send; prefix: string }) {
  const root = useRef<HTMLDivElement>(null);
  const [spoken, setSpoken] = useState({ words: "", turn: 0 });
  const { state, act: put, writing, online } = useServerState(initial, send, root);
  const say = (words: string) => setSpoken(({ turn }) => ({ words, turn: turn + 1 }));
  const ways = useWays(root, state, prefix, say);
  const act: typeof put = async (handler, payload) => {
    const next = await put(handler, payload);
    if (next.group && !state.group) {
      ways.go("home"); // one's own joining leads to the group; being accepted meanwhile only says so (see Place)
    }
    return next;
  };
  const ahead = useMemo(() => Date.parse(state.now) - Date.now(), [state.now]); // of the server's clock before ours

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

/** Whether the learner's place is behind the door "Be matched": waiting, or asked about a group to be. */
const waits = ({ group, match }: State): boolean => group === null && Boolean(match?.mine || match?.proposal);

interface Ways { route: Route; go(route: Route): void; looking: number | null; look(group: number | null): void }

/**
 * Where the learner is. When the place changes focus goes to its heading: always when it was changed by hand, and when others
 * changed it (the learner was accepted, or taken out) only if the focus was in this block and would be lost.
 */
function useWays(root: { current: HTMLElement | null }, state: State, prefix: string, say: (words: string) => void): Ways {
  const [chosen, setRoute] = useState<Route>(() => (fromAddress(prefix) ? "browse" : waits(state) ? "match" : "home"));
  const before = useRef(state.group?.id);
  const begun = chosen === "match" && state.group !== null && !state.match?.proposal;
  const route = begun ? "home" : chosen;
  const [looking, setLooking] = useState<number | null>(null);
  const place = `${looking} ${route === "home" ? state.group?.id : route}`;
  const shown = useRef(place);
  const byHand = useRef(false);
  const focused = useRef(false);
  focused.current = root.current?.contains(document.activeElement) ?? false; // before what is rendered now replaces it

  useLayoutEffect(() => {
    if (shown.current !== place && (byHand.current || focused.current)) {
      root.current?.querySelector<HTMLElement>("h2")?.focus();
    }
    shown.current = place;
    byHand.current = false;
  }, [place]);

  useEffect(() => {
    if (begun) {
      setRoute("home"); // the group that somebody waited for is there
      if (state.group!.id !== before.current) {
        say(interpolate(youAreIn(), { group: state.group!.name }));
      }
    }
    before.current = state.group?.id;
  }, [begun, state.group?.id]);

  const move = (step: () => void) => {
    byHand.current = true;
    step();
  };
  return { route, go: (next) => move(() => setRoute(next)), looking, look: (group) => move(() => setLooking(group)) };
}
