import type { Rules } from "../desk/state";

type Strengths = Omit<Rules, "preset">;

/** The named rule sets, as in grooc_xblocks/domain/match_rules.py: a test holds the two together. */
export const PRESETS: Record<Exclude<Rules["preset"], "own">, Strengths> = {
  balanced:
    { causes: "much", hours: "much", skills: "some", experience: "off", commitment: "off", region: "off", regions: "mix", languages: "must" },
  hours_first:
    { causes: "some", hours: "much", skills: "off", experience: "off", commitment: "some", region: "off", regions: "mix", languages: "must" },
  causes_first:
    { causes: "much", hours: "some", skills: "off", experience: "off", commitment: "off", region: "off", regions: "mix", languages: "must" },
  mixed_skills:
    { causes: "some", hours: "some", skills: "much", experience: "some", commitment: "off", region: "off", regions: "mix", languages: "must" },
};
