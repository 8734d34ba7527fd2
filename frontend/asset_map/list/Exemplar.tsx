import { list } from "../../shared/i18n";
import { rich, Theirs } from "../../shared/rich";
import { KindGlyph } from "../../shared/ui/Glyph";
import { StatePill } from "../glyph/Chips";
import { kindOf, levelName, verbName } from "../../shared/map/looks";
import { useHere } from "../here";
import { PROBLEM } from "../state";
import * as say from "./strings-editor";

/** A map that the author shows as an example; open while one's own is empty. */
export function Exemplar() {
  const { state: { settings, assets } } = useHere();
  const { exemplar } = settings;
  if (!exemplar) return null;
  const nameOf = (end: string) => (end === PROBLEM ? exemplar.problem : (exemplar.items.find(({ id }) => id === end)?.name ?? ""));
  return (
    <details class="m-fold" open={!Object.keys(assets).length}>
      <summary>{rich(say.example(), { title: <Theirs>{exemplar.title}</Theirs> })}</summary>
      <p dir="auto">{exemplar.problem}</p>
      <ul>
        {exemplar.items.map((asset) => (
          <li key={asset.id} class="m-example">
            <KindGlyph kind={kindOf(settings, asset.kind)} state={asset.state} />
            <div>
              <p><b dir="auto">{asset.name}</b> <span class="g-help">{list([kindOf(settings, asset.kind).name, levelName(settings, asset.level)], "unit")}</span> <StatePill state={asset.state} /></p>
              <p dir="auto" class="g-help">{asset.offers}</p>
              {exemplar.links.filter(({ from }) => from === asset.id).map(({ id, verb, to }) => (
                <p key={id} class="g-help"><bdi>{verbName(settings, verb)}</bdi> <b><Theirs>{nameOf(to)}</Theirs></b></p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
