import { ClashCard as Card } from "../../shared/clash/ClashCard";
import { list } from "../../shared/i18n";
import { kindOf, levelName } from "../../shared/map/looks";
import { KindGlyph } from "../../shared/ui/Glyph";
import { StatePill } from "../glyph/Chips";
import { useHere } from "../here";
import { wordsOf } from "../list/History";
import type { Asset } from "../state";
import type { Held } from "../store/shelf";
import { fieldName } from "../words/strings";

const CHOICES = ["kind", "level", "state"];

interface ClashCardProps { held: Held; asset?: Asset; onSettle(text: string | null): void }

/** Two people changed one text of the map, or of one asset. */
export function ClashCard({ held, asset, onSettle }: ClashCardProps) {
  const { state, act, announce } = useHere();
  const { settings } = state;
  const about = asset && (
    <>
      <KindGlyph kind={kindOf(settings, asset.kind)} state={asset.state} /><b dir="auto">{asset.name}</b><StatePill state={asset.state} />
      <span class="g-help">{list([kindOf(settings, asset.kind).name, levelName(settings, asset.level)], "unit")}</span>
    </>
  );
  return (
    <Card
      met={held} people={state} about={about} nameOf={(field) => fieldName(field as Held["field"])} onSettle={onSettle} announce={announce}
      inWords={CHOICES.includes(held.field) ? (value) => wordsOf(state, held.field, value) : undefined}
      onUndo={() => void act("edit_asset", { id: held.asset, changes: held.before })}
    />
  );
}
