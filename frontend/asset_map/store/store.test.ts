import { beforeEach, describe, expect, it, vi } from "vitest";
import { connection } from "../../shared/test-page";
import { Offline } from "../../shared/xblock";
import { asset, state } from "../fixtures";
import type { Clash, Patch, State } from "../state";
import { refuse, server } from "../test-app";
import { merged } from "./merged";
import { shelf } from "./shelf";
import { mapStore } from "./store";

const NAME = "grooc map test";
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const kwames: Clash = {
  asset: "mamarose", field: "offers", base: "Keys", yours: "Keys and cash", theirs: "Keys and books", together: "Keys and cash and books", version: 9, by: 2,
  at: "2026-11-20T12:03:41Z", merged: [{ field: "state", by: 2 }],
};

/** A store on a server of the test's own. */
function begin(start: State = state(), answers: Record<string, (payload: any) => unknown> = {}) {
  const desk = server(start);
  Object.assign(desk.answers, answers);
  const wire = connection(desk.answers);
  const send = vi.fn(wire.send);
  const store = mapStore(start, send as never, shelf(NAME), () => undefined);
  return { ...desk, ...wire, store, send };
}
const names = (calls: [string, any][]) => calls.map(([handler]) => handler);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-20T12:03:50Z") });
  window.localStorage.clear();
});

describe("the store of a map", () => {
  it("shows an edit at once and sends it when the typing has paused", async () => {
    const { store, calls } = begin();
    for (const offers of ["K", "Ke", "Key"]) void store.act("edit_asset", { id: "mamarose", changes: { offers } });
    expect(store.state.assets.mamarose!.offers).toBe("Key");
    expect(calls).toEqual([]);
    await pass(1000);
    expect(calls).toEqual([["edit_asset", { id: "mamarose", changes: { offers: "Key" }, base: 1, since: "g1.1.40.0" }]]);
    expect(store.line).toEqual([]);
  });

  it("sends what is typed while a sending is under way on top of what that brought", async () => {
    const { store, calls } = begin();
    void store.act("edit_asset", { id: "mamarose", changes: { offers: "One" } });
    await pass(900);
    void store.act("edit_asset", { id: "mamarose", changes: { offers: "One two" } });
    await pass(2000);
    expect(calls.map(([, { base, changes }]) => [base, changes.offers])).toEqual([[1, "One"], [41, "One two"]]);
  });

  it("keeps ten edits made without a connection, and sends each once and in order", async () => {
    const { store, calls, net } = begin();
    net.cut = true;
    for (let i = 0; i < 5; i += 1) void store.act("add_asset", { id: `newone0${i}`, name: `Chair ${i}`, kind: "places", level: "team" });
    void store.act("edit_asset", { id: "mamarose", changes: { state: "active" } });
    void store.act("edit_asset", { id: "mzeeodhi", changes: { note: "Asks first" } });
    void store.act("link_assets", { id: "newlink1", from: "newone01", verb: "supports", to: "problem" });
    void store.act("remove_asset", { id: "polytech" });
    void store.act("restore_asset", { id: "polytech" });
    await pass(60_000);
    expect(calls).toEqual([]);
    expect([store.line.length, store.box.status.progress]).toEqual([10, "offline"]);
    net.cut = false;
    window.dispatchEvent(new Event("online"));
    window.dispatchEvent(new Event("online"));
    await pass(120_000);
    expect(names(calls)).toEqual([...Array(5).fill("add_asset"), "edit_asset", "edit_asset", "link_assets", "remove_asset", "restore_asset"]);
    expect(new Set(calls.map(([, { id }]) => id)).size).toBe(9); // the one taken off and put back twice
    expect(store.line).toEqual([]);
  });

  it("finds after a reload what was not sent, shows it and sends it", async () => {
    const first = begin();
    first.net.cut = true;
    void first.store.act("add_asset", { id: "newone01", name: "Chair", kind: "places", level: "team" });
    await pass(0);
    const second = begin();
    expect(second.store.state.assets.newone01!.name).toBe("Chair");
    await pass(0);
    expect(names(second.calls)).toEqual(["add_asset"]);
    expect(window.localStorage.getItem(NAME)).toBeNull();
  });

  it("leaves on this machine what another window has not sent", async () => {
    const other = begin();
    const own = begin();
    other.net.cut = true;
    void other.store.act("add_asset", { id: "newone01", name: "Chair", kind: "places", level: "team" });
    void own.store.act("edit_asset", { id: "mamarose", changes: { note: "x" } });
    await pass(2000);
    expect(JSON.parse(window.localStorage.getItem(NAME)!).line).toHaveLength(1);
  });

  it("holds both texts when two people changed one, and shows theirs until somebody chooses", async () => {
    const theirs: Patch = { version: "g1.1.41.0", assets: { mamarose: asset({ id: "mamarose", name: "Mama Rose", version: 9, offers: kwames.theirs, state: "active" }) } };
    const { store, calls, answers } = begin(state(), { edit_asset: () => refuse(409, { code: "asset_clash", message: "Both", clash: kwames, state: theirs }) });
    void store.act("edit_asset", { id: "mamarose", changes: { offers: "Keys and cash" } });
    await pass(1000);
    expect(store.state.assets.mamarose!.offers).toBe("Keys and books");
    expect(store.clashes).toMatchObject([{ yours: "Keys and cash", theirs: "Keys and books", before: { state: "agreed" } }]);
    expect(JSON.parse(window.localStorage.getItem(NAME)!).clashes).toHaveLength(1);
    answers.edit_asset = ({ changes }) => ({ version: "g1.1.42.0", assets: { mamarose: { ...theirs.assets!.mamarose!, ...changes, version: 10 } } });
    store.settle(store.clashes[0]!, "Keys, cash and books");
    await pass(0);
    expect(calls.at(-1)).toEqual(["edit_asset", expect.objectContaining({ base: 9, changes: { offers: "Keys, cash and books" } })]);
    expect([store.clashes, store.state.assets.mamarose!.offers]).toEqual([[], "Keys, cash and books"]);
  });

  it("takes into a clash what was typed while it was found", async () => {
    let no: (error: unknown) => void = () => undefined;
    const { store } = begin(state(), { edit_asset: () => new Promise((_, reject) => { no = reject; }) });
    void store.act("edit_asset", { id: "mamarose", changes: { offers: "Keys and cash" } });
    await pass(1000);
    void store.act("edit_asset", { id: "mamarose", changes: { offers: "Keys and cash, daily" } });
    try {
      refuse(409, { code: "asset_clash", message: "Both", clash: kwames });
    } catch (error) {
      no(error);
    }
    await pass(0);
    expect(store.line).toEqual([]);
    expect(store.clashes[0]).toMatchObject({ yours: "Keys and cash, daily", together: "Keys and cash and books\nKeys and cash, daily" });
  });

  it("keeps what the server did not take, says why, and goes on with the rest", async () => {
    const { store, calls } = begin(state(), { add_asset: () => refuse(422, { code: "too_many", message: "The map is full." }) });
    const told = store.act("add_asset", { id: "newone01", name: "Chair", kind: "places", level: "team" });
    void store.act("edit_asset", { id: "mamarose", changes: { note: "x" } });
    await expect(told).rejects.toThrow("The map is full.");
    await pass(2000);
    expect(store.refused).toMatchObject([{ message: "The map is full.", op: { payload: { name: "Chair" } } }]);
    expect(names(calls)).toEqual(["add_asset", "edit_asset"]);
    expect(store.state.assets.newone01).toBeUndefined();
  });

  it("drops nothing when somebody on the way to the server answers instead of it", async () => {
    const { store } = begin(state(), { add_asset: () => refuse(403, { code: "unexpected", message: "Signed out" }) });
    void store.act("add_asset", { id: "newone01", name: "Chair", kind: "places", level: "team" }).catch(() => undefined);
    await pass(0);
    expect([store.line.length, store.box.status]).toMatchObject([1, { progress: "failed", message: "Signed out" }]);
  });

  it("sends what waits before something that needs the answer", async () => {
    const { store, calls } = begin(state(), { submit_map: () => ({ version: "g1.1.50.0", changed_since: false }) });
    void store.act("edit_asset", { id: "mamarose", changes: { note: "x" } });
    await store.act("submit_map", { name: "May" });
    expect(names(calls)).toEqual(["edit_asset", "submit_map"]);
    expect(store.state.changed_since).toBe(false);
  });

  it("says at once that something which needs the answer cannot be done without a connection", async () => {
    const { store, net } = begin();
    net.cut = true;
    void store.act("edit_asset", { id: "mamarose", changes: { note: "x" } });
    await expect(store.act("submit_map", { name: "" })).rejects.toBeInstanceOf(Offline);
    expect(store.line).toHaveLength(1);
  });

  it("does not let the answer to an older question undo an edit", async () => {
    let news: (patch: Patch) => void = () => undefined;
    const { store } = begin(state(), { poll: () => new Promise((yes) => { news = yes; }) });
    const asking = store.poll(null);
    await store.act("add_asset", { id: "newone01", name: "Chair", kind: "places", level: "team" });
    news({ version: "g1.1.40.5", assets: { newone01: null } });
    await asking;
    expect(store.state.assets.newone01!.name).toBe("Chair");
  });
});

describe("news", () => {
  it("bring newer entries, take away what is gone, and leave the rest the same objects", () => {
    const before = state();
    const after = merged(before, { version: "v2", assets: { polytech: null, mamarose: { ...before.assets.mamarose!, name: "Rose" } } });
    expect([after.assets.polytech, after.assets.mamarose!.name, after.version]).toEqual([undefined, "Rose", "v2"]);
    expect([after.assets.welding1, after.links]).toEqual([before.assets.welding1, before.links]);
    expect(after.links).toBe(before.links);
  });

  it("that are a whole state leave nothing of the one before", () => {
    const other = state({ assets: {}, group: null });
    expect(merged(state(), other as never)).toBe(other);
  });
});
