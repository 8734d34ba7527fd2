import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { State } from "./state";
import { placeOf, type Here, type Place, type Tab } from "./here";

const TRIES = 40; // a script that is on its way may take a while
const REST = 100;

/** The part to begin with: the first that is not submitted, else the last. */
function firstPart({ settings, versions }: State): string {
  const own = settings.parts.filter(({ id }) => id !== "final");
  return (own.find(({ id }) => !versions.some(({ part }) => part === id)) ?? own[own.length - 1])?.id ?? "";
}

type Ways = Pick<Here, "tab" | "go" | "part" | "lead" | "chosen" | "choose">;

/** Which tab, part and row is open. Focus goes to what somebody opened. */
export function useWays(state: State, root: { current: HTMLElement | null }): Ways {
  const [tab, setTab] = useState<Tab>("plan");
  const [part, setPart] = useState(() => firstPart(state));
  const [chosen, setChosen] = useState<Here["chosen"]>(null);
  const [, draw] = useState(0);
  const to = useRef<string | null>(null);

  const reach = (tries: number) => {
    if (to.current === null) return;
    const found = root.current?.querySelector<HTMLElement>(to.current);
    if (!found) {
      if (tries) window.setTimeout(reach, REST, tries - 1);
      return;
    }
    to.current = null;
    if (found.contains(document.activeElement) && found !== document.activeElement) return; // a field of it has the focus already
    found.focus();
    found.scrollIntoView?.({ block: "nearest" });
  };
  useLayoutEffect(() => reach(TRIES));

  const go = (next: Tab) => {
    if (next !== tab) to.current = "[data-panel]";
    setTab(next);
  };
  const lead = (place: Place) => {
    if (place.part === "final") return go("final");
    to.current = `[data-place="${CSS.escape(placeOf(place))}"]`;
    setTab("plan");
    setPart(place.part);
    if (place.row) setChosen({ row: place.row, field: place.field ?? "" });
    draw((turn) => turn + 1);
  };
  return { tab, go, part, lead, chosen, choose: (row, field = "") => setChosen(row === null ? null : { row, field }) };
}
