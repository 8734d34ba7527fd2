import { describe, expect, it } from "vitest";
import { asset, state } from "../fixtures";
import { counts, FIRST_VIEW, groups, isContact, linkCounts, type View } from "./view";

const shown = (view: Partial<View>, stay: Parameters<typeof groups>[2] = []) =>
  groups(state(), { ...FIRST_VIEW, ...view }, stay).map(({ id, assets }) => [id, assets.map((one) => one.id)]);

describe("the groups of the list", () => {
  it("are the author's kinds in their order, empty ones too, while nothing is filtered", () => {
    const few = state({ assets: { harambee: state().assets.harambee! } });
    expect(groups(few, FIRST_VIEW, []).map(({ id, assets }) => [id, assets.length])).toEqual([["people", 0], ["groups", 0], ["institutions", 0], ["places", 0], ["trade", 0], ["culture", 1]]);
  });

  it("show what has not been asked yet, and only kinds that have some", () => {
    expect(shown({ filter: "idea" }).map(([id]) => id)).toEqual(["groups", "institutions", "trade", "culture"]);
  });

  it("may be levels or states", () => {
    expect(shown({ by: "level" }).map(([id]) => id)).toEqual(["self", "team", "organisation", "community"]);
    expect(shown({ by: "state", filter: "mine" })).toEqual([["agreed", ["savings1", "healthce"]]]);
  });

  it("are searched in names and offers, whatever the accents and capitals", () => {
    expect(shown({ text: "WATER cans" })).toEqual([["trade", ["waterkio"]]]);
    const cafe = state({ assets: { cafe0001: asset({ id: "cafe0001", name: "Café des Amis" }) } });
    expect(groups(cafe, { ...FIRST_VIEW, text: "cafe" }, []).flatMap(({ assets }) => assets)).toHaveLength(1);
  });

  it("are ordered as added, by name, or by the newest change", () => {
    const people = (order: View["order"]) => groups(state(), { ...FIRST_VIEW, order }, [])[0]!.assets.map(({ id }) => id);
    expect([people("added"), people("name"), people("latest")]).toEqual([["welding1", "mamarose", "mzeeodhi"], ["welding1", "mamarose", "mzeeodhi"], ["mzeeodhi", "mamarose", "welding1"]]);
  });

  it("leave an asset where it was while somebody is at it", () => {
    const before = state().assets.mamarose!;
    const moved = state({ assets: { ...state().assets, mamarose: { ...before, kind: "trade", state: "idea" } } });
    expect(groups(moved, { ...FIRST_VIEW, filter: "agreed" }, [before]).find(({ id }) => id === "people")!.assets).toEqual([before]);
  });

  it("keep a kind that the author has taken off the list", () => {
    const odd = state({ assets: { odd00001: asset({ id: "odd00001", name: "Odd", kind: "spirits" }) } });
    expect(groups(odd, FIRST_VIEW, []).at(-1)).toMatchObject({ id: "spirits", assets: [{ id: "odd00001" }] });
  });
});

it("counts what each filter would show, and the links of each asset at both ends", () => {
  expect(counts(Object.values(state().assets), 3)).toEqual({ all: 18, idea: 6, asked: 4, agreed: 4, active: 4, mine: 2 });
  expect([linkCounts(state().links).get("polytech"), linkCounts(state().links).get("harambee")]).toEqual([3, 2]);
});

it.each([["rose@example.org", true], ["Call +254 712 345 678", true], ["0712-345-678", true], ["24 members, meets on Thursdays at 14:00", false], ["The dry year, 1984", false], ["5,000 shillings", false]])(
  "%s reads like an address or a number: %s", (text, is) => expect(isContact(text)).toBe(is));
