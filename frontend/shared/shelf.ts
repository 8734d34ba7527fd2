/** What is not sent yet, kept on this machine over a reload, and shared by all windows that show the same thing to the same learner. */
export interface Keyed { key: string } // its own, among all windows

export interface Shelf<Contents> {
  load(): Contents;
  /** Replaces what this window has put or found here; what other windows put stays. */
  save(contents: Contents): void;
}

/** A shelf of some lists, each of keyed things; `empty` names the lists. */
export function shelf<Contents extends { [List in keyof Contents]: Keyed[] }>(name: string, empty: Contents): Shelf<Contents> {
  const known = new Set<string>();
  const lists = Object.keys(empty) as (keyof Contents)[];

  const read = (): Contents => {
    try {
      return { ...empty, ...(JSON.parse(window.localStorage.getItem(name) ?? "{}") as Partial<Contents>) };
    } catch {
      return empty; // no storage for us here, or not our writing: then it lasts as long as the page
    }
  };

  const note = (contents: Contents) => lists.forEach((list) => contents[list].forEach(({ key }) => known.add(key)));

  return {
    load() {
      const found = read();
      note(found);
      return found;
    },
    save(contents) {
      note(contents);
      const others = read();
      const all = Object.fromEntries(lists.map((list) => [list, [...others[list].filter(({ key }) => !known.has(key)), ...contents[list]]])) as Contents;
      try {
        if (lists.some((list) => all[list].length)) window.localStorage.setItem(name, JSON.stringify(all));
        else window.localStorage.removeItem(name);
      } catch {
        // full or forbidden: it lasts as long as the page
      }
    },
  };
}
