/** The store of this block in the view: drawn again when something changes, asked for news while somebody looks. */
import { useEffect, useRef, useState } from "preact/hooks";
import { usePolling } from "../../shared/use-polling";
import type { Send } from "../../shared/xblock";
import type { State } from "../state";
import { shelf } from "./shelf";
import { mapStore, type Store } from "./store";

export interface OwnMap { store: Store; reached: boolean; writing(where: object | null): void }

/** Somebody who looks at the map and does not write is here as well. */
const HERE = { asset: "", field: "" };

/** `place` names the block on this machine; what is kept belongs to one learner and one group. */
export function useMap(initial: State, send: Send, place: string, root: { current: Element | null }, onOther: (state: State) => void): OwnMap {
  const [, draw] = useState(0);
  const [store] = useState(() =>
    mapStore(initial, send, shelf(`grooc map ${place} ${initial.me.id} ${initial.group?.id ?? 0}`), () => draw((turn) => turn + 1)));
  const { state } = store;
  const isOther = state.group?.id !== initial.group?.id;
  useEffect(() => {
    if (isOther) onOther(store.leave());
  }, [isOther]);
  const where = useRef<object>(HERE);
  // Studio stores nothing, so nothing can change in a preview.
  const { reached, soon } = usePolling(root, store.box, initial.readonly === "preview", () => store.poll(where.current));

  const writing = (to: object | null) => {
    const next = to ?? HERE;
    if (JSON.stringify(where.current) === JSON.stringify(next)) return;
    where.current = next;
    soon();
  };
  return { store, reached, writing };
}
