import { Component } from "preact";
import { list, number } from "../../shared/i18n";
import { Icon } from "../../shared/icons";
import { isolated } from "../../shared/isolated";
import { Face } from "../../shared/ui/Face";
import { KindGlyph } from "../../shared/ui/Glyph";
import { Hidden } from "../../shared/ui/Live";
import { Sign } from "../../shared/ui/Sign";
import { nobodyYet } from "../../shared/ui/strings";
import { StatePill } from "../glyph/Chips";
import type { Asset, Kind } from "../state";
import { noneYet } from "../words/strings";
import * as say from "./strings";

export interface RowProps {
  asset: Asset;
  kind: Kind;
  level: string;
  links: number;
  comments: number; // open ones
  people: (who: number | string) => { name: string; initials: string; tint: number };
  writers: string; // "Kwame is writing", "" when nobody is
  waits: boolean; // not sent yet, and no connection
  readonly: boolean;
}

/** An asset at rest. Drawn again only when something of it changes; what is pressed in it the list finds out by its data-row. */
export class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    return (Object.keys(next) as (keyof RowProps)[]).some((name) => next[name] !== this.props[name]);
  }

  override render() {
    const { asset, kind, level, links, comments, people, writers, waits, readonly } = this.props;
    const knows = asset.knows.map(people);
    return (
      <li class={writers ? "m-row m-busy" : "m-row"}>
        <button type="button" class="m-open" data-row={asset.id} tabIndex={-1}>
          <KindGlyph kind={kind} state={asset.state} />
          <span class="m-text">
            <b dir="auto">{asset.name}</b>
            {writers && <span class="m-flag"><Icon name="pencil" size={12} />{writers}</span>}
            {waits && <span class="m-flag m-warm"><Icon name="clock" size={12} />{say.waiting()}</span>}
            {asset.offers && <span dir="auto">{asset.offers}</span>}
          </span>
          <span class="m-level" dir="auto">{level}</span>
          <StatePill state={asset.state} />
          <span class="m-faces">
            {knows.length ? knows.map(({ initials, tint, name }) => <Face key={name} size="small" initials={initials} tint={tint} />) : nobodyYet()}
            {knows.length > 0 && <Hidden>{say.knownBy(list(knows.map(({ name }) => isolated(name))))}</Hidden>}
          </span>
          <span class="m-links">
            {links ? <><span aria-hidden="true"><Icon name="link" />{number(links)}</span><Hidden>{say.linkCount(links)}</Hidden></> : <span class="m-none-yet">{noneYet()}</span>}
            {comments > 0 && <span class="m-warm"><Icon name="speech" />{number(comments)}<Hidden>{say.openComments(comments)}</Hidden></span>}
          </span>
        </button>
        {!readonly && <button type="button" class="m-more" data-more={asset.id} tabIndex={-1} aria-label={say.moreFor(asset.name)}><Sign name="dots" /></button>}
      </li>
    );
  }
}
