/** The preview of a round with a server of the test's own, to somebody in Oslo. */
import { fireEvent, screen } from "@testing-library/preact";
import { vi } from "vitest";
import * as desk from "../desk";
import { profile, state } from "../fixtures";
import { open, pass, refuse, shelf, type Answers } from "../test-app";
import * as fixture from "./fixtures";

Object.assign(shelf, { desk });

export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const settle = () => pass(() => vi.advanceTimersByTimeAsync(1));
export const press = async (name: string | RegExp) => {
  await pass(() => fireEvent.click(button(name)));
  await settle(); // what opened asks for what it shows
};
export const said = () => screen.getAllByRole("status").map((region) => region.textContent);
export const rowOf = (topic: string) => screen.getByRole("heading", { level: 4, name: topic }).closest<HTMLElement>(".g-desk-row")!;
export const movedOn = () => refuse(409, { code: "round_moved_on", message: "Somebody else changed this preview." });

export async function atPreview(answers: Answers = {}, round = "Round 3") {
  const view = open(state({ staff: true, profile: profile({ zone: "Europe/Oslo" }) }), {
    match_desk: () => fixture.desk(), round_page: () => fixture.page(), preview_move: () => fixture.effects(), ...answers,
  });
  await press("Matching");
  await press(`Look at the preview: ${round}`);
  return view;
}

/** Takes up a face and chooses where it should go. */
export async function lift(name = "Tomasz Zieliński", to = "23") {
  await press(name);
  fireEvent.change(screen.getByRole("combobox", { name: "to group" }), { target: { value: to } });
  await settle();
}
