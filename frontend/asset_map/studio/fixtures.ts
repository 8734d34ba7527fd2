/** What the author's form starts from, for tests and for looking at it. Each call makes a fresh one. */
import { settings } from "../fixtures";
import type { StudioState, StudioValues } from "../state";

export const studioValues = (more: Partial<StudioValues> = {}): StudioValues => {
  const { kinds, levels, verbs, prompts, question } = settings();
  return {
    display_name: "Asset map", group_set: "main", suggested_date: "", work: "group", question, kinds, levels, verbs, prompts,
    min_assets: 15, min_kinds: 4, min_links: 10, min_reflections: 1, exemplar: "", gallery: false, completion: "added", grade_on_completion: false,
    ...more,
  };
};

export const studioState = (more: Partial<StudioState> = {}): StudioState => ({ values: studioValues(), defaults: studioValues(), map_count: 3, ...more });
