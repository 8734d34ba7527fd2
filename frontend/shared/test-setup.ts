import { cleanup, configure } from "@testing-library/preact";
import { afterEach, vi } from "vitest";
import { setLanguage } from "./i18n";

configure({ defaultHidden: true }); // nothing is hidden by style here, and looking whether it is takes most of the time

HTMLAnchorElement.prototype.click = () => undefined; // handing over a file would lead the page of all tests there

afterEach(() => {
  cleanup();
  setLanguage("en", false, null);
  vi.useRealTimers();
});
