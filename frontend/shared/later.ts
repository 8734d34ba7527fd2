/** Fetches a view's later scripts and their sheets, each once for all blocks of the page (build.mjs says what is in them). */
import { useEffect, useState } from "preact/hooks";
import { Offline } from "./xblock";

/** Set by build.mjs: where later scripts leave what they bring, and their files beside this one, each with its digest. */
declare const LATER: { shelf: string; files: Record<string, [script: string, sheet?: string]> };

/** Where this script came from. Only known while it runs for the first time. */
const home = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

const shelf = (): Record<string, unknown> => (window as unknown as Record<string, Record<string, unknown>>)[LATER.shelf] ?? {};

const loading = new Map<string, Promise<unknown>>();

const address = (file: string): string => new URL(file, home || document.baseURI).href;

/** Without its sheet a view is plain, and works. */
const dress = (file: string) => new Promise<void>((resolve) => {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.addEventListener("load", () => resolve());
  sheet.addEventListener("error", () => resolve());
  sheet.href = address(file);
  document.head.append(sheet);
});

const run = (name: string, file: string) => new Promise<unknown>((resolve, reject) => {
  const script = document.createElement("script");
  const done = ({ type }: Event) => {
    script.remove();
    loading.delete(name);
    if (shelf()[name]) {
      resolve(shelf()[name]);
    } else {
      reject(type === "error" ? new Offline() : new Error("of another release than this script"));
    }
  };
  script.addEventListener("load", done);
  script.addEventListener("error", done);
  script.src = address(file);
  document.head.append(script);
});

function load(name: string): Promise<unknown> {
  const [script, sheet] = LATER.files[name]!;
  const found = loading.get(name) ?? Promise.all([run(name, script), sheet && dress(sheet)]);
  loading.set(name, found);
  return found;
}

const whenIdle = (task: () => void): void => {
  window.requestIdleCallback ? window.requestIdleCallback(task, { timeout: 2_000 }) : window.setTimeout(task, 1_000);
};

export interface Loading<Module> { module: Module | null; error: unknown; again(): void }

/**
 * What a later script brings (the exports of its entry), null until it is there. "now": the reader stands before it; "soon": it
 * is fetched when the page has come to rest; "no": not until it is asked for.
 */
export function useLater<Module>(name: string, when: "now" | "soon" | "no"): Loading<Module> {
  const [, arrived] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const module = (shelf()[name] ?? null) as Module | null;
  const again = () => {
    setError(null);
    load(name).then(() => arrived((turn) => turn + 1), setError);
  };
  useEffect(() => {
    if (!module && when !== "no") {
      when === "now" ? again() : whenIdle(again);
    }
  }, [name, when]);
  return { module, error, again };
}
