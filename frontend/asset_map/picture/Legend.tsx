import { KindGlyph } from "../../shared/ui/Glyph";
import { STATES, verbName } from "../../shared/map/looks";
import { useHere } from "../here";
import { stateName } from "../words/strings";
import * as say from "./strings";

/** What shapes, outlines and arrows mean. */
export function Legend({ narrow, bands }: { narrow: boolean; bands: boolean }) {
  const { state: { settings }, readonly } = useHere();
  const [first] = settings.kinds;
  return (
    <div class="m-legend">
      <ul>{settings.kinds.map((kind) => <li key={kind.id}><KindGlyph kind={kind} /> <span dir="auto">{kind.name}</span></li>)}</ul>
      {first && <ul>{STATES.map((state) => <li key={state}><KindGlyph kind={first} state={state} /> {stateName(state)}</li>)}</ul>}
      <p class="g-help">
        {settings.verbs[0] && say.bareArrow(verbName(settings, settings.verbs[0].id))} {narrow ? say.touchHelp() : readonly ? say.mouseHelpToLook() : say.mouseHelp()} {bands && !readonly && say.bandsHelp()}
      </p>
    </div>
  );
}
