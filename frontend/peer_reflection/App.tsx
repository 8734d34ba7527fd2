import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Prefix } from "../shared/ids";
import { Icon } from "../shared/icons";
import { Live } from "../shared/ui/Live";
import type { Send } from "../shared/xblock";
import { Head } from "./head/Head";
import { Tabs } from "./head/Tabs";
import * as say from "./head/strings";
import { HereContext, type Here, type Tab } from "./here";
import { Room } from "./Later";
import { Mine } from "./Mine";
import type { State } from "./state";
import { useStore } from "./store/use-store";

export interface AppProps { initial: State; send: Send; prefix: string; place: string }

/** The learner's whole view. */
export function App({ initial, send, prefix, place }: AppProps) {
  const root = useRef<HTMLDivElement>(null);
  const { store, reached } = useStore(initial, send, place, root);
  const [spoken, setSpoken] = useState({ words: "", turn: 0 });
  const [memory] = useState(() => new Map<string, unknown>());
  const { tab, go } = useTab(root);
  const { state, line } = store;
  const ahead = useMemo(() => Date.parse(state.now) - Date.now(), [state.now]); // of the server's clock before ours

  const here: Here = {
    state, memory, tab, go,
    readonly: state.readonly !== "",
    act: store.act,
    ask: send,
    answer: (contribution) => {
      memory.set("asked", true);
      if (!Object.values(state.served).some((one) => one?.contribution.id === contribution.id)) store.find(contribution);
      go("mine", "respond");
    },
    found: store.found,
    writeTo: store.write,
    open: (contribution) => {
      memory.set("read", contribution);
      go("browse");
    },
    announce: (words) => setSpoken(({ turn }) => ({ words, turn: turn + 1 })),
    now: () => new Date(Date.now() + ahead).toISOString(),
    online: reached && store.box.status.progress !== "offline",
    unsent: line,
    refused: store.refused,
    dismiss: store.dismiss,
  };
  return (
    <Prefix.Provider value={prefix}>
      <HereContext.Provider value={here}>
        <div ref={root} class="g-page m-page r-page">
          {state.readonly && <p class="g-note"><Icon name="eye" /><span>{state.readonly === "preview" ? say.preview() : say.masquerade()}</span></p>}
          <Head box={store.box} />
          <Tabs />
          <div class="m-panel" data-panel tabIndex={-1} role="region" aria-label={say.tabName(tab)}>
            {tab === "mine" ? <Mine /> : <Room tab={tab} />}
          </div>
        </div>
        <Live {...spoken} />
      </HereContext.Provider>
    </Prefix.Provider>
  );
}

/** Which tab is open. Focus goes to what somebody opened: the tab, or a part of it. */
function useTab(root: { current: HTMLElement | null }) {
  const [tab, setTab] = useState<Tab>("mine");
  const [, draw] = useState(0);
  const to = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (to.current !== null) root.current?.querySelector<HTMLElement>(to.current)?.focus();
    to.current = null;
  });
  const go = (next: Tab, part?: string) => {
    if (next !== tab || part) to.current = part ? `[data-part=${part}]` : "[data-panel]";
    setTab(next);
    draw((turn) => turn + 1);
  };
  return { tab, go };
}
