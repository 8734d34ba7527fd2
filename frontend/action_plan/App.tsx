import { useMemo, useRef, useState } from "preact/hooks";
import { Prefix } from "../shared/ids";
import { Icon } from "../shared/icons";
import { Live } from "../shared/ui/Live";
import { useServerClock } from "../shared/use-server-clock";
import type { Send } from "../shared/xblock";
import { BlockHead } from "./head/BlockHead";
import { Tabs } from "./head/Tabs";
import * as say from "./head/strings";
import { HereContext, type Here } from "./here";
import { Room, WithEditor } from "./Later";
import { PlanTab } from "./plan/PlanTab";
import type { State } from "./state";
import { unsentPlaces } from "./store/store";
import { usePlan } from "./store/use-plan";
import { useWays } from "./ways";

export interface AppProps { initial: State; send: Send; prefix: string; place: string }

/** The learner's whole view. Somebody who joins a group while it is open begins anew, with the group's plan. */
export function App(props: AppProps) {
  const [initial, setInitial] = useState(props.initial);
  return <OnePlan key={initial.group?.id ?? 0} {...props} initial={initial} onOther={setInitial} />;
}

function OnePlan({ initial, send, prefix, place, onOther }: AppProps & { onOther(state: State): void }) {
  const root = useRef<HTMLDivElement>(null);
  const { store, reached, writing } = usePlan(initial, send, place, root, onOther);
  const [spoken, setSpoken] = useState({ words: "", turn: 0 });
  const { state, line } = store;
  const ways = useWays(state, root);
  const now = useServerClock(state.now);
  const [memory] = useState(() => new Map<string, unknown>());
  const unsent = useMemo(() => ({ places: unsentPlaces(line), count: line.length }), [line]);

  const here: Here = {
    state, memory, unsent, ...ways, writing, now,
    readonly: state.readonly !== "",
    act: store.act,
    ask: send,
    announce: (words) => setSpoken(({ turn }) => ({ words, turn: turn + 1 })),
    online: reached && store.box.status.progress !== "offline",
    clashes: store.clashes,
    settle: store.settle,
    refused: store.refused,
    dismiss: store.dismiss,
  };
  const { tab } = ways;
  return (
    <Prefix.Provider value={prefix}>
      <HereContext.Provider value={here}>
        <div ref={root} class="g-page m-page p-page">
          {state.readonly && <p class="g-note"><Icon name="eye" /><span>{state.readonly === "preview" ? say.preview() : say.masquerade()}</span></p>}
          <BlockHead box={store.box} />
          <Tabs />
          <div class="m-panel" data-panel tabIndex={-1} role="region" aria-label={say.tabName(tab)}>
            {store.refused.length > 0 && <WithEditor>{({ RefusedNotes }) => <RefusedNotes />}</WithEditor>}
            {tab === "plan" ? <PlanTab /> : <Room tab={tab} />}
          </div>
        </div>
        <Live {...spoken} />
      </HereContext.Provider>
    </Prefix.Provider>
  );
}
