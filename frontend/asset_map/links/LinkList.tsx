import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../shared/icons";
import { rich } from "../../shared/rich";
import { Button } from "../../shared/ui/Button";
import { ProblemGlyph } from "../../shared/ui/Glyph";
import { AssetChip } from "../glyph/Chips";
import { verbName } from "../../shared/map/looks";
import { useHere } from "../here";
import { PROBLEM, type Asset, type Link } from "../state";
import { links as linksWord, noneYet } from "../words/strings";
import { AddLink } from "./AddLink";
import * as say from "./strings";

/** The links of an asset, from it and to it, and the way to add one. */
export function LinkList({ asset }: { asset: Asset }) {
  const { state, readonly, act, announce } = useHere();
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useLayoutEffect(() => {
    if (was.current && !adding) opener.current?.focus();
    was.current = adding;
  }, [adding]);
  const links = Object.values(state.links).filter(({ from, to }) => from === asset.id || to === asset.id);
  const unlink = (id: string) => {
    void act("unlink_assets", { id });
    announce(say.unlinked());
    opener.current?.focus();
  };
  return (
    <div class="m-link-list">
      <span class="g-label">{linksWord()}</span>
      {links.length || !readonly ? (
        <ul>
          {links.map((link) => <One key={link.id} link={link} of={asset.id} onRemove={readonly ? undefined : () => unlink(link.id)} />)}
          {!readonly && !adding && <li><Button ref={opener} kind="link" class="g-bare" icon="plus" onClick={() => setAdding(true)}>{say.addLink()}</Button></li>}
        </ul>
      ) : <p class="g-help">{noneYet()}</p>}
      {adding && <AddLink from={asset.id} onDone={() => setAdding(false)} />}
    </div>
  );
}

/** "could learn from [Achieng’s welding]", or the other way round "[Polytechnic] could learn from this". */
function One({ link, of, onRemove }: { link: Link; of: string; onRemove?: () => void }) {
  const { state: { settings, assets, problem } } = useHere();
  const out = link.from === of;
  const end = out ? link.to : link.from;
  const verb = verbName(settings, link.verb);
  const other = assets[end];
  const name = end === PROBLEM ? problem.text || say.theProblem() : (other?.name ?? "");
  const chip = end === PROBLEM ? <span class="m-chip"><ProblemGlyph /><bdi>{name}</bdi></span> : other && <AssetChip settings={settings} asset={other} />;
  return (
    <li class="m-link">
      {out ? <><span dir="auto">{verb}</span> {chip}</> : <span>{rich(say.incoming(), { asset: chip, verb: <bdi>{verb}</bdi> })}</span>}
      {onRemove && <button type="button" class="m-x" aria-label={say.unlink(verb, name)} onClick={onRemove}><Icon name="cross" size={12} /></button>}
    </li>
  );
}
