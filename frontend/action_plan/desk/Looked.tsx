import { useMemo, useRef, useState } from "preact/hooks";
import { LookedAt, OpenComments } from "../../shared/desk/LookedAt";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Trouble } from "../../shared/ui/Field";
import { tryAgain } from "../../shared/ui/strings";
import type { Send } from "../../shared/xblock";
import { tabName } from "../head/strings";
import { HereContext, useHere, type Here, type Tab } from "../here";
import { Room, WithEditor } from "../Later";
import { PlanTab } from "../plan/PlanTab";
import type { State } from "../state";
import { planStore, unsentPlaces } from "../store/store";
import { useWays } from "../ways";
import * as say from "./strings";

const TABS: Tab[] = ["plan", "happens", "final"];

/** What reads one's own plan, and takes `group` for that of another. */
const READING = ["read_version", "older_acts", "read_final", "export_plan", "readings_csv"];

interface LookedProps { group: { id: number; name: string }; onBack(): void }

/** The plan of a group as its members see it. Comments can be added, and nothing can be changed. */
export function Looked({ group, onBack }: LookedProps) {
  const { ask, announce } = useHere();
  return (
    <div class="p-looked">
      <LookedAt name={group.name} back={say.back()} looking={say.looking()} load={() => ask<State>("view_plan", { group: group.id })} onBack={onBack}>
        {(state) => <OnePlan group={group.id} initial={state} announce={announce} />}
      </LookedAt>
    </div>
  );
}

/** What a group reads of what course staff wrote: no notes, and no mark before it is released. */
const read = (feedback: State["feedback"]): State["feedback"] => Object.fromEntries(Object.entries(feedback).filter(([, { kind, released }]) => kind !== "note" && released));

/** All parts of the view are told of another plan than the reader's own, by another `here`. */
function OnePlan({ group, initial, announce }: { group: number; initial: State; announce: Here["announce"] }) {
  const own = useHere();
  const root = useRef<HTMLDivElement>(null);
  const [, draw] = useState(0);
  const [memory] = useState(() => new Map<string, unknown>());
  const [store] = useState(() => {
    const send: Send = (handler, payload) => own.ask(handler, { ...payload, group });
    const nothing = { load: () => ({ line: [], clashes: [] }), save: () => undefined };
    return planStore(initial, send, nothing, () => draw((turn) => turn + 1));
  });
  const { state: newest, line } = store;
  const state = useMemo<State>(() => ({ ...newest, readonly: "", staff: true, feedback: read(newest.feedback) }), [newest]);
  const ways = useWays(state, root);
  const unsent = useMemo(() => ({ places: unsentPlaces(line), count: line.length }), [line]);
  const here: Here = {
    state, memory, unsent, announce, ...ways,
    readonly: true,
    act: store.act,
    ask: (handler, payload = {}) => own.ask(handler, READING.includes(handler) ? { ...payload, group } : payload),
    writing: () => undefined,
    now: own.now,
    online: own.online,
    clashes: [],
    settle: () => undefined,
    refused: store.refused,
    dismiss: store.dismiss,
  };
  const { tab } = ways;
  const { progress, message } = store.box.status;
  return (
    <HereContext.Provider value={here}>
      <p class="g-note g-good"><Icon name="eye" /><span>{say.onlyComments()}</span></p>
      {unsent.count > 0 && (progress === "offline" || progress === "failed") && (
        <Trouble>{progress === "failed" ? message : say.notSent()} <Button kind="link" onClick={() => void store.box.flush()}>{tryAgain()}</Button></Trouble>
      )}
      <Open state={state} />
      <nav class="m-tabs" aria-label={say.pagesOf()}>
        {TABS.map((one) => <button key={one} type="button" aria-current={tab === one ? "page" : undefined} onClick={() => ways.go(one)}>{tabName(one)}</button>)}
      </nav>
      <div ref={root}>
        <div class="m-panel" data-panel tabIndex={-1} role="region" aria-label={tabName(tab)}>
          {store.refused.length > 0 && <WithEditor>{({ RefusedNotes }) => <RefusedNotes />}</WithEditor>}
          {tab === "plan" ? <PlanTab /> : <Room tab={tab} />}
        </div>
      </div>
    </HereContext.Provider>
  );
}

/** What waits for an answer, before anything else; each leads to its section. What peers said is answered in peer reflection. */
function Open({ state }: { state: State }) {
  const { now, lead } = useHere();
  const comments = Object.values(state.comments).filter(({ settled, role }) => !settled && role !== "peer").map(({ id, name, at, text, where }) => {
    const [part = "", section = ""] = where.split(".");
    const found = state.settings.parts.find((one) => one.id === part);
    const about = found?.sections.find((one) => one.id === section)?.title ?? found?.title ?? where;
    return { id, name, at, text, about, onGo: () => lead({ part, section }) };
  });
  return <OpenComments title={say.openComments(comments.length)} comments={comments} now={now()} goTo={say.goTo} />;
}
