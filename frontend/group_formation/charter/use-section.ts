import { useEffect } from "preact/hooks";
import { useKept } from "../../shared/use-kept";
import { useGroup } from "../group/in-group";
import { useHere } from "../here";
import type { Section } from "../state";
import { writer, type Writer } from "./writer";

export const SECTIONS: Section["id"][] = ["why", "norms", "assumptions", "meeting", "deciding", "expectations"];

export interface OwnSection { section: Section; writer: Writer }

/** A section as the group has it, and what the reader writes in it. */
export function useSection(id: Section["id"]): OwnSection {
  const { send, act } = useHere();
  const { group, charter } = useGroup();
  const section = charter.sections[id] ?? { id, text: "", version: 0, by: [], at: null };
  const write = async (text: string, base: number) =>
    (await act("write_section", { section: id, text, base })).charter?.sections[id] ?? { ...section, text, version: base + 1 };
  const own = useKept(send, `charter ${group.id} ${id}`, (changed) => writer(section, write, changed));
  useEffect(() => own.hear(section), [section.version]);
  return { section, writer: own };
}
