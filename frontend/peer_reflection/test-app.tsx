/** The whole view with a server of the test's own. */
import { render } from "@testing-library/preact";
import { vi } from "vitest";
import { bring, connection, laterShelf, pass, type ServerAnswers } from "../shared/test-page";
import { App } from "./App";
import type { State } from "./state";
import * as editor from "./editor";
import * as talk from "./talk";

export { bring, button, buttons, pass, refuse } from "../shared/test-page";

/** Lets what was promised happen, and with fake timers that much time pass. */
export const later = (ms = 0) => pass(() => vi.advanceTimersByTimeAsync(ms));

/** `answers` by handler may be changed while the view is open; `calls` lists what was sent; `net.cut` is its connection. */
export function open(state: State, more: ServerAnswers = {}) {
  bring({ rooms: {}, desk: {}, talk, editor, ...laterShelf }); // what a test does not bring is there all the same, and never fetched
  let turn = 0;
  const done = () => ({ version: `n${(turn += 1)}` });
  const names = ["save_draft", "share_reflection", "save_response_draft", "respond", "reply", "mark_helped", "thank", "decide", "seen", "set_pace", "follow"];
  const answers: ServerAnswers = { poll: () => null, ...Object.fromEntries(names.map((name) => [name, done])), ...more };
  const wire = connection(answers);
  const view = render(<App initial={state} send={wire.send} prefix="t" place="/block/reflection" />);
  return { ...view, ...wire, answers };
}
