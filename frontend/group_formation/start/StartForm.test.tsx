import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { violations } from "../../shared/test-axe";
import { memberState, profile, settings, state } from "../fixtures";
import { open, pass, refuse } from "../test-app";

const press = (name: string | RegExp) => pass(() => fireEvent.click(screen.getByRole("button", { name })));
const fill = (label: string | RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe("a new group", () => {
  test("begins with what the learner told, and is sent whole", async () => {
    const { answers, sent } = open(state({ profile: profile({ hours: [60, 61] }) }));
    answers.start_group = () => memberState({ version: "9" });
    await press("Start one");
    fill("Name", "Wells of Thiès");
    fill("The initiative in one sentence", "Every well has a neighbour who looks after it.");
    await press("Begin with my free hours");
    fireEvent.click(screen.getByRole("radio", { name: /On request/ }));
    await press("Start it");
    expect(sent("start_group")).toEqual([{
      name: "Wells of Thiès", initiative: "Every well has a neighbour who looks after it.", why: "", cause: "Clean water", place: "",
      languages: ["fr", "en"], meets: [60, 61], meets_zone: "Africa/Dakar", size_min: 4, size_max: 6, openness: "request",
    }]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Safe Water, Safe Schools" })));
  });

  test("that was brought is by code, and nothing else is offered", async () => {
    const { answers, sent } = open(state());
    answers.start_group = () => memberState({ version: "9" });
    await press("Bring your group");
    expect(screen.queryByRole("radio", { name: /Open to all/ })).toBeNull();
    fill("Name", "Us");
    await press("Make the group");
    expect(sent("start_group")[0].openness).toBe("code");
  });

  test("that does not fit says why by the field, with the focus on the first", async () => {
    const { answers } = open(state());
    answers.start_group = () => refuse(422, { code: "invalid", message: "Look again.", fields: { name: "A name is missing.", initiative: "One sentence, please." } });
    await press("Start one");
    await press("Start it");
    const name = screen.getByLabelText("Name");
    expect(screen.getByText("2 things to correct first.")).toBeTruthy();
    expect(document.getElementById(name.getAttribute("aria-describedby")!.split(" ")[0]!)!.textContent).toBe("A name is missing.");
    await waitFor(() => expect(document.activeElement).toBe(name));
  });

  test("stays as it was typed while one looks behind other doors", async () => {
    open(state());
    await press("Start one");
    fill("Name", "Half a na");
    await press("All the ways in");
    await press("Start one");
    expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Half a na");
  });

  test("may have a cause of its own and any of the sizes the author allows", async () => {
    const { answers, sent } = open(state({ settings: settings({ size_min: 2, size_max: 9 }) }));
    answers.start_group = () => memberState({ version: "9" });
    await press("Start one");
    const cause = screen.getByLabelText<HTMLSelectElement>("Cause");
    fireEvent.change(cause, { target: { value: cause.options[cause.options.length - 1]!.value } });
    fill("The cause in your own words", "Elders");
    fireEvent.change(screen.getByLabelText("At least"), { target: { value: "7" } });
    fireEvent.change(screen.getByLabelText("At most"), { target: { value: "5" } });
    await press("Start it");
    expect(sent("start_group")[0]).toMatchObject({ cause: "Elders", size_min: 5, size_max: 5 });
  });

  test("is a form without a fault that axe knows", async () => {
    const { container } = open(state());
    await press("Start one");
    expect(await violations(container)).toEqual([]);
  });
});
