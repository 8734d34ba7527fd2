import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { NOW, state } from "../fixtures";
import type { State } from "../state";
import { button, open, pass, refuse } from "../test-app";

const row = (name: string) => button(new RegExp(`^${name}`));
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const later = (ms: number) => pass(() => vi.advanceTimersByTimeAsync(ms));
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const clash = { asset: "savings1", field: "offers" as const, base: "24 members", yours: "24 members at the church", theirs: "26 members", together: "26 members at the church", version: 9, by: 2, at: NOW, merged: [] };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  window.localStorage.clear();
});

async function opened(start: State = state(), answers: Parameters<typeof open>[1] = {}) {
  const view = open(start, answers);
  await later(100);
  return view;
}

describe("when two people write at once", () => {
  const clashing = async () => {
    const theirs = { ...state().assets.savings1!, offers: "26 members", version: 9 };
    const view = await opened(state(), { edit_asset: () => refuse(409, { code: "asset_clash", message: "Both", clash, state: { version: "v2", assets: { savings1: theirs } } }) });
    fireEvent.click(row("Obunga"));
    await later(0);
    type("What it offers", "24 members at the church");
    await later(1000);
    view.answers.edit_asset = ({ changes }) => ({ version: "v3", assets: { savings1: { ...theirs, ...changes, version: 10 } } });
    return view;
  };

  it("both texts stand beside each other where the text is, and the proposal has the focus", async () => {
    await clashing();
    expect(screen.getByText("One text waits for you")).toBeTruthy();
    expect(document.activeElement).toBe(field("Put together"));
    expect(field("Put together").value).toBe("26 members at the church");
    expect([...document.querySelectorAll(".m-clash ins")].map((one) => one.lastChild!.textContent)).toEqual([" at the church", "26"]);
    vi.useRealTimers();
    expect(await violations(document.querySelector(".m-clash")!)).toEqual([]);
  });

  it.each([["Keep mine", ["24 members at the church"]], ["Keep the one of Kwame", []], ["Save this text", ["26 members at the church"]]])("“%s” settles it", async (answer, written) => {
    const { sent } = await clashing();
    fireEvent.click(button(answer));
    await later(1000);
    expect(sent("edit_asset").slice(1).map(({ changes, base }) => [changes.offers, base])).toEqual(written.map((text) => [text, 9]));
    expect(screen.queryByText("One text waits for you")).toBeNull();
  });
});
