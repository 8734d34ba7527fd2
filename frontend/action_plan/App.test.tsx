import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { empty, state } from "./fixtures";
import { button, open, pass } from "./test-app";

describe("the page of a plan", () => {
  it("opens at the first part that is not submitted", async () => {
    open(state());
    await pass();
    expect(screen.getByRole("heading", { name: "What we will try first", level: 3 })).toBeTruthy();
  });

  it("has a room behind each tab, and comes up with nothing written", async () => {
    open(empty());
    await pass();
    for (const name of ["What happens", "Final deliverable", "Gallery", "The plan"]) {
      fireEvent.click(button(name));
      await pass();
      expect(button(name).getAttribute("aria-current")).toBe("page");
    }
  });
});
