import { locale } from "./i18n";

const DAY = 24 * 60;

/** How long ago, in short: "2 min", "1 hr"; "" from a day on, when the date says more. */
export function elapsed(iso: string, now: string): string {
  const minutes = Math.max(1, Math.round((Date.parse(now) - Date.parse(iso)) / 60_000));
  if (minutes >= DAY) return "";
  const [value, unit] = minutes < 60 ? [minutes, "minute"] : [Math.round(minutes / 60), "hour"];
  return new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "short" }).format(value);
}
