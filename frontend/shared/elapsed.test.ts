import { expect, it } from "vitest";
import { elapsed } from "./elapsed";
import { setLanguage } from "./i18n";

const NOW = "2026-11-20T12:00:00Z";

it.each([["2026-11-20T11:59:50Z", "1 min"], ["2026-11-20T11:46:00Z", "14 mins"], ["2026-11-20T10:40:00Z", "1 hr"], ["2026-11-20T13:00:00Z", "1 min"], ["2026-11-19T11:00:00Z", ""]])(
  "%s is %s ago at noon", (at, words) => expect(elapsed(at, NOW)).toBe(words));

it("is said in the reader's language", () => {
  setLanguage("fr", false, null);
  expect(elapsed("2026-11-20T11:46:00Z", NOW)).toMatch(/^14.min$/);
});
