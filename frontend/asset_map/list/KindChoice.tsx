import { Choice, type ChoiceProps } from "../../shared/ui/Choice";
import { KindGlyph } from "../../shared/ui/Glyph";
import { kindOf } from "../../shared/map/looks";
import { useHere } from "../here";
import { fieldName } from "../words/strings";

/** The kind, with its sign in the box. */
export function KindChoice(choice: Omit<ChoiceProps, "label" | "options">) {
  const { settings } = useHere().state;
  return (
    <div class="m-kind">
      <Choice label={fieldName("kind")} options={settings.kinds} {...choice} />
      <KindGlyph kind={kindOf(settings, choice.value)} size={16} />
    </div>
  );
}
