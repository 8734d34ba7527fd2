/** Days as the plan knows them, "2026-01-27", in the reader's words. */
import { dateWithYear, dayAndMonth, shortDate } from "../../shared/i18n";
import type { Checkin } from "../state";

const noon = (day: string): string => `${day}T12:00:00Z`;

const YEAR_SAID = 300; // days from now: nearer ones nobody takes for those of another year

const isFar = (day: string, now: string): boolean => Math.abs(daysBetween(now.slice(0, 10), day)) > YEAR_SAID;

/** "27 January", and with the year when it is far from now. */
export const dayWords = (day: string, now: string): string => (isFar(day, now) ? dateWithYear : dayAndMonth)(noon(day), "UTC");

/** "27 Jan", for tables. */
export const shortDay = (day: string, now: string): string => (isFar(day, now) ? dateWithYear : shortDate)(noon(day), "UTC");

/** Which day it is somewhere. */
export const dayThere = (now: string, zone: string): string =>
  new Intl.DateTimeFormat("en-CA-u-nu-latn", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone || "UTC" }).format(new Date(now));

/** How many days from one to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(noon(to)) - Date.parse(noon(from))) / 86_400_000);

/** A number of weeks after a day. */
export const weeksAfter = (day: string, weeks: number): string => new Date(Date.parse(noon(day)) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

/** The number by which each check-in is called, as the server counts (domain/plan_life.numbers). */
export function numbered(checkins: Record<string, Checkin>): Map<string, number> {
  const key = ({ id, date, planned, at }: Checkin): string[] => [date || planned || "~", at, id];
  const before = (a: string[], b: string[]): number => {
    const i = a.findIndex((one, at) => one !== b[at]);
    return i < 0 ? 0 : a[i]! < b[i]! ? -1 : 1;
  };
  return new Map(Object.values(checkins).sort((a, b) => before(key(a), key(b))).map(({ id }, i) => [id, i + 1]));
}
