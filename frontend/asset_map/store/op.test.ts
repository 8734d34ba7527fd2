import { describe, expect, it } from "vitest";
import { request as requestOf } from "../../shared/edits";
import { asset, state } from "../fixtures";
import type { State } from "../state";
import { applied } from "./applied";
import { queued, target, type Op } from "./op";

const edit = (field: string, value: unknown, from: unknown, base = 1, key = `${field} ${value}`): Op =>
  ({ key, handler: "edit_asset", payload: { id: "mamarose", changes: { [field]: value } }, at: "2026-11-20T12:00:00Z", from, base });
const add: Op = { key: "add", handler: "add_asset", payload: { id: "newasset", name: "Hall", kind: "places", level: "team" }, at: "2026-11-20T12:00:00Z" };

describe("the line of what is not sent yet", () => {
  it("makes one edit of everything typed into one field", () => {
    const first = queued([], edit("offers", "Ke", "Keys", 1, "a"), 0).line;
    const { line, key } = queued(first, edit("offers", "Keeps", "Ke", 1, "b"), 0);
    expect(line).toEqual([{ ...edit("offers", "Keeps", "Keys", 1, "a") }]);
    expect(key).toBe("a");
  });

  it("leaves alone what is being sent", () => {
    const first = queued([], edit("offers", "Ke", "Keys", 1, "a"), 0).line;
    expect(queued(first, edit("offers", "Keeps", "Ke", 1, "b"), 1).line.map(({ key }) => key)).toEqual(["a", "b"]);
  });

  it("forgets an edit that was taken back", () => {
    const first = queued([], edit("state", "asked", "agreed"), 0).line;
    expect(queued(first, edit("state", "agreed", "asked"), 0).line).toEqual([]);
  });

  it("puts edits of an asset that is not sent yet into its adding", () => {
    const op: Op = { ...edit("offers", "Chairs", ""), payload: { id: "newasset", changes: { offers: "Chairs" } } };
    expect(queued([add], op, 0).line).toEqual([{ ...add, payload: { ...add.payload, offers: "Chairs" } }]);
  });

  it("keeps different fields, and different assets, apart and in order", () => {
    const line = [edit("offers", "a", ""), edit("note", "b", "")].reduce((all, op) => queued(all, op, 0).line, [add]);
    expect(line.map(({ key }) => key)).toEqual(["add", "offers a", "note b"]);
  });
});

describe("a request", () => {
  const request = (op: Op, now: State) => requestOf(op, target(op, now), now.version);
  const server = () => state({ assets: { mamarose: asset({ id: "mamarose", name: "Mama Rose", version: 7, offers: "Keys", state: "asked" }) } });

  it("stands on the newest version that still shows what the writer saw", () => {
    expect(request(edit("offers", "Keeps keys", "Keys", 3), server())).toMatchObject({ base: 7, since: "g1.1.40.0" });
  });

  it("stands on the version the writer saw when the text is another by now", () => {
    expect(request(edit("offers", "Keeps keys", "Key", 3), server())).toMatchObject({ base: 3 });
  });

  it("that answers a clash stands on the version of the clash, whatever came since", () => {
    expect(request({ ...edit("offers", "Both", "Keys", 5), settles: true }, server())).toMatchObject({ base: 5 });
  });

  it("of an adding has no base", () => {
    expect(request(add, server())).not.toHaveProperty("base");
  });
});

describe("an op in the state", () => {
  it("takes an asset off with its links, and brings both back", () => {
    const before = state();
    const off = applied(before, { key: "x", handler: "remove_asset", payload: { id: "polytech" }, at: "2026-11-20T12:00:00Z" });
    expect([off.assets.polytech, Object.keys(off.links).length, off.removed.polytech!.links.length]).toEqual([undefined, 6, 3]);
    const back = applied(off, { key: "y", handler: "restore_asset", payload: { id: "polytech" }, at: "2026-11-20T12:00:00Z" });
    expect([back.assets.polytech, Object.keys(back.links).length, back.removed]).toEqual([before.assets.polytech, 9, {}]);
  });

  it("about something that is gone changes nothing", () => {
    const before = state();
    expect(applied(before, { ...edit("offers", "a", ""), payload: { id: "nowhere1", changes: { offers: "a" } } })).toBe(before);
  });

  it("leaves every other asset the same object", () => {
    const before = state();
    const after = applied(before, edit("state", "active", "agreed"));
    expect(after.assets.mamarose!.states.at(-1)).toMatchObject({ state: "active", by: 3 });
    expect(after.assets.polytech).toBe(before.assets.polytech);
  });
});
