/**
 * Words and numbers in the reader's language. The catalogue comes with the view's arguments, so there is no second script to wait for.
 * One page shows one language: it is set once, before the first render.
 */
import { listed, todayAt, tomorrowAt, yesterdayAt } from "./strings";

export interface Catalog {
  messages: Record<string, string | string[]>; // by msgid; an array holds the plural forms
  plural: string; // 200 digits: the form for n = 0..199; from 200 on that of 100 + n % 100
}

export type Values = Record<string, string | number>;

/** The platform's plain "en" and "ar" name no region, and browsers differ in what they make of them. */
const REGIONS: Record<string, string> = { en: "en-GB", ar: "ar-EG" };

const language: { locale: string; rtl: boolean; catalog: Catalog | null } = { locale: REGIONS.en!, rtl: false, catalog: null };

function known(locale: string): string {
  const tag = locale.replace("_", "-");
  try {
    return REGIONS[tag] ?? Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? REGIONS.en!;
  } catch {
    return REGIONS.en!; // a code of the platform's that is no language tag, such as a test language
  }
}

export function setLanguage(locale: string, rtl: boolean, catalog: Catalog | null): void {
  language.locale = known(locale);
  language.rtl = rtl;
  language.catalog = catalog;
  formats.clear();
}

export const locale = (): string => language.locale;
export const isRtl = (): boolean => language.rtl;

export function gettext(msgid: string): string {
  const found = language.catalog?.messages[msgid];
  return (Array.isArray(found) ? found[0] : found) || msgid;
}

export function ngettext(one: string, many: string, n: number): string {
  const forms = language.catalog?.messages[one];
  if (!Array.isArray(forms)) {
    return n === 1 ? one : many;
  }
  const index = Number(language.catalog!.plural[counted(n)]);
  return forms[index] || (n === 1 ? one : many);
}

/** The whole number whose form a number takes: gettext knows whole ones only, and half hours are singular in some languages. */
function counted(n: number): number {
  if (!Number.isInteger(n)) {
    return new Intl.PluralRules(language.locale).select(n) === "one" ? 1 : 100;
  }
  return n < 200 ? n : 100 + (n % 100);
}

/** Fills `%(name)s` in; numbers get the locale's digits. What has no value stays as it is. */
export function interpolate(text: string, values: Values): string {
  return text.replace(/%\((\w+)\)[sd]/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? number(value) : value;
  });
}

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>();

/** Intl objects are dear to make and lists make hundreds, so each is made once. */
function format<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>(key: string, make: () => T): T {
  const found = formats.get(key) ?? make();
  formats.set(key, found);
  return found as T;
}

export function number(value: number): string {
  return format("number", () => new Intl.NumberFormat(language.locale, { maximumFractionDigits: 1 })).format(value);
}

/** A two-digit hour as on an axis: "06", "٠٦". */
export function twoDigits(value: number): string {
  return format("digits", () => new Intl.NumberFormat(language.locale, { minimumIntegerDigits: 2 })).format(value);
}

/** "Français, English and Wolof"; "disjunction" says or; "unit" says neither: "Français, English, Wolof". */
export function list(items: string[], type: "conjunction" | "disjunction" | "unit" = "conjunction"): string {
  return type === "unit"
    ? items.reduce((before, item) => (before ? listed(before, item) : item), "")
    : format(`list ${type}`, () => new Intl.ListFormat(language.locale, { type })).format(items);
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return format(JSON.stringify(options), () => new Intl.DateTimeFormat(language.locale, options));
}

const DAY = { day: "numeric", month: "long" } as const;

/** Dates and times of ISO strings, in `zone` (the reader's; the browser's own when not told). */
export const longDate = (iso: string, zone?: string): string => dates({ weekday: "long", ...DAY, timeZone: zone }).format(new Date(iso));
export const dayAndMonth = (iso: string, zone?: string): string => dates({ ...DAY, timeZone: zone }).format(new Date(iso));
export const shortDate = (iso: string, zone?: string): string =>
  dates({ day: "numeric", month: "short", timeZone: zone }).format(new Date(iso));
export const time = (at: string | Date, zone?: string): string =>
  dates({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(new Date(at));
export const dateWithYear = (iso: string, zone?: string): string => dates({ ...DAY, year: "numeric", timeZone: zone }).format(new Date(iso));

/** Which day it is there, comparable: days since 1970. */
function dayNumber(at: Date, zone?: string): number {
  const parts = new Intl.DateTimeFormat("en-CA-u-nu-latn", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone }).format(at);
  return Math.round(Date.parse(`${parts}T00:00:00Z`) / 86_400_000);
}

/** "today at 09:15", "yesterday at 17:48", "tomorrow at 09:00", "18 November", and with the year when it is another. */
export function moment(iso: string, now: string, zone?: string): string {
  const at = new Date(iso);
  const days = dayNumber(new Date(now), zone) - dayNumber(at, zone);
  if (days === 0) {
    return todayAt(time(at, zone));
  }
  if (days === 1) {
    return yesterdayAt(time(at, zone));
  }
  if (days === -1) {
    return tomorrowAt(time(at, zone));
  }
  return at.getFullYear() === new Date(now).getFullYear() ? dayAndMonth(iso, zone) : dateWithYear(iso, zone);
}

/** The name of a weekday, 0 = Monday. 5 January 1970 was one. */
export function dayName(day: number, style: "long" | "short" | "narrow" = "long"): string {
  return dates({ weekday: style, timeZone: "UTC" }).format(new Date(Date.UTC(1970, 0, 5 + day)));
}

/** The days 0..6 (0 = Monday) in the order in which the locale's week runs. */
export function weekdays(): number[] {
  const tag = new Intl.Locale(language.locale) as Intl.Locale & {
    weekInfo?: { firstDay: number };
    getWeekInfo?: () => { firstDay: number };
  };
  const first = (tag.getWeekInfo?.() ?? tag.weekInfo)?.firstDay ?? 1;
  return Array.from({ length: 7 }, (_, i) => (first - 1 + i) % 7);
}
