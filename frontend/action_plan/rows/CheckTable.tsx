import type { SectionSetup } from "../state";

export function CheckTable(_: { part: string; section: SectionSetup }) {
  return null;
}
