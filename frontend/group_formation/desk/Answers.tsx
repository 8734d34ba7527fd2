import type { RoundHead } from "./state";
import * as words from "./strings";

/** Who answered what, as one bar with its words. */
export function Answers({ answers: { yes, again, silent } }: { answers: NonNullable<RoundHead["answers"]> }) {
  const parts = [["yes", yes, words.yes], ["again", again, words.again], ["silent", silent, words.silent]] as const;
  return (
    <div class="g-answers">
      <div class="g-bar" aria-hidden="true">{parts.filter(([, n]) => n > 0).map(([name, n]) => <i key={name} class={`g-${name}`} style={{ flexGrow: String(n) }} />)}</div>
      <ul>{parts.map(([name, n, say]) => <li key={name}><i class={`g-${name}`} aria-hidden="true" />{say(n)}</li>)}</ul>
    </div>
  );
}
