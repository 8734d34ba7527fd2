/** Parts and sections as an author changes them. Pure but for the ids of new ones whose titles have no letter of a to z. */
import { entryId } from "../../shared/studio/entry-id";
import type { PartSetup, SectionSetup, StudioState, StudioValues } from "../state";

export type Template = keyof StudioState["templates"];

const FINAL = { id: "final" }; // the server's own part

export const same = (a: PartSetup[], b: PartSetup[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The parts of a plan as these values have them. */
export const partsOf = ({ template, parts }: Pick<StudioValues, "template" | "parts">, templates: StudioState["templates"]): PartSetup[] =>
  template === "own" ? parts : templates[template].parts;

/** "part.section" of every section. */
export const keys = (parts: PartSetup[]): string[] => parts.flatMap((part) => part.sections.map((section) => `${part.id}.${section.id}`));

/** The template with which parts have most sections in common; null when none has any. */
export function nearest(parts: PartSetup[], templates: StudioState["templates"]): Template | null {
  const own = new Set(keys(parts));
  const [best] = (Object.keys(templates) as Template[])
    .map((template) => ({ template, shared: keys(templates[template].parts).filter((key) => own.has(key)).length }))
    .sort((a, b) => b.shared - a.shared);
  return best?.shared ? best.template : null;
}

export interface Changes { added: number; gone: number; changed: number }

/** How many sections are new, taken out, and worded otherwise or in another part of the plan's order. */
export function changes(now: PartSetup[], was: PartSetup[]): Changes {
  const held = (parts: PartSetup[]) => new Map(parts.flatMap((part) => part.sections.map((section) => [`${part.id}.${section.id}`, JSON.stringify(section)] as const)));
  const [a, b] = [held(now), held(was)];
  return {
    added: [...a.keys()].filter((key) => !b.has(key)).length,
    gone: [...b.keys()].filter((key) => !a.has(key)).length,
    changed: [...a].filter(([key, words]) => b.has(key) && b.get(key) !== words).length,
  };
}

const named = (all: { id: string; title: string }[]) => all.map(({ id, title }) => ({ id, text: title }));

export const newSection = (title: string, taken: SectionSetup[], known: SectionSetup[]): SectionSetup =>
  ({ id: entryId(title, taken, named(known)), kind: "text", title, prompt: "", example: "", items: [] });

/** A new part can be written in at once: it has one section. One that was there before comes back as it was. */
export function newPart(title: string, taken: PartSetup[], known: PartSetup[]): PartSetup {
  const id = entryId(title, [...taken, FINAL], named(known));
  return known.find((part) => part.id === id) ?? { id, title, intro: "", suggested_date: null, sections: [newSection(title, [], [])] };
}

/** In the order of `ids`; those that are not among them are taken out. */
export const ordered = <One extends { id: string }>(all: One[], ids: string[]): One[] => ids.map((id) => all.find((one) => one.id === id)!);

export const changed = <One extends { id: string }>(all: One[], id: string, what: Partial<One>): One[] => all.map((one) => (one.id === id ? { ...one, ...what } : one));

/** Those of `was` that are taken out. */
export const gone = <One extends { id: string }>(all: One[], was: One[]): One[] => was.filter(({ id }) => !all.some((one) => one.id === id));

/** With what was taken out, each where it stood. */
export function putBack<One extends { id: string }>(all: One[], was: One[]): One[] {
  const next = [...all];
  for (const one of gone(all, was)) next.splice(Math.min(was.indexOf(one), next.length), 0, one);
  return next;
}
