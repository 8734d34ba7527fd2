/** The store of this block in the view: drawn again when something changes, asked for news while somebody looks. */
import { useEffect, useRef, useState } from "preact/hooks";
import { shelf } from "../../shared/shelf";
import { usePolling } from "../../shared/use-polling";
import type { Send } from "../../shared/xblock";
import type { State } from "../state";
import { planStore, type Contents, type Store } from "./store";

export interface OwnPlan { store: Store; reached: boolean; writing(where: string | null): void }

/** `place` names the block on this machine; what is kept belongs to one learner and one group. */
export function usePlan(initial: State, send: Send, place: string, root: { current: Element | null }, onOther: (state: State) => void): OwnPlan {
  const [, draw] = useState(0);
  const [store] = useState(() =>
    planStore(initial, send, shelf<Contents>(`grooc plan ${place} ${initial.me.id} ${initial.group?.id ?? 0}`, { line: [], clashes: [] }), () => draw((turn) => turn + 1)));
  const { state } = store;
  const isOther = state.group?.id !== initial.group?.id;
  useEffect(() => {
    if (isOther) onOther(store.leave());
  }, [isOther]);
  const where = useRef(""); // somebody who looks at the plan and does not write is here as well
  // Studio stores nothing, so nothing can change in a preview.
  const { reached, soon } = usePolling(root, store.box, initial.readonly === "preview", () => store.poll({ where: where.current }));
  const writing = (to: string | null) => {
    if (where.current === (to ?? "")) return;
    where.current = to ?? "";
    soon();
  };
  return { store, reached, writing };
}
