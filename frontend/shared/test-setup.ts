import { cleanup } from "@testing-library/preact";
import { afterEach, vi } from "vitest";
import { setLanguage } from "./i18n";

afterEach(() => {
  cleanup();
  setLanguage("en", false, null);
  vi.useRealTimers();
});
