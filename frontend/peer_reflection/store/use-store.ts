/** The store of this block in the view: drawn again when something changes, asked for news while somebody looks. */
import { useEffect, useState } from "preact/hooks";
import { poll } from "../../shared/poll";
import { shelf } from "../../shared/shelf";
import type { Send } from "../../shared/xblock";
import type { State } from "../state";
import { reflectionStore, type Contents, type Store } from "./store";

/** `place` names the block on this machine; what is kept belongs to one learner. */
export function useStore(initial: State, send: Send, place: string, root: { current: Element | null }): { store: Store; reached: boolean } {
  const [, draw] = useState(0);
  const [reached, setReached] = useState(true);
  const [store] = useState(() =>
    reflectionStore(initial, send, shelf<Contents>(`grooc reflection ${place} ${initial.me.key}`, { line: [], found: [] }), () => draw((turn) => turn + 1)));

  useEffect(() => {
    if (initial.readonly === "preview") return; // Studio stores nothing, so nothing can change
    const polling = poll({
      element: root.current!,
      ask: store.poll,
      onLine: (now) => {
        setReached(now);
        if (now && store.box.status.progress === "offline") void store.box.flush();
      },
    });
    return () => polling.stop();
  }, []);
  return { store, reached };
}
