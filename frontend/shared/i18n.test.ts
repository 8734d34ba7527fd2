import { describe, expect, test } from "vitest";
import { dayName, gettext, interpolate, list, longDate, moment, ngettext, number, setLanguage, weekdays } from "./i18n";

/** Arabic: six forms, by the rule that translators of Arabic use. */
const arabicForm = (n: number) => (n < 3 ? n : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5);
const plural = Array.from({ length: 200 }, (_, n) => arabicForm(n)).join("");

describe("messages", () => {
  test("are English without a catalogue", () => {
    expect(gettext("Join")).toBe("Join");
    expect(ngettext("%(n)s hour", "%(n)s hours", 1)).toBe("%(n)s hour");
    expect(ngettext("%(n)s hour", "%(n)s hours", 0)).toBe("%(n)s hours");
  });

  test("take the form of the catalogue for every number, also beyond two hundred", () => {
    const forms = ["zero", "one", "two", "few", "many", "other"];
    setLanguage("ar", true, { messages: { "%(n)s hour": forms }, plural });
    const form = (n: number) => ngettext("%(n)s hour", "%(n)s hours", n);
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 200, 203, 211, 1000, 1003].map(form)).toEqual(
      ["zero", "one", "two", "few", "few", "many", "many", "other", "other", "few", "many", "other", "few", "many", "other", "few"]);
  });

  test("take the form that half hours have in the language", () => {
    setLanguage("fr", false, { messages: { "%(n)s hour": ["heure", "heures"] }, plural: `00${"1".repeat(198)}` });
    expect(ngettext("%(n)s hour", "%(n)s hours", 1.5)).toBe("heure");
    setLanguage("es", false, { messages: { "%(n)s hour": ["hora", "horas"] }, plural: `10${"1".repeat(198)}` });
    expect(ngettext("%(n)s hour", "%(n)s hours", 1.5)).toBe("horas");
  });

  test("stay English where a translation is missing or empty", () => {
    setLanguage("fr", false, { messages: { Join: "", "%(n)s hour": ["", ""] }, plural: "1".repeat(200) });
    expect(gettext("Join")).toBe("Join");
    expect(ngettext("%(n)s hour", "%(n)s hours", 2)).toBe("%(n)s hours");
  });

  test("are filled in by name, numbers in the locale's way, and nothing is read twice", () => {
    expect(interpolate("%(who)s has %(n)s", { who: "%(n)s", n: 1234 })).toBe("%(n)s has 1,234");
    expect(interpolate("%(unknown)s", {})).toBe("%(unknown)s");
    setLanguage("de", false, null);
    expect(interpolate("%(n)s", { n: 1234.5 })).toBe("1.234,5");
  });
});

describe("dates and numbers", () => {
  const now = "2026-11-20T12:40:00Z";

  test("say today, yesterday and tomorrow in the reader's zone", () => {
    expect(moment("2026-11-20T09:15:00Z", now, "UTC")).toBe("today at 09:15");
    expect(moment("2026-11-19T17:48:00Z", now, "UTC")).toBe("yesterday at 17:48");
    expect(moment("2026-11-20T23:30:00Z", now, "Asia/Tokyo")).toBe("tomorrow at 08:30");
    expect(moment("2026-11-18T10:00:00Z", now, "UTC")).toBe("18 November");
    expect(moment("2025-11-18T10:00:00Z", now, "UTC")).toBe("18 November 2025");
    expect(longDate("2026-11-29T18:00:00Z", "UTC")).toMatch(/^Sunday,? 29 November$/);
  });

  test("follow the locale: digits, order of the week, names of days", () => {
    setLanguage("ar", true, null);
    expect(number(15)).toBe("١٥");
    expect(weekdays()[0]).toBe(5);
    setLanguage("fr", false, null);
    expect(weekdays()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(dayName(0)).toBe("lundi");
  });

  test("survive a locale that is none", () => {
    setLanguage("x", false, null);
    expect(dayName(0, "short")).toBe("Mon");
  });

  test("lists say and, or, or nothing", () => {
    expect([list(["a", "b", "c"]), list(["a", "b"], "disjunction"), list(["a", "b", "c"], "unit"), list([], "unit")]).toEqual(
      ["a, b and c", "a or b", "a, b, c", ""]);
  });
});
