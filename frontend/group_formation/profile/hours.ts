/** Arithmetic on `LocalHours`: hours of the week 0..167 in somebody's own zone, Monday 00:00 first. */
import { locale } from "../../shared/i18n";
import type { LocalHours } from "../state";

/** The days 0..6 (0 = Monday) that are the locale's weekend. */
export function weekend(): number[] {
  const tag = new Intl.Locale(locale()) as Intl.Locale & { weekInfo?: { weekend: number[] }; getWeekInfo?: () => { weekend: number[] } };
  return ((tag.getWeekInfo?.() ?? tag.weekInfo)?.weekend ?? [6, 7]).map((day) => day - 1);
}

export interface Cell { day: number; hour: number }

/** An unbroken stretch within one day; `to` is the hour it ends at, 1..24. */
export interface Run { day: number; from: number; to: number }

const span = (a: number, b: number): number[] => {
  const low = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, step) => low + step);
};

/** Marks (or clears) the block between two cells, whichever corner comes first. `order` is the order the days are shown in. */
export function paint(hours: LocalHours, from: Cell, to: Cell, free: boolean, order: number[]): LocalHours {
  const kept = new Set(hours);
  for (const row of span(order.indexOf(from.day), order.indexOf(to.day))) {
    for (const hour of span(from.hour, to.hour)) {
      const at = order[row]! * 24 + hour;
      if (free) kept.add(at);
      else kept.delete(at);
    }
  }
  return sorted(kept);
}

export const sorted = (hours: Iterable<number>): LocalHours => [...new Set(hours)].sort((a, b) => a - b);

/** The stretches of a week, days in the order given. A stretch over midnight is two. */
export function runs(hours: LocalHours, order: number[]): Run[] {
  const marked = new Set(hours);
  const found: Run[] = [];
  for (const day of order) {
    for (let hour = 0; hour < 24; hour++) {
      if (!marked.has(day * 24 + hour)) continue;
      const last = found[found.length - 1];
      if (last?.day === day && last.to === hour) last.to++;
      else found.push({ day, from: hour, to: hour + 1 });
    }
  }
  return found;
}

/** Adds the same hours to each of the days. */
export const addDaily = (hours: LocalHours, days: number[], from: number, to: number): LocalHours =>
  sorted([...hours, ...days.flatMap((day) => span(from, to - 1).map((hour) => day * 24 + hour))]);
