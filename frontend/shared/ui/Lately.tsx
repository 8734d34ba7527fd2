import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { elapsed } from "../elapsed";
import { moment } from "../i18n";
import { useOwnId } from "../ids";
import { personOf, type People } from "../people";
import { useAction } from "../use-action";
import { messageOf } from "../xblock";
import { Button } from "./Button";
import { Face } from "./Face";
import { Trouble } from "./Field";
import * as say from "./strings";

/** One line of history, with what it is about in the block's own way. */
export interface Happened { id: number; actor: number | null; at: string }

export interface LatelyProps<Act extends Happened> {
  title: string;
  acts: Act[];
  short: number; // a state brings so many; fewer means there are no older ones
  /** Asks for what was before a line; null where one may not ask. */
  older: ((before: number) => Promise<Act[]>) | null;
  line(act: Act): ComponentChildren;
}

/** What happened, newest first. */
export function Lately<Act extends Happened>({ title, acts, short, older, line }: LatelyProps<Act>) {
  const heading = useOwnId();
  const [before, setBefore] = useState<Act[]>([]);
  const [ended, setEnded] = useState(false);
  const { busy, error, run } = useAction();
  const known = new Set(acts.map(({ id }) => id));
  const all = [...acts, ...before.filter(({ id }) => !known.has(id))];
  if (!all.length) return null;
  const fetchOlder = () => run(async () => {
    const found = await older!(all[all.length - 1]!.id);
    setBefore([...before, ...found]);
    setEnded(!found.length);
  });
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <ol class="m-lately">{all.map(line)}</ol>
      {error !== null && <Trouble>{messageOf(error)}</Trouble>}
      {older && !ended && acts.length >= short && <Button kind="link" class="g-bare" busy={busy} onClick={fetchOlder}>{say.before()}</Button>}
    </section>
  );
}

interface LineProps { act: Happened; people: People; now: string; zone?: string; children: ComponentChildren }

/** One thing that happened: who, what, and how long ago. */
export function HappenedLine({ act: { actor, at }, people, now, zone, children }: LineProps) {
  const { initials, tint } = personOf(people, actor ?? 0);
  return (
    <li>
      <Face size="small" initials={initials} tint={tint} />
      <div>{children}</div>
      <span class="g-help">{elapsed(at, now) || moment(at, now, zone)}</span>
    </li>
  );
}
