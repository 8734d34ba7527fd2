import type { SectionSetup } from "../state";

export function IndicatorTable(_: { part: string; section: SectionSetup }) {
  return null;
}
