import { fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { RefusalError } from "../../shared/xblock";
import type { StudioState, StudioValues } from "../state";
import { check } from "./check";
import { studioState, studioValues } from "./fixtures";
import { Studio } from "./Studio";

function open(state: StudioState = studioState(), answer: () => unknown = () => ({})) {
  const send = vi.fn(async (_handler: string, _payload: object) => answer());
  const notify = vi.fn();
  return { ...render(<Studio state={state} send={send as never} notify={notify} prefix="t" />), send, notify };
}
const button = (name: string) => screen.getByRole("button", { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const preview = () => within(screen.getByRole("complementary", { name: "What learners will meet" }));
async function saved({ send, notify }: ReturnType<typeof open>): Promise<StudioValues> {
  fireEvent.click(button("Save"));
  await waitFor(() => expect(notify).toHaveBeenLastCalledWith("save", { state: "end" }));
  const [handler, values] = send.mock.calls.at(-1)!;
  expect(handler).toBe("save_settings");
  return values as StudioValues;
}

describe("the author's form of peer reflection", () => {
  it("works with nothing changed", async () => {
    expect(await saved(open())).toEqual(studioValues());
  });

  it("takes a prompt, its help and whether it has to be filled in, and keeps the ids of those that are renamed", async () => {
    const view = open();
    type(box("Add to the list: Prompts"), "I wonder why");
    fireEvent.keyDown(box("Add to the list: Prompts"), { key: "Enter" });
    type(box("Help for Prompts, line 4"), "one reason");
    fireEvent.click(screen.getByRole("checkbox", { name: "Prompts, line 4 has to be filled in" }));
    type(box("Prompts, line 1"), "We tried");
    const { prompts } = await saved(view);
    expect(prompts[0]).toEqual({ id: "tried", label: "We tried", help: "what, with whom", required: true });
    expect(prompts[3]).toEqual({ id: "i_wonder_why", label: "I wonder why", help: "one reason", required: true });
    fireEvent.click(screen.getAllByRole("button", { name: "Back to the standard list" })[0]!);
    expect((await saved(view)).prompts).toEqual(studioValues().prompts);
  });

  it("says what becomes of what is written when a prompt is dropped, and puts it back as it was", async () => {
    const view = open();
    fireEvent.click(screen.getByRole("button", { name: "Remove I noticed" }));
    expect(screen.getByText(/^“I noticed” is off the list. What is written under it is kept/)).toBeTruthy();
    fireEvent.click(button("Put back"));
    expect((await saved(view)).prompts.map(({ id }) => id)).toEqual(["tried", "wonder", "noticed"]);
  });

  it("sends the mix of lanes, the names of each lane and the numbers", async () => {
    const view = open();
    for (const [name, value] of [["Teammates to answer", "0"], ["People of other groups to answer", "3"], ["Hours to answer one", "6"], ["Reports until something is hidden", "3"]] as const) {
      type(screen.getByRole("spinbutton", { name }), value);
    }
    fireEvent.click(within(screen.getByRole("radiogroup", { name: "Among strangers" })).getByRole("radio", { name: /^Made-up words until both agree/ }));
    fireEvent.click(screen.getByRole("radio", { name: /^Complete when the learner has shared Answering/ }));
    expect(await saved(view)).toEqual(studioValues({ give_team: 0, give_strangers: 3, lease_hours: 6, hide_at: 3, names_strangers: "reveal", completion: "shared" }));
  });

  it("says what becomes of what is shared with another set, and when groups write instead", () => {
    open();
    type(box("Group set"), "second");
    expect(screen.getByText(/^3 reflections are shared here. With another set/)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: /^A group writes one together/ }));
    expect(screen.getByText(/^3 reflections are shared here. They stay as they are/)).toBeTruthy();
  });

  it("previews the prompts, whom one answers and what they see of each other", () => {
    open();
    type(box("Prompts, line 1"), "We dared");
    type(screen.getByRole("spinbutton", { name: "People of other groups to answer" }), "2");
    fireEvent.click(within(screen.getByRole("radiogroup", { name: "Among teammates" })).getByRole("radio", { name: /^No names at all/ }));
    for (const words of ["We dared", "1 teammate", "2 people of other groups", /^Teammates see no names. Strangers see each other’s names./]) expect(preview().getByText(words)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: /^A group writes one together/ }));
    expect(preview().queryByText("1 teammate")).toBeNull();
  });

  it("sums up what is wrong at the buttons, leads there, and saves nothing", () => {
    const { send } = open();
    type(box("Prompts, line 2"), " ");
    type(screen.getByRole("spinbutton", { name: "Reports until something is hidden" }), "0");
    expect(screen.getByText("2 things to correct before saving:", { exact: false })).toBeTruthy();
    fireEvent.click(button("Prompts"));
    expect(document.activeElement).toBe(box("Prompts, line 1"));
    fireEvent.click(button("Save"));
    expect(send).not.toHaveBeenCalled();
  });

  it("shows by the field what the server did not take", async () => {
    const { notify } = open(studioState(), () => { throw new RefusalError(422, { code: "invalid", message: "Look again", fields: { example: "Shorter" } }); });
    fireEvent.click(button("Save"));
    await waitFor(() => expect(document.activeElement).toBe(box("A good answer")));
    expect(notify).toHaveBeenLastCalledWith("error", expect.anything());
    expect(screen.getByText("Shorter")).toBeTruthy();
  });

  it("has nothing that axe objects to, right or wrong", async () => {
    const { container } = open();
    expect(await violations(container)).toEqual([]);
    type(box("Display name"), "");
    type(box("Prompts, line 1"), "");
    fireEvent.click(button("Remove I like"));
    expect(await violations(container)).toEqual([]);
  });
});

describe("the live check", () => {
  const prompt = { id: "a", label: "One", help: "", required: false };
  it.each<[keyof StudioValues, Partial<StudioValues>, string]>([
    ["intro", { intro: "x".repeat(2001) }, "Please stay under 2000 characters."],
    ["prompts", { prompts: [] }, "Leave at least one."],
    ["prompts", { prompts: [prompt, { ...prompt, label: "Two" }] }, "Two of these have the same id, or one has none. Take it out and add it again."],
    ["response_prompts", { response_prompts: [prompt, { ...prompt, id: "b", label: "one " }] }, "“one ” stands here twice."],
    ["response_prompts", { response_prompts: [{ ...prompt, help: "x".repeat(301) }] }, "Please stay under 300 characters."],
    ["give_team", { give_team: 11 }, "Choose a number from 0 to 10."],
    ["rescue_hours", { rescue_hours: Number.NaN }, "Choose a number from 1 to 1,440."],
  ])("of %s", (name, values, message) => {
    expect(Object.entries(check(studioValues(values))).map(([field, fault]) => [field, fault.replace("2,000", "2000")])).toEqual([[name, message]]);
  });

  it("finds nothing wrong with the standard", () => {
    expect(check(studioValues())).toEqual({});
  });
});
