import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Tab } from "./here";

/** Which tab and which asset is open. Focus goes to the tab that somebody opened. */
export function useWays(root: { current: HTMLElement | null }) {
  const [tab, setTab] = useState<Tab>("list");
  const [chosen, choose] = useState<string | null>(null);
  const moved = useRef(false);
  const only = useRef<(ids: string[] | null) => void>(() => undefined);
  useLayoutEffect(() => {
    if (moved.current) root.current?.querySelector<HTMLElement>("[data-panel]")?.focus();
    moved.current = false;
  }, [tab]);
  const go = (next: Tab) => {
    moved.current = next !== tab;
    setTab(next);
  };
  const show = (ids: string[] | null) => {
    go("list");
    window.setTimeout(() => only.current(ids)); // when the list is there
  };
  const edit = (asset: string) => {
    choose(asset);
    go("list");
  };
  return { tab, go, chosen, choose, edit, show, only };
}
