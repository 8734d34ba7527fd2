import type { ComponentChildren } from "preact";
import { moment } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { useHere } from "../here";
import type { Contribution } from "../state";
import { Brought } from "./Brought";
import * as say from "./strings";
import { Texts } from "./Texts";
import { nameOf, Who } from "./Who";

export interface LetterProps { contribution: Contribution; children?: ComponentChildren }

/** Somebody's reflection, on paper tint, with what it brought along. `children` stand below. */
export function Letter({ contribution, children }: LetterProps) {
  const { state: { settings }, now } = useHere();
  const { by, cause, version, current, waiting_since: since, responses, hidden, of_group: ofGroup } = contribution;
  const note = [cause, ofGroup && say.ofGroup(), version.number < current || current > 1 ? say.versionOf(version.number) : ""].filter(Boolean) as string[];
  return (
    <article class="m-letter r-letter" aria-label={nameOf(by)}>
      <p class="r-letter-head">
        <Who face={by} note={note.length > 0 && note.map((one) => <bdi key={one}>{one}</bdi>)} />
        {!by.mine && (since
          ? <span class="m-tag r-waits"><Icon name="clock" size={14} />{say.waitsSince(moment(since, now()))}</span>
          : <span class="g-help">{say.answered(responses)}</span>)}
      </p>
      {hidden && <p class="g-note"><Icon name="eye" /><span>{by.mine ? say.hidden() : say.hiddenFromMost()}</span></p>}
      <Texts prompts={settings.prompts} answers={version.answers} />
      <Brought contribution={contribution} />
      {children}
    </article>
  );
}
