import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { list, time } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { personOf } from "../../shared/people";
import { ownDirection, rich, Theirs } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { Face } from "../../shared/ui/Face";
import { KindGlyph } from "../../shared/ui/Glyph";
import { Sign } from "../../shared/ui/Sign";
import { StatePill } from "../glyph/Chips";
import { kindOf, levelName } from "../../shared/map/looks";
import { useHere } from "../here";
import { wordsOf } from "../list/History";
import type { Asset } from "../state";
import type { Held } from "../store/shelf";
import { fieldName, you } from "../words/strings";
import { Marked } from "./Marked";
import * as say from "./strings";

const CHOICES = ["kind", "level", "state"];

interface ClashCardProps { held: Held; asset?: Asset; onSettle(text: string | null): void }

/** Two people changed one text: theirs, yours, and a proposal that has both. Theirs is on the map until somebody chooses. */
export function ClashCard({ held, asset, onSettle }: ClashCardProps) {
  const { state, announce } = useHere();
  const { field, base, theirs } = held;
  const [text, setText] = useState(held.together);
  const box = useRef<HTMLTextAreaElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const other = personOf(state, held.by);
  const me = personOf(state, state.me.id);
  const isChoice = CHOICES.includes(field);
  const name = <Theirs>{other.name}</Theirs>;
  useEffect(() => (box.current ?? root.current?.querySelector("button"))?.focus(), []);
  useEffect(() => setText(held.together), [held.together]);
  const settle = (answer: string | null) => {
    onSettle(answer);
    announce(say.settled());
  };
  const shown = (value: string): ComponentChildren => (isChoice ? <span>{wordsOf(state, field, value)}</span> : <Marked before={base} after={value} />);
  return (
    <div class="m-clash" ref={root} role="group" aria-label={fieldName(field)}>
      <div class="m-clash-head">
        <Icon name="people" size={20} />
        <div>
          <h3>{rich(say.title(), { who: name, field: fieldName(field) })}</h3>
          <p>{rich(say.nothingLost(), { who: name, time: time(held.at) })}</p>
        </div>
      </div>
      {asset && (
        <p class="m-clash-asset">
          <KindGlyph kind={kindOf(state.settings, asset.kind)} state={asset.state} /><b dir="auto">{asset.name}</b><StatePill state={asset.state} />
          <span class="g-help">{list([kindOf(state.settings, asset.kind).name, levelName(state.settings, asset.level)], "unit")}</span>
        </p>
      )}
      <div class="m-clash-texts">
        <div style={tint(me.tint)}>
          <p><Face size="small" initials={me.initials} tint={me.tint} /><b>{say.yours()}</b></p>
          <p>{shown(held.yours)}</p>
          <Button small onClick={() => settle(held.yours)}>{say.keepMine()}</Button>
        </div>
        <div style={tint(other.tint)}>
          <p><Face size="small" initials={other.initials} tint={other.tint} /><b>{say.of(isolated(other.name))}</b><span class="g-help">{time(held.at)}</span></p>
          <p>{shown(theirs)}</p>
          <Button small onClick={() => settle(null)}>{say.keepOf(isolated(other.name))}</Button>
        </div>
        {!isChoice && (
          <div>
            <p><Icon name="pencil" /><b>{say.together()}</b><span class="g-help">{say.editThis()}</span></p>
            <textarea ref={box} aria-label={say.together()} rows={3} dir={ownDirection(text)} value={text} onInput={(event) => setText(event.currentTarget.value)} />
            <p><Button kind="primary" small onClick={() => settle(text)}>{say.save()}</Button><span class="g-help">{say.isTold(isolated(other.name))}</span></p>
          </div>
        )}
      </div>
      {held.merged.length > 0 && <Merged held={held} />}
    </div>
  );
}

/** What came together by itself meanwhile, and the way back to how the writer knew it. */
function Merged({ held: { asset, merged, before } }: { held: Held }) {
  const { state, act, announce } = useHere();
  const [undone, setUndone] = useState(false);
  const undo = () => {
    void act("edit_asset", { id: asset, changes: before });
    announce(say.mergeUndone());
    setUndone(true);
  };
  return (
    <p class="m-merged">
      <Icon name="check" />
      <span>
        {undone ? say.mergeUndone() : say.merged()} {!undone && merged.map(({ field, by }, i) => (
          <span key={field}>{i > 0 && "; "}{rich(say.mergedField(), { field: <b>{fieldName(field)}</b>, who: by === state.me.id ? you() : <Theirs>{personOf(state, by).name}</Theirs> })}</span>
        ))}
      </span>
      {Object.keys(before).length > 0 && !undone && <Button kind="link" class="g-bare" onClick={undo}><Sign name="undo" />{say.undoMerge()}</Button>}
    </p>
  );
}

/** The person's own colour along the top edge. */
const tint = (of: number): string => `--p:var(--m-person${of % 6})`;
