import { isolated } from "../../shared/isolated";
import type { Look } from "../../shared/kinds";
import { Theirs } from "../../shared/rich";
import { KindGlyph } from "../../shared/ui/Glyph";
import type { Chip } from "../state";
import { offMap, wasCalled } from "./strings";

/** An asset of the map: the sign of its kind and its name, with what it was called when it was chosen, and whether it is gone. */
export const AssetChip = ({ chip }: { chip: Chip }) => (
  <span class={chip.gone ? "p-asset p-gone" : "p-asset"}>
    <KindGlyph kind={chip as Look} state={chip.gone ? "idea" : "active"} size={14} />
    <span>
      <Theirs>{chip.name}</Theirs>
      {chip.was && chip.was !== chip.name && <span class="g-help"> {wasCalled(isolated(chip.was))}</span>}
      {chip.gone && <span class="g-help"> {offMap()}</span>}
    </span>
  </span>
);
