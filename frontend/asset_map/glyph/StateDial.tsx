import { Bar } from "../../shared/ui/Bar";
import { Dial } from "../../shared/ui/Glyph";
import type { AssetState } from "../state";
import { howFar, stateName } from "../words/strings";
import { STATES } from "../../shared/map/looks";

/** How far one is with an asset: the four states, dial and word. */
export const StateDial = ({ value, onChange }: { value: AssetState; onChange(state: AssetState): void }) => (
  <Bar label={howFar()} options={STATES.map((state) => [state, <><Dial state={state} />{stateName(state)}</>])} value={value} onChange={onChange} />
);
