import { useEffect, useRef } from "preact/hooks";
import { list } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { known } from "../../shared/people";
import { Button } from "../../shared/ui/Button";
import { KindGlyph } from "../../shared/ui/Glyph";
import { StateDial } from "../glyph/StateDial";
import { StatePill } from "../glyph/Chips";
import { kindOf, levelName } from "../../shared/map/looks";
import { useHere } from "../here";
import { LinkList } from "../links/LinkList";
import { Comments } from "../list/Comments";
import type { Asset } from "../state";
import * as say from "./strings";

interface Props { asset: Asset; movable: boolean; onMove(): void; onClose(): void }

/** The chosen shape in words, beside the picture or below it. */
export function Panel({ asset, movable, onMove, onClose }: Props) {
  const { state, readonly, act, edit } = useHere();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [asset.id]);
  const knows = asset.knows.map((who) => known(state, who).name);
  const escape = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
  };
  return (
    <section class="m-chosen" aria-label={asset.name} onKeyDown={escape}>
      <div class="m-chosen-top"><span class="g-help">{say.chosenHere()}</span><button type="button" class="m-x" aria-label={say.close()} onClick={onClose}><Icon name="cross" /></button></div>
      <h3 ref={heading} tabIndex={-1}><KindGlyph kind={kindOf(state.settings, asset.kind)} state={asset.state} size={22} /> <bdi dir="auto">{asset.name}</bdi></h3>
      <p class="g-help"><span dir="auto">{say.whatItIs(kindOf(state.settings, asset.kind).name, levelName(state.settings, asset.level))}</span>{knows.length > 0 && <> <span dir="auto">{say.knownBy(list(knows))}</span></>}</p>
      {asset.offers && <p dir="auto">{asset.offers}</p>}
      {readonly ? <p><StatePill state={asset.state} /></p> : <StateDial value={asset.state} onChange={(now) => void act("edit_asset", { id: asset.id, changes: { state: now } })} />}
      <LinkList asset={asset} />
      <Comments asset={asset.id} />
      {!readonly && (
        <div class="m-chosen-ends">
          <Button kind="outline" class="m-plain" icon="pencil" onClick={() => edit(asset.id)}>{say.editAll()}</Button>
          {movable && <Button kind="link" class="g-bare" icon="plus" onClick={onMove}>{say.moveByKeys()}</Button>}
        </div>
      )}
    </section>
  );
}
