/** What the author's form starts from, for tests and for looking at it. */
import { settings } from "../fixtures";
import type { StudioState, StudioValues } from "../state";

const { intro, prompts, response_prompts } = settings();

export const studioValues = (more: Partial<StudioValues> = {}): StudioValues => ({
  display_name: "Peer reflection", group_set: "main", suggested_date: "",
  intro, prompts, response_prompts,
  give_team: 1, give_strangers: 1, names_team: "names", names_strangers: "names", who: "each", browse: true, example: "", completion: "shared_and_gave",
  hide_at: 2, lease_hours: 2, rescue_hours: 48, grade_on_completion: false,
  ...more,
});

export const studioState = (more: Partial<StudioState> = {}): StudioState => ({ values: studioValues(), defaults: studioValues(), contributions: 3, ...more });
