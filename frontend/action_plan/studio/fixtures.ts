/** What the author's form starts from, for tests and for looking at it. Each call makes a fresh one. */
import type { PartSetup, SectionSetup, StudioState, StudioValues } from "../state";

const section = (id: string, kind: SectionSetup["kind"], title: string, more: Partial<SectionSetup> = {}): SectionSetup =>
  ({ id, kind, title, prompt: `What is asked for: ${title}`, example: "In our Year 8 lessons five voices carry every discussion.", items: [], ...more });
const part = (id: string, title: string, ...sections: SectionSetup[]): PartSetup => ({ id, title, intro: `About ${title}`, suggested_date: null, sections });

export const templates = (): StudioState["templates"] => ({
  lis: {
    title: "Launching innovation",
    parts: [
      part("problem", "Problem of practice", section("problem", "problem", "Our problem of practice"), section("touches", "text", "Whom it touches")),
      part("vision", "Vision", section("vision", "text", "A day when it works")),
      part("work", "Getting to work", section("first", "text", "What we will try first"), section("actions", "actions", "Who does what"),
        section("ready", "checklist", "Before we begin", { items: ["We have told those whose work this changes.", "We have asked them."] })),
      part("measuring", "Measuring", section("indicators", "indicators", "What we count"), section("links", "links", "Work that lies elsewhere")),
    ],
  },
  logic_model: { title: "Logic model", parts: [part("doing", "What we put in and do", section("inputs", "text", "Inputs")), part("change", "What changes", section("outcomes", "text", "Outcomes"))] },
  smart: { title: "SMART goal", parts: [part("goal", "The goal", section("goal", "text", "Our goal"))] },
  pdsa: { title: "Plan, do, study, act", parts: [part("aim", "The aim", section("drivers", "text", "Drivers"))] },
});

export const studioValues = (more: Partial<StudioValues> = {}): StudioValues => ({
  display_name: "Action plan", group_set: "main", suggested_date: "", work: "group", template: "lis", parts: [], rule: "majority", gallery: true, marks: "none", points: 10,
  rubric: [], completion: "submitted", cycles: 3, grade_on_completion: false, ...more,
});

export const studioState = (more: Partial<StudioState> = {}): StudioState =>
  ({ values: studioValues(), defaults: studioValues(), templates: templates(), plan_count: 3, ...more });
