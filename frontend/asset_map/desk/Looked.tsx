import { useMemo, useRef, useState } from "preact/hooks";
import { LookedAt, OpenComments } from "../../shared/desk/LookedAt";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import type { Send } from "../../shared/xblock";
import { tryAgain } from "../../shared/ui/strings";
import { tabName } from "../head/strings";
import { HereContext, useHere, type Here, type Tab } from "../here";
import { Room, WithEditor } from "../Later";
import { ListTab } from "../list/ListTab";
import type { State } from "../state";
import { mapStore, unsentAssets } from "../store/store";
import { useWays } from "../ways";
import * as say from "./strings";

const TABS: Tab[] = ["list", "picture", "reflection", "versions"];

/** What reads one's own map, and takes `group` for that of another. */
const READING = ["read_version", "older_acts", "history", "export_map"];

interface LookedProps { group: { id: number; name: string }; onBack(): void }

/** The map of a group as its members see it. Comments can be added, and nothing can be changed. */
export function Looked({ group, onBack }: LookedProps) {
  const { ask, announce } = useHere();
  return (
    <div class="m-looked">
      <LookedAt name={group.name} back={say.back()} looking={say.loading()} load={() => ask<State>("view_map", { group: group.id })} onBack={onBack}>
        {(state) => <OneMap group={group.id} initial={state} announce={announce} />}
      </LookedAt>
    </div>
  );
}

/** All parts of the view are told of another map than the reader's own, by another `here`. */
function OneMap({ group, initial, announce }: { group: number; initial: State; announce: Here["announce"] }) {
  const own = useHere();
  const root = useRef<HTMLDivElement>(null);
  const ways = useWays(root);
  const [, draw] = useState(0);
  const [memory] = useState(() => new Map<string, unknown>());
  const [store] = useState(() => {
    const send: Send = (handler, payload) => own.ask(handler, { ...payload, group });
    const nothing = { load: () => ({ line: [], clashes: [] }), save: () => undefined };
    return mapStore(initial, send, nothing, () => draw((turn) => turn + 1));
  });
  const { state: newest, line } = store;
  const state = useMemo<State>(() => ({ ...newest, readonly: "", settings: { ...newest.settings, exemplar: null } }), [newest]);
  const unsent = useMemo(() => ({ assets: unsentAssets(line), count: line.length }), [line]);
  const here: Here = {
    state, memory, unsent, announce, ...ways,
    readonly: true,
    act: store.act,
    ask: (handler, payload = {}) => own.ask(handler, READING.includes(handler) ? { ...payload, group } : payload),
    writing: () => undefined,
    now: own.now,
    online: own.online,
    clashes: [],
  };
  const tabs = TABS.filter((tab) => tab !== "reflection" || state.settings.prompts.length > 0);
  const { tab } = ways;
  const { progress } = store.box.status;
  return (
    <HereContext.Provider value={here}>
      <p class="g-note g-good"><Icon name="eye" /><span>{say.onlyComments()}</span></p>
      {unsent.count > 0 && (progress === "offline" || progress === "failed") && (
        <Trouble>{progress === "failed" ? store.box.status.message : say.notSent()} <Button kind="link" onClick={() => void store.box.flush()}>{tryAgain()}</Button></Trouble>
      )}
      <Open state={state} onGo={ways.edit} />
      <nav class="m-tabs" aria-label={say.parts()}>
        {tabs.map((one) => <button key={one} type="button" aria-current={tab === one ? "page" : undefined} onClick={() => ways.go(one)}>{tabName(one)}</button>)}
      </nav>
      <div ref={root}>
        <div class="m-panel" data-panel tabIndex={-1} role="region" aria-label={tabName(tab)}>
          {tab === "list" ? <ListTab store={store} only={ways.only} /> : tab === "reflection" ? <WithEditor>{({ Reflection }) => <Reflection />}</WithEditor> : <Room tab={tab} />}
        </div>
      </div>
    </HereContext.Provider>
  );
}

/** What waits for an answer, before anything else. */
function Open({ state, onGo }: { state: State; onGo(asset: string): void }) {
  const { now } = useHere();
  const comments = Object.values(state.comments).filter(({ settled, asset }) => !settled && state.assets[asset])
    .map(({ id, name, at, text, asset }) => ({ id, name, at, text, about: state.assets[asset]!.name, onGo: () => onGo(asset) }));
  return <OpenComments title={say.openComments(comments.length)} comments={comments} now={now()} goTo={say.goTo} />;
}
