/** The store of this block in the view: drawn again when something changes, asked for news while somebody looks. */
import { useState } from "preact/hooks";
import { shelf } from "../../shared/shelf";
import { usePolling } from "../../shared/use-polling";
import type { Send } from "../../shared/xblock";
import type { State } from "../state";
import { reflectionStore, type Contents, type Store } from "./store";

/** `place` names the block on this machine; what is kept belongs to one learner. */
export function useStore(initial: State, send: Send, place: string, root: { current: Element | null }): { store: Store; reached: boolean } {
  const [, draw] = useState(0);
  const [store] = useState(() =>
    reflectionStore(initial, send, shelf<Contents>(`grooc reflection ${place} ${initial.me.key}`, { line: [], found: [] }), () => draw((turn) => turn + 1)));

  // Studio stores nothing, so nothing can change in a preview.
  const { reached } = usePolling(root, store.box, initial.readonly === "preview", store.poll);
  return { store, reached };
}
