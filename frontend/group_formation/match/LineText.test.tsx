import { render } from "@testing-library/preact";
import { expect, test } from "vitest";
import { toSlots } from "../../shared/zones";
import { hours } from "../fixtures";
import { LineText } from "./LineText";
import type { Line } from "./state";

const shown = (text: string, params: Line["params"], zone = "Africa/Dakar") => {
  const { container, unmount } = render(<LineText line={{ kind: "hours", text, params }} zone={zone} />);
  const found = [container.textContent, [...container.querySelectorAll("b")].map((fact) => fact.textContent)];
  unmount();
  return found;
};

const evenings = toSlots(hours([2, 18, 20], [6, 23, 24], [0, 0, 1]), "UTC");

test("hours are told in the reader's own zone, with their facts in bold", () => {
  expect(shown("You can meet %(slots)s.", { slots: evenings })).toEqual(
    ["You can meet Wednesday 18–20 and Sunday 23–01.", ["Wednesday 18–20 and Sunday 23–01"]]);
  expect(shown("You can meet %(slots)s.", { slots: evenings }, "Asia/Kolkata")[0]).toBe("You can meet Monday 04:30–06:30 and Wednesday 23:30–01:30.");
});

test("an example is told as the whole stretch it belongs to, over midnight and the end of the week too", () => {
  expect(shown("for example %(slot)s", { slot: 2 * 48 + 37, slots: evenings })[0]).toBe("for example Wednesday 18–20");
  expect(shown("for example %(slot)s", { slot: 1, slots: evenings })[0]).toBe("for example Sunday 23–01");
  expect(shown("for example %(slot)s", { slot: 20 })[0]).toBe("for example Monday 10–10:30");
});

test("languages have names, numbers the reader's digits, and what learners wrote stays text", () => {
  expect(shown("%(count)s of you speak %(languages)s", { count: 3, languages: ["fr", "en"] })).toEqual(
    ["3 of you speak Français and English", ["3", "Français and English"]]);
  expect(shown("If you spoke %(language)s", { language: "es" })[0]).toBe("If you spoke Español");
  expect(shown("%(topic)s was your wish", { topic: "<b>Water</b>" })).toEqual(["<b>Water</b> was your wish", ["<b>Water</b>"]]);
});
