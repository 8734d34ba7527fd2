/** What is not sent yet, kept on this machine over a reload, and shared by all windows that show the same map to the same learner. */
import type { Asset, Clash } from "../state";
import type { Op } from "./op";

/** A clash with the key of the op that met it, and how the fields that came together by themselves looked to its writer before. */
export interface Held extends Clash { key: string; before: Partial<Asset> }
export interface Contents { line: Op[]; clashes: Held[] }

export interface Shelf {
  load(): Contents;
  /** Replaces what this window has put or found here; what other windows put stays. */
  save(contents: Contents): void;
}

const EMPTY: Contents = { line: [], clashes: [] };

export function shelf(name: string): Shelf {
  const known = new Set<string>();

  const read = (): Contents => {
    try {
      return { ...EMPTY, ...(JSON.parse(window.localStorage.getItem(name) ?? "{}") as Partial<Contents>) };
    } catch {
      return EMPTY; // no storage for us here, or not our writing: then it lasts as long as the page
    }
  };

  const note = (contents: Contents) => [...contents.line, ...contents.clashes].forEach(({ key }) => known.add(key));

  return {
    load() {
      const found = read();
      note(found);
      return found;
    },
    save(contents) {
      note(contents);
      const others = read();
      const line = [...others.line.filter(({ key }) => !known.has(key)), ...contents.line];
      const clashes = [...others.clashes.filter(({ key }) => !known.has(key)), ...contents.clashes];
      try {
        if (line.length || clashes.length) window.localStorage.setItem(name, JSON.stringify({ line, clashes }));
        else window.localStorage.removeItem(name);
      } catch {
        // full or forbidden: it lasts as long as the page
      }
    },
  };
}
