import { describe, expect, it } from "vitest";
import { setLanguage } from "../../shared/i18n";
import { sorted } from "./hours";
import { formatHours, parseHours } from "./typed";

const on = (day: number, from: number, to: number) => Array.from({ length: to - from }, (_, i) => day * 24 + from + i);
const [MON, TUE, WED, THU, FRI, SAT, SUN] = [0, 1, 2, 3, 4, 5, 6] as const;

/** The same numbers on every run. */
function random(seed: number): () => number {
  return () => (seed = (seed * 16807) % 2147483647) / 2147483647;
}

describe("the typed line", () => {
  it.each(["en", "fr", "es", "pt-br", "ar", "fa", "hi", "de", "vi", "sw", "ja-jp", "zh-cn", "he", "bn", "th", "tr"])("says what the grid says and is read back the same, in %s", (locale) => {
    setLanguage(locale, false, null);
    const next = random(7);
    for (let round = 0; round < 40; round++) {
      const hours = sorted(Array.from({ length: Math.floor(next() * 60) }, () => Math.floor(next() * 168)));
      expect(parseHours(formatHours(hours))).toEqual({ hours, odd: [] });
    }
  });

  it("is written with an en dash, the hours in two digits, days in the order of the week", () => {
    expect(formatHours(sorted([...on(WED, 12, 16), ...on(TUE, 9, 11), ...on(TUE, 22, 24)]))).toBe("Tue 09–11, Tue 22–24, Wed 12–16");
  });

  it.each<[string, number[]]>([
    ["Tue 19-21", on(TUE, 19, 21)],
    ["tuesday 19:00 — 21:00", on(TUE, 19, 21)],
    ["TUES. 19h–21h", on(TUE, 19, 21)],
    ["Tue 7pm - 9 p.m.", on(TUE, 19, 21)],
    ["Tue 12am-1am", on(TUE, 0, 1)],
    ["Tue 19", on(TUE, 19, 20)],
    ["Tue 9-11, 14-16", [...on(TUE, 9, 11), ...on(TUE, 14, 16)]],
    ["Tue 9-11 14-16; Wed 8-9", [...on(TUE, 9, 11), ...on(TUE, 14, 16), ...on(WED, 8, 9)]],
    ["Tue, Thu 19-21", [...on(TUE, 19, 21), ...on(THU, 19, 21)]],
    ["Mon-Wed 8-9", [...on(MON, 8, 9), ...on(TUE, 8, 9), ...on(WED, 8, 9)]],
    ["Sat–Mon 8-9", [...on(MON, 8, 9), ...on(SAT, 8, 9), ...on(SUN, 8, 9)]],
    ["Fri 22-1", [...on(FRI, 22, 24), ...on(SAT, 0, 1)]],
    ["Sun 23-2", [...on(MON, 0, 2), ...on(SUN, 23, 24)]],
    ["Sat 0-24", on(SAT, 0, 24)],
    ["Tue ١٩–٢١", on(TUE, 19, 21)],
    ["", []],
  ])("understands “%s”", (text, hours) => {
    expect(parseHours(text)).toEqual({ hours, odd: [] });
  });

  it("understands English names in any language, and names without their accents", () => {
    setLanguage("es", false, null);
    expect(parseHours("Wed 8-9, sabado 10-11").hours).toEqual([...on(WED, 8, 9), ...on(SAT, 10, 11)]);
  });

  it.each<[string, number[], string[]]>([
    ["Tue 19-21, somewhen", on(TUE, 19, 21), ["somewhen"]],
    ["T 19-21", [], ["T", "19–21"]],
    ["19-21", [], ["19–21"]],
    ["Tue 19:30-21, Wed 8-9", on(WED, 8, 9), ["19:30–21"]],
    ["Tue 19-21:30", [], ["19–21:30"]],
    ["Tue 25", [], ["25"]],
    ["Tue 19-19", [], ["19–19"]],
    ["Tue 19-21, Sat", on(TUE, 19, 21), ["Sat"]],
  ])("of “%s” it takes what it can and names the rest", (text, hours, odd) => {
    expect(parseHours(text)).toEqual({ hours, odd });
  });

  it("never fails, whatever is typed", () => {
    const next = random(11);
    const letters = "Mon tue –-,:0123459 hap.م\u0660\u{1F600}\n".split("");
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 14 }, () => letters[Math.floor(next() * letters.length)]).join("");
      for (const hour of parseHours(text).hours) expect(hour).toBeGreaterThanOrEqual(0);
    }
  });
});
