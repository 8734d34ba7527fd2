import { fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { RefusalError } from "../../shared/xblock";
import { studioState, studioValues } from "../fixtures";
import type { StudioState } from "../state";
import { pass } from "../test-app";
import { check } from "./check";
import { Studio } from "./Studio";

function open(state: StudioState = studioState(), answer: () => unknown = () => ({})) {
  const send = vi.fn(async () => answer());
  const notify = vi.fn();
  return { ...render(<Studio state={state} send={send as never} notify={notify} prefix="t" />), send, notify };
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const button = (name: string) => screen.getByRole("button", { name });
const names = (list: string) => within(screen.getByRole("list", { name: list })).queryAllByRole("listitem").map((item) => item.textContent);

describe("the author's form", () => {
  it("works with nothing changed", async () => {
    const { send, notify } = open();
    fireEvent.click(button("Save"));
    await pass();
    expect(send).toHaveBeenCalledWith("save_settings", studioValues());
    expect(notify.mock.calls).toEqual([["save", { state: "start" }], ["save", { state: "end" }]]);
  });

  it("sums up what is wrong at the buttons, leads there, and saves nothing", async () => {
    const { send } = open();
    type("At most", "3");
    expect(screen.getByText("“At most” is smaller than “at least”. Choose 4 or more.")).toBeTruthy();
    expect(field("At most").getAttribute("aria-invalid")).toBe("true");
    fireEvent.click(button("Size of a group"));
    expect(document.activeElement).toBe(field("At most"));
    fireEvent.click(button("Save"));
    await pass();
    expect(send).not.toHaveBeenCalled();
    type("At most", "5");
    expect(screen.queryByText(/to correct before saving/)).toBeNull();
  });

  it("shows by the field what the server did not take, until that field is changed", async () => {
    const refusal = new RefusalError(422, { code: "invalid", message: "Look again", fields: { group_set: "Another course uses it" } });
    const { notify } = open(studioState(), () => { throw refusal; });
    fireEvent.click(button("Save"));
    await pass();
    expect(screen.getByText("Another course uses it")).toBeTruthy();
    expect(notify).toHaveBeenLastCalledWith("error", expect.anything());
    await pass(() => new Promise((done) => setTimeout(done, 5)));
    expect(document.activeElement).toBe(field("Group set"));
    type("Group set", "second");
    expect(screen.queryByText("Another course uses it")).toBeNull();
  });

  it("warns before the set is renamed, only when there are groups in it", () => {
    open();
    type("Group set", "other");
    expect(screen.getByText(/3 groups are in the set “main”/)).toBeTruthy();
    type("Group set", "main");
    expect(screen.queryByText(/3 groups/)).toBeNull();
  });

  it("does not warn about a set without groups", () => {
    open(studioState({ group_count: 0 }));
    type("Group set", "other");
    expect(screen.queryByText(/in the set/)).toBeNull();
  });

  it("previews the doors as they are switched", () => {
    open();
    const preview = within(screen.getByRole("complementary", { name: "What learners will meet" }));
    expect(preview.getByText("Start one")).toBeTruthy();
    fireEvent.click(field("Start one Anyone may begin a group".replace(" Anyone", "Anyone")));
    expect(preview.queryByText("Start one")).toBeNull();
  });

  it("keeps the doors in their order, and asks for one at least", () => {
    open(studioState({ values: studioValues({ doors: ["alone"] }) }));
    fireEvent.click(screen.getByRole("checkbox", { name: /Work alone/ }));
    expect(screen.getByText("Leave at least one door open.")).toBeTruthy();
  });

  it("edits its lists by keyboard", async () => {
    const { send } = open(studioState({ values: studioValues({ roles: ["One", "Two"] }) }));
    const input = screen.getByRole("textbox", { name: "Add to the list: Roles" });
    fireEvent.input(input, { target: { value: " Three " } });
    fireEvent.keyDown(input, { key: "Enter" });
    expect(document.activeElement).toBe(input);
    fireEvent.click(button("Move Three up"));
    fireEvent.click(button("Remove One"));
    expect(names("Roles")).toEqual(["Three", "Two"]);
    fireEvent.click(button("Save"));
    await pass();
    expect(send).toHaveBeenCalledWith("save_settings", expect.objectContaining({ roles: ["Three", "Two"] }));
  });

  it("takes a line that was typed but not added", async () => {
    const { send } = open(studioState({ values: studioValues({ next_steps: [] }) }));
    const input = screen.getByRole("textbox", { name: "Add to the list: Next steps of your own" });
    fireEvent.input(input, { target: { value: "Say hello" } });
    fireEvent.blur(input);
    fireEvent.click(button("Save"));
    await pass();
    expect(send).toHaveBeenCalledWith("save_settings", expect.objectContaining({ next_steps: ["Say hello"] }));
  });

  it("gives the standard list back", () => {
    open(studioState({ values: studioValues({ causes: [] }) }));
    fireEvent.click(button("Back to the standard list"));
    expect(names("Causes")).toEqual(studioValues().causes);
  });

  it("closes with Cancel", () => {
    const { notify } = open();
    fireEvent.click(button("Cancel"));
    expect(notify).toHaveBeenCalledWith("cancel", {});
  });

  it("has nothing that axe objects to, right or wrong", async () => {
    const { container } = open();
    expect(await violations(container)).toEqual([]);
    type("At most", "1");
    type("Display name", "");
    expect(await violations(container)).toEqual([]);
  });
});

describe("the live check", () => {
  it.each<[string, object, string]>([
    ["display_name", { display_name: "  " }, "Give it a name: learners see it above the block."],
    ["group_set", { group_set: "Main set" }, "Use small letters a to z, digits and dashes, 50 at most, for example “main”."],
    ["size_min", { size_min: Number.NaN }, "Choose a number from 2 to 50."],
    ["offer_hours", { offer_hours: 0 }, "Choose a number from 1 to 336."],
    ["causes", { causes: ["Water", "water"] }, "“water” stands here twice."],
    ["roles", { roles: Array.from({ length: 21 }, String) }, "Please keep this list to 20 lines."],
    ["skills", { skills: ["x".repeat(81)] }, `“${"x".repeat(30)}…” is too long. Please stay under 80 characters.`],
  ])("of %s", (name, values, message) => {
    expect(check(studioValues(values))).toEqual({ [name]: message });
  });

  it("finds nothing wrong with the standard", () => {
    expect(check(studioValues())).toEqual({});
  });
});
