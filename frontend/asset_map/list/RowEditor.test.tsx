import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { NOW, state } from "../fixtures";
import type { State } from "../state";
import { button, buttons, open, pass, refuse } from "../test-app";

const row = (name: string) => button(new RegExp(`^${name}`));
const group = (name: string) => document.querySelector<HTMLElement>(`section[aria-label="${name}"]`)!;
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const later = (ms: number) => pass(() => vi.advanceTimersByTimeAsync(ms));
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
  window.localStorage.clear();
});

async function opened(start: State = state(), answers: Parameters<typeof open>[1] = {}) {
  const view = open(start, answers);
  await later(100);
  return view;
}

describe("the editor of an asset", () => {
  const edit = async (name = "Kisumu Polytechnic", ...rest: Parameters<typeof opened>) => {
    const view = await opened(...rest);
    fireEvent.click(row(name));
    await later(0);
    return view;
  };

  it("saves each field as it is typed, and tells the others where I write", async () => {
    const { sent, calls } = await edit();
    fireEvent.focus(field("Note"));
    await later(10);
    expect(calls.at(-1)).toEqual(["poll", expect.objectContaining({ writing: { asset: "polytech", field: "note" } })]);
    type("Note", "Ask about term dates");
    await later(1000);
    expect(sent("edit_asset")).toEqual([{ id: "polytech", changes: { note: "Ask about term dates" }, base: 1, since: "g1.1.40.0" }]);
  });

  it("keeps the old name while the box is empty, and a blank at the end while one types", async () => {
    const { sent } = await edit();
    type("Name", "");
    await later(1000);
    expect([sent("edit_asset"), field("Name").value]).toEqual([[], ""]);
    type("Name", "Polytechnic ");
    await later(1000);
    expect(field("Name").value).toBe("Polytechnic ");
  });

  it("moves the dial, the kind and the level, and stays where it is", async () => {
    const { sent } = await edit();
    fireEvent.click(screen.getByLabelText("Agreed"));
    await later(1000);
    fireEvent.change(group("Institutions").querySelector("select")!, { target: { value: "trade" } });
    await later(1000);
    expect(sent("edit_asset").map(({ changes }) => changes)).toEqual([{ state: "agreed" }, { kind: "trade" }]);
    expect(group("Institutions").contains(field("Name"))).toBe(true);
  });

  it("adds members and others to those who know it, and takes them away", async () => {
    const { sent } = await edit();
    const box = document.querySelector<HTMLInputElement>(".m-knows input")!;
    for (const name of ["kwame", "Mr Ouma"]) {
      fireEvent.input(box, { target: { value: name }, inputType: "insertText" });
      fireEvent.keyDown(box, { key: "Enter" });
    }
    await later(1000);
    expect(sent("edit_asset").at(-1)).toMatchObject({ changes: { knows: [5, 2, "Mr Ouma"] } });
    fireEvent.click(button("Priya does not know it after all"));
    await later(1000);
    expect(sent("edit_asset").at(-1)).toMatchObject({ changes: { knows: [2, "Mr Ouma"] } });
  });

  it("adds a link with a verb, shows those that lead here, and takes one away", async () => {
    const { sent } = await edit("Harambee");
    expect(button("Remove the link: could host St Monica’s schoolyard")).toBeTruthy();
    fireEvent.click(button("Add a link"));
    await later(0);
    expect(document.activeElement).toBe(field("What it does"));
    fireEvent.change(field("What it does"), { target: { value: "uses" } });
    fireEvent.change(field("Which asset?"), { target: { value: "workshop" } });
    fireEvent.submit(field("Which asset?").form!);
    await later(1000);
    expect(sent("link_assets")).toMatchObject([{ from: "harambee", verb: "uses", to: "workshop" }]);
    expect(document.activeElement).toBe(button("Add a link"));
    fireEvent.click(button("Remove the link: uses Workshop behind the market"));
    await later(1000);
    expect(sent("unlink_assets")).toHaveLength(1);
  });

  it("says why a person needs care, and removes one everywhere after asking", async () => {
    const someone = state().assets.mzeeodhi!;
    const { sent } = await edit("Mzee", state({ assets: { mzeeodhi: { ...someone, person: true } } }), { erase_person: () => ({ version: "v2", assets: { mzeeodhi: null } }) });
    expect(screen.getByText(/did not agree to be on a map/)).toBeTruthy();
    fireEvent.click(button("Remove this person everywhere"));
    await later(0);
    fireEvent.click(button("Remove everywhere"));
    await later(10);
    expect(sent("erase_person")).toMatchObject([{ id: "mzeeodhi" }]);
    expect(buttons(/^Mzee/)).toEqual([]);
  });

  it("holds comments, and settles them", async () => {
    const { sent } = await edit("Kisumu", state({ comments: { comment1: { id: "comment1", asset: "polytech", text: "Ask about term dates", by: 9, name: "Fatima", role: "staff", at: NOW, settled: false, version: 1 } } }), {
      comment_asset: () => ({ version: "v2" }), settle_comment: () => ({ version: "v3" }),
    });
    expect(screen.getByText("Ask about term dates")).toBeTruthy();
    fireEvent.click(button("Settled"));
    type("Write a comment", "We did");
    fireEvent.submit(field("Write a comment").form!);
    await later(1000);
    expect([sent("settle_comment"), sent("comment_asset")]).toMatchObject([[{ id: "comment1", settled: true }], [{ asset: "polytech", text: "We did" }]]);
  });

  it("shows what became of the asset", async () => {
    const act = { id: 7, actor: 2, actor_name: "Kwame", operation: "asset_edited", subject: "Kisumu Polytechnic, plumbing class", detail: { field: "offers" }, asset: "polytech", at: NOW };
    await edit("Kisumu", state({ acts: [] }), { history: () => ({ acts: [act], values: { 7: { offers: ["Students", "Second-year students"] } } }) });
    fireEvent.click(button("History"));
    await later(0);
    expect(document.querySelector(".m-lately ins")!.textContent).toContain("Second");
  });
});

it("says what was not taken, keeps the text, and can put an asset back that somebody took off meanwhile", async () => {
  const gone = state().assets.mzeeodhi!;
  const patch = { version: "v2", assets: { mzeeodhi: null }, removed: { mzeeodhi: { asset: gone, links: [], by: 2, at: NOW, why: "", version: 9 } } };
  const { answers, sent } = await opened(state(), { edit_asset: () => refuse(404, { code: "not_there", message: "It is not on the map any more.", state: patch }) });
  fireEvent.click(row("Mzee"));
  await later(0);
  type("What it offers", "Dug four of the wells");
  await later(1000);
  expect(document.querySelector("[role=alert]")!.textContent).toContain("It is not on the map any more.");
  expect(document.querySelector("[role=alert]")!.textContent).toContain("Dug four of the wells");
  answers.edit_asset = ({ id, changes }) => ({ version: "v4", assets: { [id]: { ...gone, ...changes, version: 11 } } });
  fireEvent.click(button("Bring it back with my change"));
  await later(2000);
  expect([sent("restore_asset").length, field("What it offers").value]).toEqual([1, "Dug four of the wells"]);
});
