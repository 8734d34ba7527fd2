import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "../../shared/test-axe";
import { asset, empty, NOW, state } from "../fixtures";
import type { State } from "../state";
import { button, buttons, open, pass, refuse } from "../test-app";

const row = (name: string) => button(new RegExp(`^${name}`));
const group = (name: string) => document.querySelector<HTMLElement>(`section[aria-label="${name}"]`)!;
const rows = (name: string) => [...group(name).querySelectorAll<HTMLElement>("[data-row]")];
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const later = (ms: number) => pass(() => vi.advanceTimersByTimeAsync(ms));
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const question = "Who or what does your community already have?";
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

describe("adding to the map", () => {
  it("takes one after the other with Enter; focus, kind and level stay", async () => {
    const { sent } = await opened();
    fireEvent.change(screen.getAllByLabelText("Kind")[0]!, { target: { value: "places" } });
    const box = field(question);
    for (const name of ["Chairs", "Tables"]) {
      box.focus();
      type(question, name);
      fireEvent.submit(box.form!);
    }
    await later(2000);
    expect(sent("add_asset")).toMatchObject([{ name: "Chairs", kind: "places", level: "community", person: false }, { name: "Tables", kind: "places", level: "community" }]);
    expect([document.activeElement, box.value]).toEqual([box, ""]);
    expect(rows("Places and things").map((one) => one.textContent)).toEqual(expect.arrayContaining([expect.stringContaining("Chairs"), expect.stringContaining("Tables")]));
    expect(screen.getByText("Tables is on the map, under Places and things.")).toBeTruthy();
  });

  it("begins where somebody asked for one of a kind", async () => {
    await opened();
    fireEvent.click(button("Add one to Trade and exchange"));
    await later(0);
    expect([document.activeElement, screen.getAllByLabelText<HTMLSelectElement>("Kind")[0]!.value]).toEqual([field(question), "trade"]);
  });

  it("says gently that a number has no place here, and adds nothing empty", async () => {
    const { sent } = await opened();
    type(question, "Rose, +254 712 345 678");
    expect(screen.getByText(/looks like a phone number/)).toBeTruthy();
    type(question, "   ");
    fireEvent.submit(field(question).form!);
    await later(1000);
    expect(sent("add_asset")).toEqual([]);
  });

  it("marks somebody who is named as a person without an account", async () => {
    const { sent } = await opened(empty());
    type(question, "Mzee");
    fireEvent.submit(field(question).form!);
    await later(0);
    expect(sent("add_asset")).toMatchObject([{ kind: "people", person: true }]);
  });
});

describe("the rows", () => {
  it("are one Tab stop; arrow keys go from one to the next, Enter opens, Escape closes, and focus comes back", async () => {
    await opened();
    const stops = () => [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toEqual([row("Achieng’s welding")]);
    row("Achieng’s welding").focus();
    press("ArrowDown");
    press("ArrowDown");
    press("ArrowUp");
    expect([document.activeElement, ...stops()]).toEqual([row("Mama Rose"), row("Mama Rose")]);
    fireEvent.click(document.activeElement!); // what Enter does on a button
    await later(0);
    expect(document.activeElement).toBe(field("Name"));
    press("Escape");
    await later(0);
    expect([document.activeElement, screen.queryByLabelText("Name")]).toEqual([row("Mama Rose"), null]);
  });

  it("say who knows an asset, how far one is, and what hangs on it", async () => {
    await opened(state({ comments: { comment1: { id: "comment1", asset: "mamarose", text: "Ask her", by: 9, name: "Fatima", role: "staff", at: NOW, settled: false, version: 1 } } }));
    expect(row("Mama Rose").textContent).toContain("Agreed");
    expect(row("Mama Rose").textContent).toContain("Known by Achieng and Kwame");
    expect(row("Mama Rose").textContent).toContain("2 links");
    expect(row("Mama Rose").textContent).toContain("1 open comment");
  });

  it("say who is writing there", async () => {
    await opened();
    expect(row("Obunga").textContent).toContain("Kwame is writing");
    expect(screen.getByText("Achieng, Kwame and you are here")).toBeTruthy();
  });

  it("go off with one press, and Undo brings them back with the focus", async () => {
    const { sent } = await opened();
    fireEvent.click(button("More for Mzee Odhiambo"));
    await later(0);
    fireEvent.click(button("Delete"));
    await later(0);
    expect(buttons(/^Mzee/)).toEqual([]);
    expect(document.activeElement).toBe(button("Undo"));
    fireEvent.click(document.activeElement!);
    await later(2000);
    expect(document.activeElement).toBe(row("Mzee"));
    expect([sent("remove_asset").length, sent("restore_asset").length]).toEqual([1, 1]);
  });

  it("say that they wait to be sent while there is no connection", async () => {
    const { net } = await opened();
    net.cut = true;
    fireEvent.click(row("Mzee"));
    await later(0);
    type("What it offers", "Knows where the water is");
    await later(1500);
    press("Escape");
    await later(0);
    expect(row("Mzee").textContent).toContain("waiting to be sent");
    expect(screen.getAllByText("Offline, 1 edit kept here")).not.toEqual([]);
    net.cut = false;
    await later(20_000);
    expect(row("Mzee").textContent).not.toContain("waiting to be sent");
    expect(screen.getByText(/^Saved/)).toBeTruthy();
  });
});

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

describe("filters and hints", () => {
  it("show what has not been asked yet, and everything again", async () => {
    await opened();
    fireEvent.click(button("Not asked yet 6"));
    await later(100);
    expect(document.querySelectorAll("[data-row]")).toHaveLength(6);
    fireEvent.click(document.querySelector("[value=level]")!);
    await later(100);
    expect(rows("Wider community")).toHaveLength(6);
    fireEvent.click(button("All 18"));
    await later(100);
    expect(document.querySelectorAll("[data-row]")).toHaveLength(18);
  });

  it("search, and say when nothing fits", async () => {
    await opened();
    fireEvent.click(button("Search the map"));
    await later(0);
    expect(document.activeElement).toBe(document.querySelector<HTMLElement>("[type=search]")!);
    fireEvent.input(document.querySelector<HTMLElement>("[type=search]")!, { target: { value: "nowhere" } });
    await later(100);
    expect(screen.getByText(/Nothing on the map fits/)).toBeTruthy();
    fireEvent.click(button("Show all"));
    await later(100);
    expect(document.querySelectorAll("[data-row]")).toHaveLength(18);
  });

  it("show what a hint is about; “Not now” holds", async () => {
    const { sent } = await opened(state(), { dismiss_hint: () => ({ version: "v2", hint: null }) });
    fireEvent.click(button("Show the 3"));
    await later(100);
    expect(document.querySelectorAll("[data-row]")).toHaveLength(3);
    fireEvent.click(button("Not now"));
    await later(1000);
    expect([sent("dismiss_hint"), screen.queryByText("All three trade assets are still ideas.")]).toMatchObject([[{ hint: "kind_only_ideas:trade" }], null]);
  });
});

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

describe("for everybody", () => {
  it("has no faults for assistive technology: at rest, with an editor open, empty, and only to look at", async () => {
    const few = { polytech: state().assets.polytech!, welding1: state().assets.welding1!, bodaboda: state().assets.bodaboda! };
    const { container, unmount } = await opened(state({ assets: few }));
    fireEvent.click(row("Kisumu"));
    await later(100);
    vi.useRealTimers();
    expect(await violations(container)).toEqual([]);
    unmount();
    for (const start of [empty(), state({ assets: few, readonly: "masquerade" })]) {
      const view = open(start);
      await pass();
      expect(await violations(view.container)).toEqual([]);
      view.unmount();
    }
  });

  it("lets nobody change anything in a preview", async () => {
    await opened(state({ readonly: "preview" }));
    for (const name of ["Add", "Not now", "Set your own pace", "Change the date", "Change the problem"]) expect(buttons(name)).toEqual([]);
    fireEvent.click(row("Mama Rose"));
    await later(0);
    expect(field("Name").readOnly).toBe(true);
    expect(buttons("Delete")).toEqual([]);
  });

  it("draws hundreds of rows little by little", async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`many${String(i).padStart(5, "0")}`, asset({ id: `many${String(i).padStart(5, "0")}`, name: `Asset ${i}` })]));
    open(state({ assets: many, links: {} }));
    await later(0);
    expect(document.querySelectorAll("[data-row]").length).toBeLessThan(100);
    for (let i = 0; i < 8; i += 1) await later(20);
    expect(document.querySelectorAll("[data-row]")).toHaveLength(200);
  });
});
