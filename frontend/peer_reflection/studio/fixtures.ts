/** What the author's form starts from, for tests and for looking at it. Each call makes a fresh one. */
import type { StudioState, StudioValues } from "../state";

export const studioValues = (more: Partial<StudioValues> = {}): StudioValues => ({
  display_name: "Peer reflection", group_set: "main", suggested_date: "",
  intro: "Write down what you tried and what you learned. People read it and answer you; you answer others.",
  prompts: [
    { id: "tried", label: "I tried", help: "what, with whom", required: true },
    { id: "noticed", label: "I noticed", help: "something you saw or counted", required: false },
    { id: "wonder", label: "I wonder", help: "a question for somebody else", required: false },
  ],
  response_prompts: [
    { id: "like", label: "I like", help: "one detail from the text is enough", required: false },
    { id: "wish", label: "I wish", help: "what would help them more", required: false },
  ],
  give_team: 1, give_strangers: 1, names_team: "names", names_strangers: "names", who: "each", browse: true, example: "", completion: "shared_and_gave",
  hide_at: 2, lease_hours: 2, rescue_hours: 48, grade_on_completion: false,
  ...more,
});

export const studioState = (more: Partial<StudioState> = {}): StudioState => ({ values: studioValues(), defaults: studioValues(), contributions: 3, ...more });
