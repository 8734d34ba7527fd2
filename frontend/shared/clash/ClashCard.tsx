import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { time } from "../i18n";
import { Icon } from "../icons";
import { isolated } from "../isolated";
import { personOf, type People } from "../people";
import { ownDirection, rich, Theirs } from "../rich";
import { Button } from "../ui/Button";
import { Face } from "../ui/Face";
import { Sign } from "../ui/Sign";
import { Marked } from "./Marked";
import * as say from "./strings";

/** Two people changed one text or choice: the first to arrive is kept in its place, the other waits for somebody to choose. */
export interface Met {
  field: string; base: string; yours: string; theirs: string; together: string; by: number; at: string;
  merged: { field: string; by: number }[]; // what came together without asking
  before: object; // what of that looked otherwise to its writer before, by field
}

export interface ClashCardProps {
  met: Met;
  people: People;
  /** What a field is called. */
  nameOf(field: string): string;
  /** For choices: a value in words, and nothing to put together. */
  inWords?(value: string): string;
  zone?: string;
  about?: ComponentChildren; // what it is a text of
  onSettle(text: string | null): void;
  /** Takes back what came together without asking. */
  onUndo?(): void;
  announce(words: string): void;
}

/** Theirs, yours, and a proposal that has both. Theirs stays public until somebody chooses. */
export function ClashCard({ met, people, nameOf, inWords, zone, about, onSettle, onUndo, announce }: ClashCardProps) {
  const { field, base, theirs, yours } = met;
  const [text, setText] = useState(met.together);
  const box = useRef<HTMLTextAreaElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const other = personOf(people, met.by);
  const me = personOf(people, people.me.id);
  const name = <Theirs>{other.name}</Theirs>;
  useEffect(() => (box.current ?? root.current?.querySelector("button"))?.focus(), []);
  useEffect(() => setText(met.together), [met.together]);
  const settle = (answer: string | null) => {
    onSettle(answer);
    announce(say.settled());
  };
  const shown = (value: string): ComponentChildren => (inWords ? <span>{inWords(value)}</span> : <Marked before={base} after={value} />);
  return (
    <div class="m-clash" ref={root} role="group" aria-label={nameOf(field)}>
      <div class="m-clash-head">
        <Icon name="people" size={20} />
        <div>
          <h3>{rich(say.title(), { who: name, field: nameOf(field) })}</h3>
          <p>{rich(say.nothingLost(), { who: name, time: time(met.at, zone) })}</p>
        </div>
      </div>
      {about && <p class="m-clash-asset">{about}</p>}
      <div class="m-clash-texts">
        <div style={tint(me.tint)}>
          <p><Face size="small" initials={me.initials} tint={me.tint} /><b>{say.yours()}</b></p>
          <p>{shown(yours)}</p>
          <Button small onClick={() => settle(yours)}>{say.keepMine()}</Button>
        </div>
        <div style={tint(other.tint)}>
          <p><Face size="small" initials={other.initials} tint={other.tint} /><b>{say.of(isolated(other.name))}</b><span class="g-help">{time(met.at, zone)}</span></p>
          <p>{shown(theirs)}</p>
          <Button small onClick={() => settle(null)}>{say.keepOf(isolated(other.name))}</Button>
        </div>
        {!inWords && (
          <div>
            <p><Icon name="pencil" /><b>{say.together()}</b><span class="g-help">{say.editThis()}</span></p>
            <textarea ref={box} aria-label={say.together()} rows={Math.min(12, Math.max(3, text.split("\n").length))} dir={ownDirection(text)} value={text} onInput={(event) => setText(event.currentTarget.value)} />
            <p><Button kind="primary" small onClick={() => settle(text)}>{say.save()}</Button><span class="g-help">{say.isTold(isolated(other.name))}</span></p>
          </div>
        )}
      </div>
      {met.merged.length > 0 && <Merged {...{ met, people, nameOf, onUndo, announce }} />}
    </div>
  );
}

type MergedProps = Pick<ClashCardProps, "met" | "people" | "nameOf" | "onUndo" | "announce">;

/** What came together by itself meanwhile, and the way back to how the writer knew it. */
function Merged({ met: { merged, before }, people, nameOf, onUndo, announce }: MergedProps) {
  const [undone, setUndone] = useState(false);
  const undo = () => {
    onUndo?.();
    announce(say.mergeUndone());
    setUndone(true);
  };
  return (
    <p class="m-merged">
      <Icon name="check" />
      <span>
        {undone ? say.mergeUndone() : say.merged()} {!undone && merged.map(({ field, by }, i) => (
          <span key={field}>{i > 0 && "; "}{rich(say.mergedField(), { field: <b>{nameOf(field)}</b>, who: by === people.me.id ? say.you() : <Theirs>{personOf(people, by).name}</Theirs> })}</span>
        ))}
      </span>
      {onUndo && Object.keys(before).length > 0 && !undone && <Button kind="link" class="g-bare" onClick={undo}><Sign name="undo" />{say.undoMerge()}</Button>}
    </p>
  );
}

/** The person's own colour along the top edge. */
const tint = (of: number): string => `--p:var(--m-person${of % 6})`;
