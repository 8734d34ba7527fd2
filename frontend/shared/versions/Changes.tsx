import type { ComponentChildren } from "preact";
import { Hidden } from "../ui/Live";
import * as say from "./strings";

export type ChangeSign = "added" | "changed" | "removed";

const SIGNS: Record<ChangeSign, string> = { added: "+", changed: "≠", removed: "−" };
const WORDS: Record<ChangeSign, () => string> = { added: say.added, changed: say.changed, removed: say.removed };
const COUNTS: Record<ChangeSign, (n: number) => string> = { added: say.addedCount, changed: say.changedCount, removed: say.removedCount };

const Mark = ({ of }: { of: ChangeSign }) => <b class={`m-sign m-sign-${of}`} aria-hidden="true">{SIGNS[of]}</b>;

/** What became of something, by sign for the eye and by word for the ear. */
export const Sign = ({ of }: { of: ChangeSign }) => <><Mark of={of} /><Hidden>{WORDS[of]()}</Hidden></>;

interface ChangesProps { signs: ChangeSign[]; same: number; deep?: boolean; children: ComponentChildren }

/** Everything that is not the same between two versions, counted; `children` are the items of the list. `deep`: under a heading of this level already. */
export function Changes({ signs, same, deep, children }: ChangesProps) {
  const Heading = deep ? "h4" : "h3";
  return (
    <div class="m-changes">
      <div class="m-changes-head">
        <Heading>{say.whatChanged()}</Heading>
        {(Object.keys(COUNTS) as ChangeSign[]).map((of) => <span key={of}><Mark of={of} /> {COUNTS[of](signs.filter((sign) => sign === of).length)}</span>)}
        {same > 0 && <span class="g-help">{say.sameHidden(same)}</span>}
      </div>
      {signs.length ? <ul>{children}</ul> : <p class="m-changes-none">{say.nothingChanged()}</p>}
    </div>
  );
}
