/** The author's form in Studio. */
import { render } from "preact";
import { initializer } from "../shared/xblock";
import type { StudioState } from "./state";

Object.assign(window, {
  GroocGroupFormationStudio: initializer<StudioState>(({ mount, state }) => {
    render(<p>{state.values.display_name}</p>, mount);
  }),
});
