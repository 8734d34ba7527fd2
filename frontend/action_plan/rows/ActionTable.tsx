import type { SectionSetup } from "../state";

export function ActionTable(_: { part: string; section: SectionSetup }) {
  return null;
}
