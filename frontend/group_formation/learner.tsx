/** What learners see, in the LMS and in Studio's preview. */
import { render } from "preact";
import { initializer } from "../shared/xblock";
import { App } from "./App";
import type { State } from "./state";

Object.assign(window, {
  GroocGroupFormation: initializer<State>(({ mount, state, send, prefix }) => {
    mount.textContent = "";
    render(<App initial={state} send={send} prefix={prefix} />, mount);
  }),
});
