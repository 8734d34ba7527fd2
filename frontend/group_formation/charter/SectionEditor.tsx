import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { list } from "../../shared/i18n";
import { ownDirection } from "../../shared/rich";
import { follow } from "../../shared/rebase";
import { Button } from "../../shared/ui/Button";
import { Icon } from "../../shared/icons";
import { OutboxState } from "../../shared/ui/OutboxState";
import { useGroup } from "../group/in-group";
import { useHere } from "../here";
import type { Clash, Section } from "../state";
import { SectionText } from "./SectionText";
import type { Writer } from "./writer";
import * as say from "./strings";

interface SectionEditorProps { id: Section["id"]; writer: Writer; labelledBy: string; onDone(): void }

/** Writing in a section. What others write comes in around the caret; where it meets, both texts are shown. */
export function SectionEditor({ id, writer, labelledBy, onDone }: SectionEditorProps) {
  const { writing, zone, say: tell } = useHere();
  const { draft, box } = writer;
  const field = useWritingField(draft.text);
  const leave = () => {
    writing(null);
    void box.flush();
  };
  useEffect(() => leave, []);

  const finish = async () => {
    await box.flush();
    if (!writer.draft.clash) onDone();
  };
  return (
    <div class="g-editor">
      <textarea
        ref={field}
        aria-labelledby={labelledBy}
        dir={ownDirection(draft.text)}
        rows={Math.min(16, draft.text.split("\n").length + 3)}
        maxLength={6_000}
        value={draft.text}
        onFocus={() => writing(id)}
        onBlur={leave}
        onInput={(event) => writer.type(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && finish()}
      />
      {draft.clash ? <ClashChoice clash={draft.clash} writer={writer} onDone={onDone} /> : (
        <>
          <div class="g-row">
            <Button kind="primary" small onClick={finish}>{say.done()}</Button>
            <OutboxState box={box} zone={zone} tell={tell} />
          </div>
          <p class="g-help">{say.listHint()}</p>
          <Starts id={id} text={draft.text} intro={say.moreSentences()} onTake={(line) => writer.type(withLine(draft.text, line))} />
        </>
      )}
    </div>
  );
}

const withLine = (text: string, line: string): string => (text.trim() ? `${text.trimEnd()}\n${line}` : line);

/** The box one writes in: focused when it opens; when the text changes around the caret, the caret stays in its line. */
function useWritingField(text: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(text);

  useLayoutEffect(() => {
    field.current!.focus();
    field.current!.setSelectionRange(text.length, text.length);
  }, []);

  const caret = useRef<[number, number] | null>(null);
  const box = field.current;
  // Read before the new text is put in, for that throws the caret to the end.
  caret.current = box && box.value !== text ? [box.selectionStart, box.selectionEnd] : null;
  useLayoutEffect(() => {
    if (caret.current) {
      const [start, end] = caret.current.map((place) => follow(shown.current, text, place)) as [number, number];
      field.current!.setSelectionRange(start, end);
    }
    shown.current = text;
  }, [text]);
  return field;
}

interface ClashChoiceProps { clash: Clash; writer: Writer; onDone(): void }

function ClashChoice({ clash, writer, onDone }: ClashChoiceProps) {
  const { nameOf } = useGroup();
  const { say: tell } = useHere();
  const heading = say.clashTitle(list(clash.by.map(nameOf)));
  useEffect(() => tell(heading), [heading]);
  const choose = (text: string) => {
    writer.settle(text);
    onDone();
  };
  return (
    <div class="g-clash" role="group" aria-label={heading}>
      <h5><Icon name="warning" />{heading}</h5>
      <p class="g-help">{say.clashHelp()}</p>
      <div class="g-pair">
        <div><b class="g-label">{say.theirs()}</b><SectionText text={clash.theirs} /></div>
        <div><b class="g-label">{say.yours()}</b><SectionText text={clash.yours} /></div>
      </div>
      <div class="g-row">
        <Button kind="primary" small onClick={() => choose(writer.draft.text)}>{say.putTogether()}</Button>
        <Button small onClick={() => choose(clash.yours)}>{say.keepMine()}</Button>
        <Button small onClick={() => choose(clash.theirs)}>{say.keepTheirs()}</Button>
      </div>
    </div>
  );
}

interface StartsProps { id: Section["id"]; text: string; intro: string; onTake(line: string): void }

/** Sentences to start from, those not taken yet. */
export function Starts({ id, text, intro, onTake }: StartsProps) {
  const left = say.startsOf(id).filter((line) => !text.includes(line));
  return left.length ? (
    <div class="g-starts">
      <p class="g-help">{intro}</p>
      {left.map((line) => (
        <button key={line} type="button" onClick={() => onTake(line)}><Icon name="plus" /><span>{line}</span></button>
      ))}
    </div>
  ) : null;
}
