/**
 * The typed twin of the hours grid: "Tue 19–21, Wed 12–16". Written in the reader's language, read tolerantly: day names long,
 * short or begun, any dash, any digits, several days to a time ("Mon-Fri 19-21"), past midnight ("Fri 22-1"), am and pm.
 */
import { dayName, locale, twoDigits, weekdays } from "../../shared/i18n";
import type { LocalHours } from "../state";
import { runs, sorted } from "./hours";

export interface Understood { hours: LocalHours; odd: string[] }

/** Names of the seven days, Monday first; the first name of each is the one written. */
type DayNames = string[][];

const ENGLISH = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const dayNames = (): DayNames => ENGLISH.map((english, day) => [dayName(day, "short"), dayName(day), english]);

/** "Tue 19–21, Wed 12–16"; days in the order of the locale's week. */
export function formatHours(hours: LocalHours): string {
  const comma = /^(ar|fa|ur)/.test(locale()) ? "، " : ", ";
  return runs(hours, weekdays()).map(({ day, from, to }) => `${dayName(day, "short")} ${twoDigits(from)}–${twoDigits(to)}`).join(comma);
}

const fold = (text: string) => text.normalize("NFKD").replace(/[\p{M}.’']/gu, "").toLowerCase();

/** The value of a run of decimal digits of any script: each script's ten stand in a row. */
function value(digits: string): number {
  return [...digits].reduce((sum, digit) => {
    let zero = digit.codePointAt(0)!;
    const code = zero;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return sum * 10 + ((code - zero) % 10);
  }, 0);
}

function lexer(names: DayNames): RegExp {
  const known = names.flat().sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  const time = "(\\p{Nd}{1,2})(?:\\s?[:.h](\\p{Nd}\\p{Nd})|\\s?h(?!\\p{L}))?(?:\\s?([ap])\\.?m\\.?)?";
  return new RegExp(`(${known.join("|")})(?![\\p{L}\\p{M}])|${time}|([\\p{L}\\p{M}.’']+)|([-‐-―−~])|([^\\s])`, "giu");
}

/** The one day a begun name can mean, or -1. */
function begun(word: string, names: DayNames): number {
  const start = fold(word);
  const days = new Set(names.flatMap((of, day) => (of.some((name) => fold(name).startsWith(start)) ? [day] : [])));
  return start.length > 1 && days.size === 1 ? [...days][0]! : -1;
}

/** What has been read so far. Times belong to the days named last. */
class Reading {
  readonly hours: number[] = [];
  readonly odd: string[] = [];
  private days: number[] = [];
  private naming = false; // days were named, their time is still to come
  private from = -1;
  private dash = false;
  private refused = false; // the time before the dash was no good, so the one after it is not taken alone
  private said = ""; // the time being read, as typed

  day(day: number): void {
    const range = this.dash && this.naming;
    this.stop();
    if (!this.naming) this.days = [];
    if (range) for (let next = (this.days[this.days.length - 1]! + 1) % 7; next !== day; next = (next + 1) % 7) this.days.push(next);
    this.days.push(day);
    this.naming = true;
  }

  line(): void {
    this.dash = true;
  }

  time(hour: number, raw: string): void {
    if (!this.dash) this.stop();
    if (this.refused) this.said = this.odd.pop() ?? "";
    this.said += this.said && "–";
    this.said += raw;
    if (this.refused || !this.days.length || hour > 24) return this.refuse();
    this.naming = false;
    this.dash = false;
    if (this.from < 0) this.from = hour;
    else this.add(this.from, hour);
  }

  /** Whatever was begun ends here: a time alone is one hour. */
  stop(): void {
    if (this.from >= 0) this.add(this.from, this.from + 1);
    this.said = "";
    this.dash = this.refused = false;
  }

  close(names: DayNames): Understood {
    this.stop();
    if (this.naming) this.odd.push(...this.days.map((day) => names[day]![0]!));
    return { hours: sorted(this.hours), odd: this.odd };
  }

  private refuse(): void {
    this.odd.push(this.said);
    this.from = -1;
    this.naming = this.dash = false;
    this.refused = true;
  }

  private add(from: number, to: number): void {
    this.from = -1;
    if (from > 23 || from === to) return this.refuse();
    const end = to < from ? to + 24 : to; // past midnight
    for (const day of this.days) for (let hour = from; hour < end; hour++) this.hours.push((day * 24 + hour) % 168);
    this.said = "";
  }
}

const clock = (digits: string, half: string | undefined): number =>
  half ? (value(digits) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : value(digits);

/** Reads a typed line; what it cannot read is named in `odd`, the rest is taken. */
export function parseHours(text: string): Understood {
  const names = dayNames();
  const reading = new Reading();
  for (const [raw, name, digits, minutes, half, word, dash] of text.matchAll(lexer(names))) {
    const day = name ? names.findIndex((of) => of.some((one) => one.toLowerCase() === name.toLowerCase())) : word ? begun(word, names) : -1;
    if (day >= 0) {
      reading.day(day);
    } else if (digits) {
      reading.time(minutes && value(minutes) ? 99 : clock(digits, half), raw);
    } else if (dash) {
      reading.line();
    } else {
      reading.stop();
      if (word) reading.odd.push(word);
    }
  }
  return reading.close(names);
}
