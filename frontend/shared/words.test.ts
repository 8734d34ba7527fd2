import { expect, test } from "vitest";
import { setLanguage } from "./i18n";
import { halves, hoursInWords, languageName } from "./words";

const hours = (...all: number[]) => halves(all);

test("hours are said by day, one entry a day", () => {
  expect(hoursInWords(hours(60, 61, 62, 63, 131, 132, 135))).toEqual(["Wed 12–16", "Sat 11–13, 15–16"]);
  expect(hoursInWords([105, 106, 107])).toEqual(["Wed 04:30–06"]);
  expect(hoursInWords([])).toEqual([]);
});

test("a night stays one, also over the end of the week; whole days are cut at midnight", () => {
  expect(hoursInWords(hours(22, 23, 24, 25))).toEqual(["Mon 22–02"]);
  expect(hoursInWords(hours(167, 0))).toEqual(["Sun 23–01"]);
  expect(hoursInWords(Array.from({ length: 60 }, (_, i) => i))).toEqual(["Mon 00–24", "Tue 00–06"]);
  expect(hoursInWords(Array.from({ length: 336 }, (_, i) => i))).toHaveLength(7);
});

test("hours follow the week and the digits of the locale", () => {
  setLanguage("ar", true, null);
  expect(hoursInWords(hours(60, 132))).toEqual(["السبت ١٢–١٣", "الأربعاء ١٢–١٣"]);
});

test("languages are named in their own language, or by their code", () => {
  expect(["fr", "en", "es", "ar", "qqq", "no code"].map(languageName)).toEqual(["Français", "English", "Español", "العربية", "Qqq", "No code"]);
});
