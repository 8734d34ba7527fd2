/** The author's form in Studio. */
import { render } from "preact";
import { initializer } from "../shared/xblock";
import type { StudioState } from "./state";
import { Studio } from "./studio/Studio";

Object.assign(window, {
  GroocActionPlanStudio: initializer<StudioState>(({ mount, ...page }) => {
    mount.textContent = "";
    render(<Studio {...page} />, mount);
  }),
});
