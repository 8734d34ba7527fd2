import type { SectionSetup } from "../state";

export function LinkTable(_: { part: string; section: SectionSetup }) {
  return null;
}
