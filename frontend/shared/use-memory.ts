import { useState } from "preact/hooks";

/** Like useState, with the value in `memory`, so that it is still there when the reader comes back from another tab. */
export function useMemory<Value>(memory: Map<string, unknown>, name: string, initial: Value): [Value, (value: Value) => void] {
  const [, draw] = useState(0);
  const set = (value: Value) => {
    memory.set(name, value);
    draw((turn) => turn + 1);
  };
  return [(memory.has(name) ? memory.get(name) : initial) as Value, set];
}
