/** The state as the server knows it, kept fresh. */
import { useEffect, useRef, useState } from "preact/hooks";
import { poll, type Polling } from "../shared/poll";
import { RefusalError, type Send } from "../shared/xblock";
import type { Patch, State } from "./state";

/** The state with what a poll brought. Charter sections the patch does not name have not changed. */
export function patched(state: State, patch: Patch): State {
  const next: State = { ...state, ...patch };
  const sameGroup = state.group !== null && next.group?.id === state.group.id;
  if (patch.charter && state.charter && sameGroup) {
    next.charter = { ...patch.charter, sections: { ...state.charter.sections, ...patch.charter.sections } };
  }
  return next;
}

export function useServerState(initial: State, send: Send, root: { current: Element | null }) {
  const [state, setState] = useState(initial);
  const [online, setOnline] = useState(true);
  const version = useRef(initial.version);
  const acts = useRef(0); // began or ended since the view opened: an answer to a poll from before is old news
  const section = useRef<string | null>(null);
  const polling = useRef<Polling | null>(null);

  const put = (next: State) => {
    version.current = next.version;
    setState(next);
  };

  const act = async (handler: string, payload: object = {}): Promise<State> => {
    acts.current += 1;
    try {
      const next = await send<State>(handler, payload);
      put(next);
      setOnline(true);
      return next;
    } catch (error) {
      const world = error instanceof RefusalError ? (error.body.state as State | undefined) : undefined;
      if (world) {
        put(world);
      }
      throw error;
    } finally {
      acts.current += 1;
    }
  };

  useEffect(() => {
    if (initial.readonly === "preview") {
      return; // Studio stores nothing, so nothing can change
    }
    polling.current = poll({
      element: root.current!,
      onLine: setOnline,
      ask: async () => {
        const before = acts.current;
        const patch = await send<Patch | null>("poll", { version: version.current, writing: section.current });
        if (patch && before === acts.current) {
          version.current = patch.version;
          setState((now) => patched(now, patch));
        }
      },
    });
    return () => polling.current?.stop();
  }, []);

  const writing = (next: string | null) => {
    if (section.current !== next) {
      section.current = next;
      polling.current?.soon();
    }
  };

  return { state, act, writing, online };
}
