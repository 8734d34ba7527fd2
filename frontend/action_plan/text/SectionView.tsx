import { useRef, useState } from "preact/hooks";
import { moment } from "../../shared/i18n";
import { useOwnId } from "../../shared/ids";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Button } from "../../shared/ui/Button";
import { Problem } from "../head/ProblemCard";
import { placeOf, useHere } from "../here";
import { WithEditor } from "../Later";
import { CommentButton } from "../plan/CommentButton";
import type { TalkAt } from "../plan/talk-at";
import type { SectionSetup } from "../state";
import { PROBLEM } from "../store/op";
import { Lines } from "./Lines";
import { Prompt } from "./Prompt";
import { Writers } from "./Writers";
import { quoteIn } from "./quote-in";
import * as say from "./strings";

interface SectionViewProps { part: string; section: SectionSetup; talk: TalkAt; onTalk(talk: TalkAt): void }

/** A section of words: what is asked, an example beside it, the text, who writes, what others say. */
export function SectionView({ part, section, talk, onTalk }: SectionViewProps) {
  const { state, clashes } = useHere();
  const [writing, setWriting] = useState(false);
  const heading = useOwnId();
  const root = useRef<HTMLElement>(null);
  const place = placeOf({ part, section: section.id });
  const written = state.sections[place];
  const held = clashes.find((one) => one.place === place);
  const quotes = Object.values(state.comments).filter(({ where, quote, settled }) => where === place && quote && !settled);
  const close = () => {
    setWriting(false);
    queueMicrotask(() => root.current?.querySelector<HTMLElement>("[data-write]")?.focus());
  };
  return (
    <section ref={root} class="p-card p-section" data-place={place} tabIndex={-1} aria-labelledby={heading}>
      <header class="p-section-head">
        <h3 id={heading} dir="auto">{section.title}</h3>
        <Writers place={place} />
        {written && written.edits > 0 && <span class="g-help">{say.editsBy(written.edits, written.by.length)}</span>}
        <CommentButton section={section} quote={() => quoteIn(root.current!)} />
      </header>
      <Prompt section={section} />
      {held ? <WithEditor>{({ ClashCard }) => <ClashCard held={held} nameOf={() => section.title} />}</WithEditor>
        : writing ? <WithEditor>{({ SectionEditor }) => <SectionEditor place={place} labelledBy={heading} onDone={close} />}</WithEditor>
          : <AtRest {...{ place, section, quotes, talk, onTalk }} onWrite={() => setWriting(true)} />}
    </section>
  );
}

interface AtRestProps extends Pick<SectionViewProps, "section" | "talk" | "onTalk"> { place: string; quotes: { id: string; quote: string }[]; onWrite(): void }

/** The text as it is read, and the way to write in it. */
function AtRest({ place, section, quotes, talk, onTalk, onWrite }: AtRestProps) {
  const { state, readonly, unsent, now } = useHere();
  const written = state.sections[place];
  if (!written?.text) {
    return readonly ? <p class="g-help">{say.nothingYet()}</p>
      : <button type="button" class="p-begin" data-write onClick={onWrite}><Icon name="pencil" />{say.writeIn(isolated(section.title))}</button>;
  }
  return (
    <>
      <Lines text={written.text} quotes={quotes} chosen={talk.comment} onChoose={(comment) => onTalk({ writing: null, comment })} />
      {!readonly && (
        <p class="p-section-foot">
          <Button kind="link" class="g-bare" icon="pencil" data-write aria-label={say.writeIn(isolated(section.title))} onClick={onWrite}>{say.write()}</Button>
          <span class="g-help">{unsent.places.has(place) ? say.notSentYet() : say.lastWritten(moment(written.at, now(), state.settings.zone))}</span>
        </p>
      )}
    </>
  );
}

/** Where the problem is one of the sections it is asked and written here; elsewhere it stands on top. */
export function ProblemSection({ part, section }: Pick<SectionViewProps, "part" | "section">) {
  const heading = useOwnId();
  return (
    <section class="p-card p-section" data-place={placeOf({ part, section: section.id })} tabIndex={-1} aria-labelledby={heading}>
      <header class="p-section-head"><h3 id={heading} dir="auto">{section.title}</h3><Writers place={PROBLEM} /><CommentButton section={section} /></header>
      <Prompt section={section} />
      <Problem />
    </section>
  );
}
