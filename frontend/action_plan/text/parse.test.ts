import { describe, expect, it } from "vitest";
import cases from "../../../tests/data/plan_text.json";
import { parse, plain } from "./parse";

describe("a text of a plan", () => {
  it.each(cases.map((one) => [JSON.stringify(one.text.slice(0, 24)), one] as const))("reads here as on the server: %s", (_, { text, blocks, plain: words }) => {
    expect(parse(text)).toEqual(blocks);
    expect(plain(text)).toBe(words);
  });
});
