import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import * as say from "./strings";

const AT_ONCE = 25;

/** The first of a long list, and what shows more of it; null when all is shown. */
export function useMore<One>(all: One[]): [shown: One[], more: VNode | null] {
  const [most, setMost] = useState(AT_ONCE);
  return [all.slice(0, most), all.length > most ? <p><Button kind="link" class="g-bare" onClick={() => setMost(most + AT_ONCE)}>{say.showMore(all.length - most)}</Button></p> : null];
}
