import { Theirs } from "../../shared/rich";
import { Dial, KindGlyph } from "../../shared/ui/Glyph";
import type { Asset, AssetState, Settings } from "../state";
import { stateName } from "../words/strings";
import { kindOf, levelName } from "../../shared/map/looks";

/** How far one is with an asset, as a dial and a word. */
export const StatePill = ({ state }: { state: AssetState }) => <span class={`m-pill m-pill-${state}`}><Dial state={state} />{stateName(state)}</span>;

export const LevelText = ({ settings, level }: { settings: Settings; level: string }) => <span class="m-level" dir="auto">{levelName(settings, level)}</span>;

/** An asset inside a sentence or a list: its sign and its name. */
export const AssetChip = ({ settings, asset }: { settings: Settings; asset: Pick<Asset, "name" | "kind" | "state"> }) => (
  <span class="m-chip"><KindGlyph kind={kindOf(settings, asset.kind)} state={asset.state} size={16} /><Theirs>{asset.name}</Theirs></span>
);
