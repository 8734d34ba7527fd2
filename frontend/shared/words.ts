/** Languages and hours in words. */
import { dayName, list, locale, twoDigits, weekdays } from "./i18n";
import { WEEK } from "./zones";

const names = new Map<string, string>();

function nameIn(speaker: string, code: string): string {
  return new Intl.DisplayNames([speaker, locale(), "en"], { type: "language", fallback: "none" }).of(code) ?? "";
}

/** A language's name in that language, with a capital; in the reader's where the browser does not know it; else the code. */
export function languageName(code: string): string {
  const found = names.get(code);
  if (found !== undefined) {
    return found;
  }
  let name = code;
  try {
    name = nameIn(code, code) || nameIn(locale(), code) || code;
  } catch {
    // not a language code: shown as it is
  }
  const first = [...name][0] ?? "";
  names.set(code, first.toLocaleUpperCase() + name.slice(first.length));
  return names.get(code)!;
}

/** One run of half hours: `day` 0 = Monday; `from` and `to` in half hours of that day, `to` up to 48 (or beyond it, past midnight). */
export interface Range { day: number; from: number; to: number }

/** Local half hours of the week (0..335), as runs, in the order of the locale's week. A run over midnight stays one. */
export function ranges(halfHours: number[]): Range[] {
  const marked = new Set(halfHours);
  const found: Range[] = [];
  if (marked.size >= WEEK) {
    return weekdays().map((day) => ({ day, from: 0, to: 48 }));
  }
  for (const start of [...marked].filter((slot) => !marked.has((slot + WEEK - 1) % WEEK))) {
    let length = 1;
    while (marked.has((start + length) % WEEK)) {
      length += 1;
    }
    found.push(...pieces(start, length));
  }
  const order = weekdays();
  return found.sort((a, b) => order.indexOf(a.day) - order.indexOf(b.day) || a.from - b.from);
}

/** A run that only just passes midnight stays whole; one of a day and more is cut at midnight, or nobody could read it. */
function pieces(start: number, length: number): Range[] {
  const day = Math.floor(start / 48);
  const from = start % 48;
  if (from + length <= 48 || length < 24) {
    return [{ day, from, to: from + length }];
  }
  return [{ day, from, to: 48 }, ...pieces(((day + 1) * 48) % WEEK, from + length - 48)];
}

/** "12", "12:30", "24": an hour of the day out of half hours; past midnight it begins again. */
function hour(half: number): string {
  const of = half > 48 ? half - 48 : half;
  return twoDigits(Math.floor(of / 2)) + (of % 2 ? `:${twoDigits(30)}` : "");
}

/** "12–16". */
export const span = ({ from, to }: Pick<Range, "from" | "to">): string => `${hour(from)}–${hour(to)}`;

/** ["Wed 12–16", "Sat 11–13, 15–16"]: one entry a day. `halfHours` are local. */
export function hoursInWords(halfHours: number[], style: "long" | "short" = "short"): string[] {
  const byDay = new Map<number, string[]>();
  for (const range of ranges(halfHours)) {
    byDay.set(range.day, [...(byDay.get(range.day) ?? []), span(range)]);
  }
  return [...byDay].map(([day, spans]) => `${dayName(day, style)} ${list(spans, "unit")}`);
}

/** Typed hours 0..167 as half hours 0..335. */
export const halves = (hours: number[]): number[] => hours.flatMap((hourOfWeek) => [hourOfWeek * 2, hourOfWeek * 2 + 1]);
