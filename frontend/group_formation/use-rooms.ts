/** Fetches the second script of this view, once for all blocks of the page. */
import { useEffect, useState } from "preact/hooks";
import { Offline } from "../shared/xblock";
import type { Rooms } from "./rooms";

declare const ROOMS: string; // the file's name beside this one, with its digest: set by build.mjs
declare global {
  interface Window { GroocGroupFormationRooms?: Rooms }
}

/** Where this script came from. Only known while it runs for the first time. */
const home = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

let loading: Promise<Rooms> | null = null;

function fetchRooms(): Promise<Rooms> {
  loading ??= new Promise<Rooms>((resolve, reject) => {
    const script = document.createElement("script");
    const done = ({ type }: Event) => {
      script.remove();
      if (window.GroocGroupFormationRooms) {
        resolve(window.GroocGroupFormationRooms);
      } else {
        loading = null;
        reject(type === "error" ? new Offline() : new Error("of another release than this script"));
      }
    };
    script.addEventListener("load", done);
    script.addEventListener("error", done);
    script.src = new URL(ROOMS, home || document.baseURI).href;
    document.head.append(script);
  });
  return loading;
}

const whenIdle = (task: () => void): void => {
  window.requestIdleCallback ? window.requestIdleCallback(task, { timeout: 2_000 }) : window.setTimeout(task, 1_000);
};

export interface Loading { rooms: Rooms | null; error: unknown; again(): void }

/** The rooms: null until they are there. `wanted`: the learner stands before one, so there is no time to rest. */
export function useRooms(wanted: boolean): Loading {
  const [rooms, setRooms] = useState<Rooms | null>(window.GroocGroupFormationRooms ?? null);
  const [error, setError] = useState<unknown>(null);
  const load = () => {
    setError(null);
    fetchRooms().then((found) => setRooms(found), setError);
  };
  useEffect(() => {
    if (!rooms) {
      wanted ? load() : whenIdle(load);
    }
  }, [wanted]);
  return { rooms, error, again: load };
}
