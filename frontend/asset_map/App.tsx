import { useMemo, useRef, useState } from "preact/hooks";
import { Prefix } from "../shared/ids";
import { Icon } from "../shared/icons";
import { Live } from "../shared/ui/Live";
import type { Send } from "../shared/xblock";
import { BlockHead } from "./head/BlockHead";
import { Tabs } from "./head/Tabs";
import * as say from "./head/strings";
import { HereContext, type Here } from "./here";
import { Bring, Room, WithEditor } from "./Later";
import { ListTab } from "./list/ListTab";
import type { State } from "./state";
import { unsentAssets } from "./store/store";
import { useMap } from "./store/use-map";
import { useWays } from "./ways";

export interface AppProps { initial: State; send: Send; prefix: string; place: string }

/** The learner's whole view. Somebody who joins a group while it is open begins anew, with the group's map. */
export function App(props: AppProps) {
  const [initial, setInitial] = useState(props.initial);
  return <OneMap key={initial.group?.id ?? 0} {...props} initial={initial} onOther={setInitial} />;
}

function OneMap({ initial, send, prefix, place, onOther }: AppProps & { onOther(state: State): void }) {
  const root = useRef<HTMLDivElement>(null);
  const { store, reached, writing } = useMap(initial, send, place, root, onOther);
  const [spoken, setSpoken] = useState({ words: "", turn: 0 });
  const ways = useWays(root);
  const { state, line } = store;
  const ahead = useMemo(() => Date.parse(state.now) - Date.now(), [state.now]); // of the server's clock before ours
  const [memory] = useState(() => new Map<string, unknown>());
  const unsent = useMemo(() => ({ assets: unsentAssets(line), count: line.length }), [line]);

  const here: Here = {
    state, memory, unsent, ...ways, writing,
    readonly: state.readonly !== "",
    act: store.act,
    ask: send,
    announce: (words) => setSpoken(({ turn }) => ({ words, turn: turn + 1 })),
    now: () => new Date(Date.now() + ahead).toISOString(),
    online: reached && store.box.status.progress !== "offline",
    clashes: store.clashes,
  };
  const { tab } = ways;
  return (
    <Prefix.Provider value={prefix}>
      <HereContext.Provider value={here}>
        <div ref={root} class="g-page m-page">
          {state.readonly && <p class="g-note"><Icon name="eye" /><span>{state.readonly === "preview" ? say.preview() : say.masquerade()}</span></p>}
          <BlockHead box={store.box} onClash={() => ways.go("list")} />
          <Tabs />
          <div class="m-panel" data-panel tabIndex={-1} role="region" aria-label={say.tabName(tab)}>
            {tab === "list" && <Bring />}
            {tab === "list" ? <ListTab store={store} only={ways.only} /> : tab === "reflection" ? <WithEditor>{({ Reflection }) => <Reflection />}</WithEditor> : <Room tab={tab} />}
          </div>
        </div>
        <Live {...spoken} />
      </HereContext.Provider>
    </Prefix.Provider>
  );
}
