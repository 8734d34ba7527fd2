/** What learners see, in the LMS and in Studio's preview. */
import { render } from "preact";
import { initializer } from "../shared/xblock";
import { App } from "./App";
import type { State } from "./state";

Object.assign(window, {
  GroocActionPlan: initializer<State>(({ mount, state, send, prefix, place }) => {
    mount.textContent = "";
    render(<App initial={state} send={send} prefix={prefix} place={place} />, mount);
  }),
});
