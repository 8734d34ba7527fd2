import { describe, expect, it } from "vitest";
import { PALETTE, SHAPES } from "../kinds";
import { kindOf, levelName, verbName } from "./looks";
import { KINDS, LEVELS } from "./sample";

const LISTS = { kinds: KINDS, levels: LEVELS, verbs: [{ id: "hosts", name: "could host" }] };

const light = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string): number => {
  const [more, less] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
  return (more + 0.05) / (less + 0.05);
};

describe("kinds", () => {
  it("have nine colours that are seen on white, on panels and on their own tint", () => {
    for (const { colour, tint } of PALETTE) {
      expect(contrast(colour, "#ffffff"), colour).toBeGreaterThan(4.5);
      expect(contrast(colour, "#f6f7f9"), colour).toBeGreaterThan(4.5);
      expect(contrast(colour, "#e3f2f1"), colour).toBeGreaterThan(4.3);
      expect(contrast(colour, tint), colour).toBeGreaterThan(3);
    }
    expect([PALETTE.length, Object.keys(SHAPES).length]).toEqual([9, 9]);
  });

  it("levels and verbs are called what the author calls them, and keep their id when the author took them away", () => {
    expect([kindOf(LISTS, "trade").name, levelName(LISTS, "self"), verbName(LISTS, "hosts")]).toEqual(["trade", "self", "could host"]);
    expect([kindOf(LISTS, "gone").name, levelName(LISTS, "gone"), verbName(LISTS, "could learn from")]).toEqual(["gone", "gone", "could learn from"]);
  });
});
