/** Things of one block that outlive the component that shows them, such as a text that is not sent yet. */
import { useEffect, useState } from "preact/hooks";

interface Shelf { value: unknown; watchers: Set<() => void> }

const blocks = new WeakMap<object, Map<string, Shelf>>();

function shelfOf(block: object, name: string, make: (changed: () => void) => unknown): Shelf {
  const shelves = blocks.get(block) ?? new Map<string, Shelf>();
  blocks.set(block, shelves);
  const found = shelves.get(name);
  if (found) return found;
  const shelf: Shelf = { value: null, watchers: new Set() };
  shelf.value = make(() => shelf.watchers.forEach((watcher) => watcher()));
  shelves.set(name, shelf);
  return shelf;
}

/** The thing kept under a name for a block (its `send` stands for it), made once; whoever uses it is drawn again when it changes. */
export function useKept<Thing>(block: object, name: string, make: (changed: () => void) => Thing): Thing {
  const [, draw] = useState(0);
  const shelf = shelfOf(block, name, make);
  useEffect(() => {
    const watcher = () => draw((turn) => turn + 1);
    shelf.watchers.add(watcher);
    return () => void shelf.watchers.delete(watcher);
  }, [shelf]);
  return shelf.value as Thing;
}
