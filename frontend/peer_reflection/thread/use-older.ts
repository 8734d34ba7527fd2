import { useState } from "preact/hooks";
import { useAction, type Action } from "../../shared/use-action";
import { useHere } from "../here";
import type { Response } from "../state";

export interface Older { responses: Response[]; more: boolean; action: Action; load(): void }

/** Responses beyond those of the state, as they are asked for; `total` is how many there are. */
export function useOlder(which: "given" | "received", newest: Response[], total: number): Older {
  const { ask } = useHere();
  const [found, setFound] = useState<Response[]>([]);
  const [end, setEnd] = useState(false);
  const action = useAction();
  const here = new Set(newest.map(({ id }) => id));
  const responses = [...newest, ...found.filter(({ id }) => !here.has(id))];
  const load = () => void action.run(async () => {
    const { responses: more } = await ask<{ responses: Response[] }>("older", { which, before: responses[responses.length - 1]!.id });
    setEnd(!more.length);
    setFound((before) => [...before, ...more]);
  });
  return { responses, more: !end && responses.length > 0 && responses.length < total, action, load };
}
